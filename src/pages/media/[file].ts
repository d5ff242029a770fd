import type { APIRoute } from "astro";
import { decodePath } from "../../core/path.ts";
import { MEDIA_FOLDER, publishedImages } from "../../core/published-images.ts";
import { contentFolder } from "../../site/content-folder.ts";
import { convertImage } from "../../site/convert-image.ts";
import { getSite } from "../../site/site-source.ts";

/** The images of pages while a site is being written; a build writes them itself. */
export const GET: APIRoute = async ({ params }) => {
  const image = publishedImages(getSite().library.content).find(
    ({ file }) => file === `${MEDIA_FOLDER}/${decodePath(params["file"] ?? "")}`,
  );
  if (image === undefined) return new Response(null, { status: 404 });
  const type = image.file.endsWith(".svg") ? "image/svg+xml" : "image/webp";
  return new Response(new Uint8Array(await convertImage(image, contentFolder())), { headers: { "Content-Type": type } });
};
