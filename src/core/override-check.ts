import type { SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { type LaidContent, type Page, reachOf } from "./layers.ts";
import { count } from "./text.ts";
import { ageOf } from "./versions.ts";

/** By how many lines one text differs from another. A changed line is one removed and one added. */
export interface LineChanges {
  readonly added: number;
  readonly removed: number;
  /** Runs of changed lines with equal lines between them. */
  readonly places: number;
  /** Lines of the longer text. */
  readonly total: number;
}

/**
 * Compares the texts of two page files. Undefined when one cannot be read, or when more lines than `atMost` were added and removed: to know that
 * two texts differ in much takes far less than to know in how much.
 */
export type CompareFiles = (before: SourcePage, after: SourcePage, atMost?: number) => LineChanges | undefined;

/**
 * Up to here a `<Since>` block beside an `<Until>` block in the base's file says the same as a copy of the page. Of 18 overrides written
 * with care, the smallest changed 13 lines in 4 places; those that people would rather have as blocks change one passage or two.
 */
const SMALL_LINES = 8;
const SMALL_PLACES = 2;
/** Of a short page even few lines are much of it, and a copy has little that could drift. */
const SMALL_SHARE = 0.1;

/** Overrides that no longer differ from what they override, or in so little that a condition in the base's file would do. */
export function checkOverrides(site: LaidContent, compare: CompareFiles): Diagnostic[] {
  return [...site.laid.values()].flatMap(({ pages }) => [...pages.values()].flatMap((page) => checkOverride(page, site, compare)));
}

function checkOverride({ origin, overrides, address }: Page, { content, laid }: LaidContent, compare: CompareFiles): Diagnostic[] {
  // A page that merges others into itself has to be of this layer, however little it changes.
  if (overrides === undefined || origin.frontMatter.formerly.length > 0) return [];
  const changes = origin.digest === overrides.digest ? NO_CHANGE : compare(overrides, origin, SMALL_LINES);
  if (changes === undefined) return [];
  const lines = changes.added + changes.removed;
  if (lines === 0) {
    const message = `The page does not differ from ${overrides.file}, which ${address.version} would inherit without it.`;
    return [{ ...startOf(origin.file), code: "override-same", message, fix: "Remove this file, or make the change it is here for." }];
  }
  const isSmall = lines <= SMALL_LINES && changes.places <= SMALL_PLACES && lines <= changes.total * SMALL_SHARE;
  const since = ageOf(content.versions, address.version);
  // In a branch, a newer version may still read the base's file, where the block would show as well.
  const isSeenInNewer = reachOf({ versions: content.versions }, laid, overrides).some((id) => ageOf(content.versions, id) < since);
  if (!isSmall || isSeenInNewer || !overrides.file.endsWith(".mdx") || !isSameHead(origin, overrides)) return [];
  const message = `The page differs from ${overrides.file} by ${count(lines, "line")} (+${changes.added} -${changes.removed}) of ${changes.total}; all others are a copy that can drift.`;
  const fix = `Put what changed into <Since version="${address.version}">…</Since> in ${overrides.file}, what it replaces into <Until>, and remove this file.`;
  return [{ ...startOf(origin.file), code: "override-small", message, fix }];
}

/** No condition can stand in the front matter. */
function isSameHead(one: SourcePage, other: SourcePage): boolean {
  return JSON.stringify(one.frontMatter) === JSON.stringify(other.frontMatter);
}

const NO_CHANGE: LineChanges = { added: 0, removed: 0, places: 0, total: 0 };
