import type { APIRoute } from "astro";
import { navFiles } from "../../components/nav-files.ts";
import { getSite } from "../../site/site-source.ts";

/** The whole tree of each version, and the icons in them: loaded by the nav of a page on first use. */
export const GET: APIRoute = ({ params }) => {
  const file = [...navFiles(getSite()).values()].find(({ name }) => name === params["file"]);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.text, { headers: { "Content-Type": `${file.type}; charset=utf-8` } });
};
