import { createHash, hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import { listFolder } from "../source/files.ts";

/** The list of all files of a built site, in its folder. A hidden file, which hosts and uploads commonly pass over. */
export const MANIFEST_FILE = ".manifest.json";

const manifestSchema = z.strictObject({
  /** Name and version of the program that built the site. */
  generator: z.string(),
  /** SHA-256 over names and bytes of the content that it was built from. */
  content: z.string(),
  /** How many pages of authors it has, in all versions. */
  pages: z.int(),
  /** Ids of the versions that it holds, if it is a part of a site. */
  only: z.array(z.string()).optional(),
  /** Every other file by its path from the site's folder, in the order of code units. */
  files: z.record(
    z.string(),
    z.strictObject({
      bytes: z.int(),
      sha256: z.string(),
      /** Digest of everything that the file was made from; a build that finds the same takes the file over. Missing for files that are always made anew. */
      key: z.string().optional(),
      /** SHA-256 of what the search reads of a page: pages of several versions that say the same have the same. Missing for all but authors' pages. */
      searched: z.string().optional(),
    }),
  ),
});

/** What a manifest says of a file. */
export type FileRecord = Manifest["files"][string];

/** What a site is made of, to the byte. The same content gives the same manifest on every machine. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A published folder, compared with its manifest. Paths are sorted. */
export interface Comparison {
  readonly manifest: Manifest;
  /** In the manifest alone. */
  readonly missing: readonly string[];
  /** In the folder alone. */
  readonly extra: readonly string[];
  /** In both, with other bytes; what cannot be read counts here. */
  readonly changed: readonly string[];
}

/** Writes the manifest of a built site, which holds these files, into its folder: its last file. `known` are the records that the files' writers gave. */
export function writeManifest(
  folder: string,
  found: readonly string[],
  about: Pick<Manifest, "content" | "pages" | "only">,
  known: ReadonlyMap<string, FileRecord>,
): void {
  const files = Object.fromEntries(found.map((file) => [file, known.get(file) ?? recordOf(readFileSync(join(folder, file)), undefined)]));
  const manifest: Manifest = { generator: generator(), ...about, files };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
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

/** Compares a published folder with its manifest. */
export function compareManifest(folder: string): Comparison | Refusal {
  const manifest = readManifest(folder);
  if (isRefusal(manifest)) return manifest;
  const expected = new Map(Object.entries(manifest.files));
  const found = listFiles(folder);
  const isFound = new Set(found);
  return {
    manifest,
    missing: [...expected.keys()].filter((file) => !isFound.has(file)),
    extra: found.filter((file) => !expected.has(file)),
    changed: found.filter((file) => !isIntact(join(folder, file), expected.get(file))),
  };
}

/** Whether a file has the bytes that its record says. One without a record has nothing to lose; one that cannot be read has lost all. */
function isIntact(path: string, record: FileRecord | undefined): boolean {
  if (record === undefined) return true;
  try {
    return sha256(readFileSync(path)) === record.sha256;
  } catch {
    return false;
  }
}

/**
 * The files of a site that are not what its manifest says, of all that no other thread has looked at: `looked` counts the pieces that are spoken for, in
 * memory that the threads share.
 */
export function findDamaged(folder: string, looked: Int32Array): string[] {
  const manifest = Atomics.load(looked, 0) < 0 ? undefined : readManifest(folder);
  if (manifest === undefined || isRefusal(manifest)) return [];
  const files = Object.entries(manifest.files);
  const damaged: string[] = [];
  for (;;) {
    const start = Atomics.add(looked, 0, 1) * PIECE;
    if (start < 0 || start >= files.length) break;
    for (const [file, record] of files.slice(start, start + PIECE)) if (!isIntact(join(folder, file), record)) damaged.push(file);
  }
  // Who comes later need not read the manifest.
  Atomics.store(looked, 0, ALL_LOOKED_AT);
  return damaged;
}

/** So many files are looked at in a few milliseconds. */
const PIECE = 100;
const ALL_LOOKED_AT = -1_000_000;

/** SHA-256 over all files of a content folder, names included. `known` are the digests of files that were read already, by path from the folder. */
export function digestContent(root: string, known: ReadonlyMap<string, string> = new Map()): string {
  const all = createHash("sha256");
  for (const file of listFolder(root).files) all.update(`${file}\0${known.get(file) ?? sha256(readFileSync(join(root, file)))}\n`);
  return all.digest("hex");
}

/** Changes whenever a file of a content folder does, as far as the system tells: by name, size, number and time of its last change. */
export function stampContent(root: string): string {
  const stamps = listFolder(root).files.map((file) => {
    const { size, ino, mtimeMs, ctimeMs } = lstatSync(join(root, file));
    return [file, size, ino, mtimeMs, ctimeMs].join(" ");
  });
  return sha256(Buffer.from(stamps.join("\n")));
}

/** The manifest of a built site. */
export function readManifest(folder: string): Manifest | Refusal {
  const path = join(folder, MANIFEST_FILE);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return refuse(`There is no ${path}, so nothing can be compared. Build the site again, or copy it with its hidden files.`);
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return refuse(`${path} is damaged. Build the site again.`);
  }
}

/** Every file of a built site but its manifest, as paths with forward slashes, sorted. A symbolic link is a file here, wherever it leads. */
export function listFiles(folder: string): string[] {
  return walk(folder, "")
    .filter((path) => path !== MANIFEST_FILE)
    .sort();
}

// Node's own recursive listing follows symbolic links.
function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

function generator(): string {
  const { name, version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as Record<string, string>;
  return `${name} ${version}`;
}

function sha256(data: Uint8Array | string): string {
  return hash("sha256", data);
}
