import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { addressedAssets } from "../../core/assets.ts";
import { decodePath } from "../../core/path.ts";
import { contentFolder } from "../../site/content-folder.ts";
import { getSite } from "../../site/site-source.ts";

/** The files of the content's `assets/` folder while a site is being written; a build copies them. */
export const GET: APIRoute = async ({ params }) => {
  const file = `assets/${decodePath(params["file"] ?? "")}`;
  if (!addressedAssets(getSite().library.content).includes(file)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(join(contentFolder(), file))));
};
