import { cpSync } from "node:fs";
import { join } from "node:path";
import { addressedAssets } from "../core/assets.ts";
import type { Content } from "../core/content.ts";
import { type PublishedImage, publishedImages } from "../core/published-images.ts";
import { type FormerSite, findFormer } from "./former-sites.ts";
import { type PutReport, SiteFiles } from "./site-files.ts";

/** Where to write, and what may be taken over. Paths are absolute. */
export interface ImageOrder {
  readonly content: string;
  readonly folder: string;
  /** Digest of Strata itself: another release of the image service may make other bytes. */
  readonly program: string;
  readonly formers: readonly FormerSite[];
}

/** Writes the files of `assets/` that have an address, and the images that pages show. */
export async function writeImages(content: Content, order: ImageOrder): Promise<PutReport> {
  const { folder, program, formers } = order;
  // Authors write their files in place: a site that shared them would change with them.
  for (const file of addressedAssets(content)) cpSync(join(order.content, file), join(folder, file));
  const files = new SiteFiles(folder);
  for (const image of publishedImages(content)) {
    const former = findFormer(formers, image.file, program);
    if (former === undefined) files.write(image.file, { data: await convert(image, order.content) }, program);
    else files.take(image.file, former);
  }
  return files;
}

/** What converts them is loaded with the first that has to be. */
async function convert(image: PublishedImage, content: string): Promise<Uint8Array> {
  const { convertImage } = await import("../site/convert-image.ts");
  return convertImage(image, content);
}
