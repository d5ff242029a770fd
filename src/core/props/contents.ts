import { isShown } from "../conditions.ts";
import type { SourcePage } from "../content.ts";
import type { Version } from "../versions.ts";

/** A section of the page, for the table of contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly items: readonly ContentsEntry[];
}

/** The second- and third-level headings that a page shows in a version. */
export function contentsOf(
  { body }: SourcePage,
  version: Version,
  versions: readonly Version[],
  fill: (text: string) => string,
): ContentsEntry[] {
  const shown = body.headings.filter(({ depth, when }) => depth >= 2 && depth <= 3 && isShown(when, version.id, versions));
  const sections: { readonly id: string; readonly text: string; readonly items: ContentsEntry[] }[] = [];
  for (const { depth, id, text } of shown) {
    const entry = { id, text: fill(text), items: [] };
    const section = sections.at(-1);
    if (depth === 2 || section === undefined) sections.push(entry);
    else section.items.push(entry);
  }
  return sections;
}
