import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { contentFolder } from "../../site/content-folder.ts";
import { getSite } from "../../site/site.ts";

const FOLDER = "assets/";

/** The files of the content's `assets/` folder, at stable addresses, for links and for the site's logo. */
export async function getStaticPaths() {
  const { library } = await getSite();
  const files = [...library.content.assets].filter((file) => file.startsWith(FOLDER));
  return files.map((file) => ({ params: { file: file.slice(FOLDER.length) } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(contentFolder(), FOLDER, params["file"] ?? ""))));
