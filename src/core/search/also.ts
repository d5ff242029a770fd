/** In which other versions a found page is, as a reader is told: "also 2.0.0–2.2.0; gone in 2.3.0". */
export interface Presence {
  /** Labels of the oldest and newest version of each unbroken run, oldest run first, the shown version left out. */
  readonly runs: readonly { readonly from: string; readonly to: string }[];
  /** Label of the version in which the page was no more; undefined while it is in the newest. */
  readonly goneIn: string | undefined;
}

/** Where a page is besides the version shown. `versions` are newest first, as versions.yaml gives them. */
export function presenceOf(
  versions: readonly { readonly label: string; readonly isThere: boolean; readonly isShown: boolean }[],
): Presence {
  const oldestFirst = versions.toReversed();
  const runs: { from: string; to: string }[] = [];
  for (const [index, { label, isThere, isShown }] of oldestFirst.entries()) {
    if (!isThere || isShown) continue;
    const before = oldestFirst[index - 1];
    const run = runs.at(-1);
    if (run !== undefined && before?.isThere && !before.isShown) run.to = label;
    else runs.push({ from: label, to: label });
  }
  const newest = versions.findIndex(({ isThere }) => isThere);
  return { runs, goneIn: newest > 0 ? versions[newest - 1]?.label : undefined };
}

/** The same in words; empty where there is nothing to tell. */
export function tellPresence({ runs, goneIn }: Presence): string {
  const also = runs.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(", ");
  return [also && `also ${also}`, goneIn && `gone in ${goneIn}`].filter(Boolean).join("; ");
}
