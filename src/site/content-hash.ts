import { createHash } from "node:crypto";

const HASH_LENGTH = 10;

/** A part of a file's name that changes with what the file holds, so that browsers may keep the file for ever. */
export function contentHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);
}
