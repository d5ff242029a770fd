import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressedAssets } from "../core/assets.ts";
import type { Content } from "../core/content.ts";
import { type PublishedImage, publishedImages } from "../core/published-images.ts";
import type { FormerSite } from "./former-sites.ts";
import type { SiteFiles } from "./site-files.ts";

/** What to convert images from and with, and what may be taken over. */
export interface ImageOrder {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Digest of Strata itself: another release of the image service may make other bytes. */
  readonly program: string;
  readonly formers: readonly FormerSite[];
}

/** Puts into a site the files of `assets/` that have an address, and the images that pages show. */
export async function putImages(files: SiteFiles, content: Content, order: ImageOrder): Promise<void> {
  // Authors write their files in place: a site that shared them would change with them.
  for (const file of addressedAssets(content)) files.write(file, { data: readFileSync(join(order.content, file)) }, undefined);
  const { program: key, formers } = order;
  for (const image of publishedImages(content)) await files.put(image.file, { key, formers, make: () => convert(image, order.content) });
}

/** What converts them is loaded with the first that has to be. */
async function convert(image: PublishedImage, content: string): Promise<Uint8Array> {
  const { convertImage } = await import("../site/convert-image.ts");
  return convertImage(image, content);
}
