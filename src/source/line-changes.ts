import { diffLines } from "diff";
import type { CompareFiles, LineChanges } from "../core/override-check.ts";
import { readText } from "./files.ts";
import { withoutFormerly } from "./page-text.ts";

/**
 * Compares page files of a content folder by lines. `formerly` is left out: it tells where a page comes from, not what it says. So are
 * line endings and white space at the end of lines.
 */
export function compareFilesOf(root: string): CompareFiles {
  // What overrides one file is often overridden by the next.
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string) => {
    if (!texts.has(file)) texts.set(file, readText(root, file).text);
    return texts.get(file);
  };
  return (before, after, atMost) => {
    const [old, new_] = [textOf(before.file), textOf(after.file)];
    return old === undefined || new_ === undefined ? undefined : countLineChanges(withoutFormerly(old), withoutFormerly(new_), atMost);
  };
}

/** By how many lines the second text differs from the first; undefined when by more than `atMost`. */
export function countLineChanges(before: string, after: string, atMost = Number.POSITIVE_INFINITY): LineChanges | undefined {
  const old = bareLines(before);
  const new_ = bareLines(after);
  // What one of the two alone holds was added or removed, wherever it stands: most texts that differ in much are told by that.
  if (countAlone(old, new_) + countAlone(new_, old) > atMost) return undefined;
  const parts = diffLines(old.join(""), new_.join(""), { maxEditLength: atMost });
  if (parts === undefined) return undefined;
  const sum = (kind: "added" | "removed") => parts.filter((part) => part[kind]).reduce((lines, { count }) => lines + count, 0);
  const places = parts.filter((part, index) => isChange(part) && !isChange(parts[index - 1])).length;
  return { added: sum("added"), removed: sum("removed"), places, total: Math.max(old.length, new_.length) };
}

/** How many of these lines are not among the others. */
function countAlone(lines: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line)).length;
}

function isChange(part: { readonly added: boolean; readonly removed: boolean } | undefined): boolean {
  return part !== undefined && (part.added || part.removed);
}

function bareLines(text: string): string[] {
  const lines = text.split("\n").map((line) => `${line.trimEnd()}\n`);
  return lines.at(-1) === "\n" ? lines.slice(0, -1) : lines;
}
