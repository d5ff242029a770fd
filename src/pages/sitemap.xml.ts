import type { APIRoute } from "astro";
import { canonicalPages } from "../core/canonical.ts";
import { escapeHtml } from "../core/escape.ts";
import { getSite } from "../site/site-source.ts";

/** The index of the versions' sitemaps; those without a page to show are left out. */
export const GET: APIRoute = async ({ site: host }) => {
  const { library, base } = getSite();
  const versions = library.content.versions.filter((version) => canonicalPages(library, version).length > 0);
  const urls = versions.map(({ id }) => new URL(`${base}${encodeURIComponent(id)}/sitemap.xml`, host).href);
  const entries = urls.map((url) => `<sitemap><loc>${escapeHtml(url)}</loc></sitemap>\n`).join("");
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>\n`,
    { headers: { "Content-Type": "application/xml; charset=utf-8" } },
  );
};
