import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Nobody takes so long to make what is kept. */
const DRAFT_MS = 3_600_000;

/**
 * Removes from a folder, given as an absolute path, all but what was written or marked last, and what killed runs had begun: drafts have a dot in their
 * names. Other runs may do the same at the same time.
 */
export function forgetOld(folder: string, keptAtMost: number): void {
  const found = readdirSync(folder).map((name) => ({
    path: join(folder, name),
    isDraft: name.includes("."),
    time: timeOf(join(folder, name)),
  }));
  const drafts = found.filter(({ isDraft, time }) => isDraft && Date.now() - time > DRAFT_MS);
  const kept = found.filter(({ isDraft }) => !isDraft).sort((a, b) => b.time - a.time);
  for (const { path } of [...drafts, ...kept.slice(keptAtMost)]) removeQuietly(path);
}

/** When a file or folder was last changed, or used; another run may have removed it. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** What cannot be removed now is removed by a later run. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}
