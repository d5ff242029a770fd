import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import type { Asset } from "../core/content.ts";

const NAME = /\.(?:png|jpe?g|webp|avif|gif|svg)$/iu;
const FORMATS = ["png", "jpg", "webp", "avif", "gif", "svg"];
/** The size stands near the beginning, even of a photograph with much to say of itself; the rest of a large file is never read. */
const HEAD_BYTES = 512 * 1024;

/** What a file of the content folder is, as far as its name and the first of its bytes tell. */
export function readAsset(root: string, file: string): Asset {
  if (!NAME.test(file)) return { kind: "other" };
  try {
    const { width, height, type = "", orientation = 1 } = imageSize(readHead(join(root, file)));
    const isDrawing = /\.svg$/iu.test(file);
    if (!FORMATS.includes(type) || isDrawing !== (type === "svg") || !(width > 0 && height > 0)) return { kind: "unreadable" };
    // A camera that was held upright writes the image on its side, and says so.
    const hash = hashOf(join(root, file));
    return orientation >= 5 ? { kind: "image", width: height, height: width, hash } : { kind: "image", width, height, hash };
  } catch {
    return { kind: "unreadable" };
  }
}

const HASH_LENGTH = 10;

function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, HASH_LENGTH);
}

function readHead(path: string): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  const file = openSync(path, "r");
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
