import type { APIRoute } from "astro";
import { canonicalPages } from "../../core/canonical.ts";
import { escapeHtml } from "../../core/escape.ts";
import { pageUrl } from "../../core/path.ts";
import { versionAt } from "../../core/versions.ts";
import { getSite } from "../../site/site-source.ts";

/** One sitemap for each version: the pages that search engines should show. */
export const GET: APIRoute = ({ params: { version: id = "" }, site: host }) => {
  const { library, base } = getSite();
  if (!library.laid.has(id)) return new Response(null, { status: 404 });
  const version = versionAt(library.content.versions, id);
  const urls = canonicalPages(library, version).map((address) => new URL(pageUrl(base, address), host).href);
  const entries = urls.map((url) => `<url><loc>${escapeHtml(url)}</loc></url>\n`).join("");
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`,
    { headers: { "Content-Type": "application/xml; charset=utf-8" } },
  );
};
