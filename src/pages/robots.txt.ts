import type { APIRoute } from "astro";
import { getSite } from "../site/site-source.ts";

/** Everything may be read by robots; pages say themselves what should not be shown. */
export const GET: APIRoute = async ({ site: host }) => {
  const { base } = getSite();
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(`${base}sitemap.xml`, host).href}\n`);
};
