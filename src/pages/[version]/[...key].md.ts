import type { APIRoute } from "astro";
import { decodePath } from "../../core/path.ts";
import { getSite, getTwin } from "../../site/site-source.ts";

/** Every page as Markdown, beside it: for readers of files, for programs, and for the comparison of versions. */
export const GET: APIRoute = async ({ params: { version = "", key: encoded = "" } }) => {
  const key = decodePath(encoded);
  if (!getSite().library.laid.get(version)?.pages.has(key)) return new Response(null, { status: 404 });
  return new Response(await getTwin({ version, key }), { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
};
