import { type BigIntStats, constants, copyFileSync, linkSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { type FileRecord, isIntact } from "./file-records.ts";
import type { Manifest } from "./manifest.ts";

/** A site that was built before: what was made from the same is taken from there. */
export interface FormerSite {
  /** Absolute path. */
  readonly folder: string;
  readonly files: Manifest["files"];
  readonly versions: Manifest["versions"];
  /** See `writtenAt`. */
  readonly since: bigint | undefined;
}

/** A file of a former site that can be taken over. */
export interface FormerFile {
  /** Absolute path. */
  readonly path: string;
  readonly record: FileRecord;
  /** Which file of the disk it is, where that is known: see `nodeOf`. */
  readonly node?: string;
}

/** A file that was made from what its key stands for, and is still what it was then. */
export function findFormer(formers: readonly FormerSite[], file: string, key: string): FormerFile | undefined {
  for (const former of formers) {
    const record = former.files[file];
    if (record?.key !== key) continue;
    const stats = statAsBuilt(former, file);
    if (stats !== undefined) return { path: join(former.folder, file), record, node: nodeOf(stats) };
  }
  return undefined;
}

/** Whether a file of a former site is what its manifest says. */
export function isAsBuilt(former: FormerSite, file: string): boolean {
  return statAsBuilt(former, file) !== undefined;
}

/** What the system says of a file that is what the manifest says. What has its size, and is unchanged since by what the system says, is not read. */
function statAsBuilt({ folder, files, since }: FormerSite, file: string): BigIntStats | undefined {
  const record = files[file];
  const path = join(folder, file);
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (record === undefined || !stats?.isFile()) return undefined;
  const isUnchanged = since !== undefined && stats.ctimeNs < since && stats.size === BigInt(record.bytes);
  return isUnchanged || isIntact(path, record) ? stats : undefined;
}

/** Names a file of the disk, whatever names it has there. */
export function nodeOf({ dev, ino }: Pick<BigIntStats, "dev" | "ino">): string {
  return `${dev} ${ino}`;
}

/** A built file is never written again, so two sites can share it. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
