import { copyFileSync, existsSync, linkSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../core/refusal.ts";
import { type FileRecord, isIntact, MANIFEST_FILE, type Manifest, readManifest } from "./manifest.ts";
import type { Pool } from "./pool.ts";
import type { Share } from "./print-files.ts";

/** A site that was built before: what was made from the same is taken from there. */
export interface FormerSite {
  /** Absolute path. */
  readonly folder: string;
  readonly files: Manifest["files"];
  /** Those that are not what the manifest says. */
  readonly damaged: ReadonlySet<string>;
}

/** A file of a former site that can be taken over. */
export interface FormerFile {
  /** Absolute path. */
  readonly path: string;
  readonly record: FileRecord;
}

/**
 * The sites in these folders, as far as there are any. All their files are compared with their manifests, by threads that would otherwise wait for the
 * content. Tells of a site from which nothing can be taken, since its manifest is missing or damaged.
 */
export async function readFormers(folders: readonly string[], pool: Pool, note: (line: string) => void): Promise<FormerSite[]> {
  const found = folders.map(async (folder) => {
    const manifest = readManifest(folder);
    if (isRefusal(manifest)) {
      if (existsSync(join(folder, NOT_FOUND_FILE))) note(`${join(folder, MANIFEST_FILE)} is missing or damaged: all files are made anew.`);
      return [];
    }
    const damaged = await pool.aside((share) => ({ kind: "verify", folder, share }));
    return [{ folder, files: manifest.files, damaged: new Set(damaged.flat()) }];
  });
  return (await Promise.all(found)).flat();
}

/** The files of a site that are not what its manifest says, in a share of it. */
export function findDamaged(folder: string, { index, of }: Share): string[] {
  const manifest = readManifest(folder);
  if (isRefusal(manifest)) return [];
  const files = Object.entries(manifest.files).filter((_, place) => place % of === index);
  return files.flatMap(([file, record]) => (isIntact(join(folder, file), record) ? [] : [file]));
}

/** What every whole site has. */
const NOT_FOUND_FILE = "404.html";

/** A file that was made from what its key stands for, and is to the byte what it was then. */
export function findFormer(formers: readonly FormerSite[], file: string, key: string): FormerFile | undefined {
  for (const { folder, files, damaged } of formers) {
    const record = files[file];
    if (record?.key === key && !damaged.has(file)) return { path: join(folder, file), record };
  }
  return undefined;
}

/** A built file is never written again, so two sites can share it. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
