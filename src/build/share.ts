import type { Library } from "../core/library.ts";
import type { PlannedFile } from "../core/plan.ts";

/** Which of how many equal shares of a work: the first is 0. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** A share of these files. All that is made from one file of the content is in the same share, in every version: its text is then compiled once. */
export function shareOf({ content }: Library, files: readonly PlannedFile[], { index, of }: Share): PlannedFile[] {
  const places = new Map(content.pages.map(({ file }, place) => [file, place]));
  return files.filter(({ page }, place) => ((page === undefined ? undefined : places.get(page.origin.file)) ?? place) % of === index);
}

/** The same share of the files of the content that are shown in these versions. */
export function sourcesOf({ content, laid }: Library, versions: readonly string[], { index, of }: Share): ReadonlySet<string> {
  const shown = new Set(versions.flatMap((version) => [...(laid.get(version)?.pages.values() ?? [])].map(({ origin }) => origin)));
  return new Set(content.pages.filter((page, place) => shown.has(page) && place % of === index).map(({ file }) => file));
}
