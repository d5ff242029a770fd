import type { APIRoute, GetStaticPaths } from "astro";
import { type NavFile, navFiles } from "../../components/nav-files.ts";
import { getSite } from "../../site/site.ts";

/** The whole tree of each version, and the icons in them: loaded by the nav of a page on first use. */
export const getStaticPaths = (async () => {
  const files = [...navFiles(await getSite()).values()];
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: NavFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { "Content-Type": `${file.type}; charset=utf-8` } });
