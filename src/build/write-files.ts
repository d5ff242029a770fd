import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What becomes of one file. */
export interface FileChange {
  /** Path from the folder. */
  readonly file: string;
  /** What it will hold; undefined removes it. */
  readonly data: string | Uint8Array | undefined;
}

/**
 * Writes all of these files or none. Each is first written whole beside its place, under a hidden name that content passes over; only when
 * all are there do they take their places, in the order given. If that fails midway, those that have moved are put back.
 */
export function writeFiles(root: string, changes: readonly FileChange[]): void {
  const undo: (() => void)[] = [];
  const steps = changes.map(({ file, data }) => ({ path: join(root, file), draft: draftOf(join(root, file)), data }));
  try {
    for (const { path, draft, data } of steps) {
      if (data === undefined) continue;
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
      undo.push(() => rmSync(draft, { force: true }));
      writeFileSync(draft, data);
    }
    for (const { path, draft, data } of steps) {
      const before = existsSync(path) ? readFileSync(path) : undefined;
      undo.push(() => (before === undefined ? rmSync(path, { force: true }) : writeFileSync(path, before)));
      if (data === undefined) rmSync(path);
      else renameSync(draft, path);
    }
  } catch (cause) {
    for (const step of undo.reverse()) step();
    throw new Error(`The files could not be written: ${cause instanceof Error ? cause.message : String(cause)}. Nothing was changed.`, {
      cause,
    });
  }
}

function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.draft`);
}
