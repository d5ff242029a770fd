import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import { listFolder } from "../source/files.ts";
import { type FileRecord, isIntact, recordOf, sha256 } from "./file-records.ts";

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
  /** By version, what its pages may show: see `versionDigest`. Missing for templates. */
  versions: z.record(z.string(), z.string()).default({}),
  /** Every other file by its path from the site's folder, in the order of code units. */
  files: z.record(
    z.string(),
    z.strictObject({
      bytes: z.int(),
      sha256: z.string(),
      key: z.string().optional(),
      searched: z.string().optional(),
    } satisfies Record<keyof FileRecord, z.ZodType>),
  ),
});

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
  about: Pick<Manifest, "content" | "pages" | "only"> & Partial<Pick<Manifest, "versions">>,
  known: ReadonlyMap<string, FileRecord>,
): void {
  const files = Object.fromEntries(found.map((file) => [file, known.get(file) ?? recordOf(readFileSync(join(folder, file)), undefined)]));
  const manifest: z.input<typeof manifestSchema> = { generator: generator(), ...about, files };
  const path = join(folder, MANIFEST_FILE);
  writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`, { flag: "wx" });
  // Up to two ticks ago, so that what changes at once is later, however coarse the clock is; and by the clock of the disk, which may be a server's.
  const time = (Math.floor((lstatSync(path).mtimeMs / 1000) * TICKS) - 1) / TICKS;
  utimesSync(path, time, time);
}

/** How many times in a second the time of a manifest can be. In binary, and in nanoseconds, each is a whole number. */
const TICKS = 64;

/**
 * When the manifest of a built site was written, in nanoseconds: what the system calls unchanged since then (`ctime`) is what the manifest says. Undefined
 * where times tell nothing: in a copy of a site, whose manifest has either a time that falls on no tick, or one that is not that of its own last change;
 * where the clock was set back; and after the machine was started again, since what was never written to the disk is lost then.
 */
export function writtenAt(folder: string): bigint | undefined {
  const { mtimeNs, ctimeNs } = lstatSync(join(folder, MANIFEST_FILE), { bigint: true });
  const isOwn = mtimeNs % BigInt(1e9 / TICKS) === 0n && mtimeNs <= ctimeNs && ctimeNs - mtimeNs < AT_ONCE_NS;
  const now = Date.now();
  return isOwn && isBetween(Number(mtimeNs / 1_000_000n), now - uptime() * 1000, now) ? mtimeNs : undefined;
}

/** A manifest gets its time as soon as it is written. Some disks know whole seconds only, or every other one. */
const AT_ONCE_NS = 2_500_000_000n;

function isBetween(value: number, start: number, end: number): boolean {
  return value >= start && value <= end;
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
