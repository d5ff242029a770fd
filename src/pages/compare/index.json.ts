import type { APIRoute } from "astro";
import { compareIndex } from "../../core/compare-index.ts";
import { getSite } from "../../site/site-source.ts";

/** Which pages can be compared, and what they are called in each version. */
export const GET: APIRoute = async () => {
  const { library } = getSite();
  return new Response(JSON.stringify(compareIndex(library.lineage)), { headers: { "Content-Type": "application/json" } });
};
