import { copyFileSync, linkSync } from "node:fs";
import { join } from "node:path";
import type { FileRecord, Manifest } from "./manifest.ts";

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
