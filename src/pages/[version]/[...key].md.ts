import type { APIRoute, GetStaticPaths } from "astro";
import { getSite } from "../../site/site.ts";
import { twinAt } from "../../site/twins.ts";

/** Every page as Markdown, beside it: for readers of files, for programs, and for the comparison of versions. */
export const getStaticPaths = (async () => {
  const { library } = await getSite();
  const addresses = [...library.laid.values()].flatMap(({ pages }) => [...pages.values()].map(({ address }) => address));
  return addresses.map((address) => ({ params: { ...address }, props: { address } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(twinAt(await getSite(), props["address"]), { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
