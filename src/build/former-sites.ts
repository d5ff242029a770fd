import { copyFileSync, existsSync, linkSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../core/refusal.ts";
import { type FileRecord, isIntact, MANIFEST_FILE, type Manifest, readManifest } from "./manifest.ts";

/** A site that was built before, as its manifest tells it: what was made from the same is taken from there. */
export interface FormerSite {
  /** Absolute path. */
  readonly folder: string;
  readonly files: Manifest["files"];
}

/** A file of a former site that can be taken over. */
export interface FormerFile {
  /** Absolute path. */
  readonly path: string;
  readonly record: FileRecord;
}

/** The sites in these folders, as far as there are any. Tells of a site from which nothing can be taken, since its manifest is missing or damaged. */
export function readFormers(folders: readonly string[], note: (line: string) => void): FormerSite[] {
  return folders.flatMap((folder) => {
    const manifest = readManifest(folder);
    if (!isRefusal(manifest)) return [{ folder, files: manifest.files }];
    if (existsSync(join(folder, NOT_FOUND_FILE))) note(`${join(folder, MANIFEST_FILE)} is missing or damaged: all files are made anew.`);
    return [];
  });
}

/** What every whole site has. */
const NOT_FOUND_FILE = "404.html";

/** A file that was made from what its key stands for, and is to the byte what it was then. */
export function findFormer(formers: readonly FormerSite[], file: string, key: string): FormerFile | undefined {
  for (const { folder, files } of formers) {
    const record = files[file];
    const path = join(folder, file);
    if (record?.key === key && isIntact(path, record)) return { path, record };
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
