import { cpSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { addressedAssets } from "../core/assets.ts";
import type { Content } from "../core/content.ts";
import { publishedImages } from "../core/published-images.ts";
import { convertImage } from "../site/convert-image.ts";
import { type FormerSite, findFormer, linkOrCopy } from "./former-sites.ts";
import { type FileRecord, recordOf } from "./manifest.ts";

/** Where to write, and what may be taken over. Paths are absolute. */
export interface ImageOrder {
  readonly content: string;
  readonly folder: string;
  /** Digest of the press: another release of the image service may make other bytes. */
  readonly press: string;
  readonly formers: readonly FormerSite[];
}

/** Writes the files of `assets/` that have an address, and the images that pages show. Result: what is known of those, by path. */
export async function writeImages(content: Content, order: ImageOrder): Promise<[string, FileRecord][]> {
  const { folder, press, formers } = order;
  // Authors write their files in place: a site that shared them would change with them.
  for (const file of addressedAssets(content)) cpSync(join(order.content, file), join(folder, file));
  const records: [string, FileRecord][] = [];
  for (const image of publishedImages(content)) {
    const path = join(folder, image.file);
    await mkdir(dirname(path), { recursive: true });
    const former = findFormer(formers, image.file, press);
    if (former === undefined) {
      const data = await convertImage(image, order.content);
      await writeFile(path, data);
      records.push([image.file, recordOf(data, press)]);
    } else {
      linkOrCopy(former.path, path);
      records.push([image.file, former.record]);
    }
  }
  return records;
}
