import type { APIRoute } from "astro";
import { getSite } from "../site/site-source.ts";

/** The one colour that a site chooses. All roles are derived from it in tokens.css. */
export const GET: APIRoute = async () => {
  const { library } = getSite();
  return new Response(`:root { --accent-source: ${library.content.site.accent}; }\n`, {
    headers: { "Content-Type": "text/css; charset=utf-8" },
  });
};
