import { diffArrays } from "diff";
import type { Line } from "./lines.ts";
import { compareWords, type Pair, type Piece } from "./words.ts";

/** Two pages held against each other: stretches that are the same and places that changed, in turn. */
export interface Comparison {
  readonly stretches: readonly Stretch[];
  readonly changes: number;
}

export type Stretch =
  | { readonly kind: "same"; readonly rows: readonly Pair<Line>[] }
  /** `place` counts from 1. */
  | { readonly kind: "changed"; readonly place: number; readonly rows: readonly ChangedRow[] };

export type ChangedRow =
  /** Lines of prose that have most of their words in common. */
  | { readonly kind: "words"; readonly from: Line; readonly to: Line; readonly pieces: readonly Piece[] }
  /** A line that is on one side, or two that stand in each other's place. */
  | { readonly kind: "lines"; readonly from: Line | undefined; readonly to: Line | undefined };

/** The words that name the two versions: a page that says its version's number has not changed by that. */
export type Labels = Pair<string>;

/** How alike two lines of prose must be to be shown as one line that changed: 0 is nothing in common, 1 is the same words. */
const ALIKE = 0.4;
/** A page of which nothing is left is not worth a reader's wait. */
const DIFF_MS_AT_MOST = 1500;

/** Compares the lines of two pages. */
export function comparePages(from: readonly Line[], to: readonly Line[], labels: Labels): Comparison {
  const settle = ({ text }: Line) => text.replaceAll(labels.from, () => labels.to);
  const isSame = (a: Line, b: Line) =>
    a.isCode === b.isCode &&
    (a.text === b.text ||
      (a.text.includes(labels.from) &&
        settle(a) === settle(b) &&
        compareWords(a.text, b.text, labels).every(({ kind }) => kind === "same")));
  const runs = align(from, to, isSame);
  let changes = 0;
  const stretches = runs.map((run): Stretch => {
    if (run.kind === "same") return run;
    changes += 1;
    return { kind: "changed", place: changes, rows: changedRows(run.from, run.to, labels) };
  });
  return { stretches, changes };
}

type Run<Value> =
  | { readonly kind: "same"; readonly rows: readonly Pair<Value>[] }
  | { readonly kind: "changed"; readonly from: readonly Value[]; readonly to: readonly Value[] };

/** Splits two lists into what they share and what lies between, in turn. */
function align<Value>(from: readonly Value[], to: readonly Value[], comparator: (a: Value, b: Value) => boolean): Run<Value>[] {
  const parts = diffArrays([...from], [...to], { comparator, timeout: DIFF_MS_AT_MOST });
  if (parts === undefined) return [{ kind: "changed", from, to }];
  const runs: Run<Value>[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of parts) {
    const [lefts, rights] = [added ? [] : from.slice(left, left + count), removed ? [] : to.slice(right, right + count)];
    left += lefts.length;
    right += rights.length;
    const last = runs.at(-1);
    if (!added && !removed) runs.push({ kind: "same", rows: lefts.map((one, index) => ({ from: one, to: rights[index] ?? one })) });
    else if (last?.kind === "changed")
      runs[runs.length - 1] = { kind: "changed", from: [...last.from, ...lefts], to: [...last.to, ...rights] };
    else runs.push({ kind: "changed", from: lefts, to: rights });
  }
  return runs;
}

/** Pairs the lines of prose that are alike; what lies between them is shown line by line. */
function changedRows(from: readonly Line[], to: readonly Line[], labels: Labels): ChangedRow[] {
  const runs = align(from, to, (a, b) => !a.isCode && !b.isCode && likeness(a.text, b.text) >= ALIKE);
  return runs.flatMap((run): ChangedRow[] => {
    if (run.kind === "same")
      return run.rows.map((pair) => ({ kind: "words", ...pair, pieces: compareWords(pair.from.text, pair.to.text, labels) }));
    const length = Math.max(run.from.length, run.to.length);
    return Array.from({ length }, (_, index) => ({ kind: "lines", from: run.from[index], to: run.to[index] }));
  });
}

/** The share of words that two lines have in common. */
function likeness(a: string, b: string): number {
  const [first, second] = [wordsIn(a), wordsIn(b)];
  const total = first.length + second.length;
  if (total === 0) return 0;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const times = left.get(word) ?? 0;
    if (times > 0) common += 1;
    left.set(word, times - 1);
  }
  return (2 * common) / total;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
