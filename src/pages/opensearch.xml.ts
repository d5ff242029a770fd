import type { APIRoute } from "astro";
import { openSearchDescription } from "../core/props/open-search.ts";
import { getSite } from "../site/site-source.ts";

/** How the address bar of a browser searches the site. */
export const GET: APIRoute = async () =>
  new Response(openSearchDescription(getSite()), { headers: { "Content-Type": "application/opensearchdescription+xml" } });
