/** The file of a version's bundle that holds its `SearchPages`. */
export const PAGES_FILE = "pages.json";

/** The file of a version's bundle that holds every term of its texts, the most frequent first; for typing errors. */
export const TERMS_FILE = "terms.json";

/**
 * What the search of a version knows of its pages before any text is loaded, as one small file beside the version's index: enough for
 * titles, headings, facets, and for the ranking of everything that the index finds.
 */
export interface SearchPages {
  /** The site's path, with a slash at both ends. */
  readonly base: string;
  readonly version: { readonly id: string; readonly label: string };
  readonly pages: readonly SearchPage[];
}

/** A page in that file. What is empty is left out, since the file is sent to readers. */
export interface SearchPage {
  readonly key: string;
  /** Its fragment in the version's index, by which the index names what it finds. */
  readonly fragment: string;
  readonly title: string;
  /** Labels of the groups above it in the tree, the tab first. */
  readonly trail?: readonly string[];
  /** @default page */
  readonly kind?: "connector" | "tutorial" | "step";
  /** Title of the connector to which the page belongs: the nearest one at its key or above it. */
  readonly connector?: string;
  /** That connector's category. */
  readonly category?: string;
  /** Further words by which people look for it. */
  readonly keywords?: readonly string[];
  /** The headings below the title, in the order of the page. */
  readonly headings?: readonly PackedHeading[];
}

/** A heading's text; with its anchor before it where that is not the usual one, since anchors are a third of the file. */
export type PackedHeading = string | readonly [id: string, text: string];

/** The shortest form of a heading. */
export function packHeading(id: string, text: string): PackedHeading {
  return id === anchorOf(text) ? text : [id, text];
}

/** Anchor and text of a heading. */
export function unpackHeading(heading: PackedHeading): { id: string; text: string } {
  return typeof heading === "string" ? { id: anchorOf(heading), text: heading } : { id: heading[0], text: heading[1] };
}

/** The anchor that GitHub makes of most headings. */
function anchorOf(text: string): string {
  const kept = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "");
  return kept.replaceAll(" ", "-");
}
