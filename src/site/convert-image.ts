import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "astro/assets/services/sharp";
import type { PublishedImage } from "../core/published-images.ts";

/** Astro warns of what it cannot convert and goes on with what it has; here that is an error, told below. */
const QUIET = { warn: () => {} };
/** What Astro's own image service is told; its defaults are ours. */
const CONFIG = { service: { entrypoint: "astro/assets/services/sharp", config: {} }, domains: [], remotePatterns: [] };

/** The bytes of a published image. `folder` is the absolute path of the content folder. */
export async function convertImage({ file, from, within }: PublishedImage, folder: string): Promise<Uint8Array> {
  const data = await readFile(join(folder, from));
  if (file.endsWith(".svg")) return data;
  const size = within === undefined ? {} : { width: within, height: within, fit: "contain" };
  const converted = await sharp.transform(data, { src: from, format: "webp", ...size }, CONFIG as never, QUIET as never);
  if (converted.format !== "webp") throw new Error(`${from} could not be converted: it is no image, or is damaged.`);
  return converted.data;
}
