import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

/** What a manifest says of a file. */
export interface FileRecord {
  readonly bytes: number;
  readonly sha256: string;
  /** Digest of everything that the file was made from; a build that finds the same takes the file over. Missing for files that are always made anew. */
  readonly key?: string | undefined;
  /** SHA-256 of what the search reads of a page: pages of several versions that say the same have the same. Missing for all but authors' pages. */
  readonly searched?: string | undefined;
}

/** What a manifest says of a file with these bytes. `searched` is what the search reads of it. */
export function recordOf(data: Uint8Array, key: string | undefined, searched?: string): FileRecord {
  return {
    bytes: data.length,
    sha256: sha256(data),
    ...(key !== undefined && { key }),
    ...(searched !== undefined && { searched: sha256(searched) }),
  };
}

/** Whether a file has the bytes that its record says. One without a record has nothing to lose; one that cannot be read has lost all. */
export function isIntact(path: string, record: FileRecord | undefined): boolean {
  if (record === undefined) return true;
  try {
    return sha256(readFileSync(path)) === record.sha256;
  } catch {
    return false;
  }
}

/** In hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return hash("sha256", data);
}
