import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { addressedAssets } from "../../core/assets.ts";
import { contentFolder } from "../../site/content-folder.ts";
import { getSite } from "../../site/site.ts";

const FOLDER = "assets/";

/** Files of the content's `assets/` folder at addresses that stay: what links lead to, what the pages' Markdown names, and drawings in pages. */
export async function getStaticPaths() {
  const { library } = await getSite();
  return addressedAssets(library.content).map((file) => ({ params: { file: file.slice(FOLDER.length) } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(contentFolder(), FOLDER, params["file"] ?? ""))));
