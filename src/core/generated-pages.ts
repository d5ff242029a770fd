import type { SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { pageUrl } from "./path.ts";
import { joinWords } from "./text.ts";
import type { Version } from "./versions.ts";

/** Key under which every version has the page of what it changed. */
export const CHANGES_KEY = "changes";

/** Key under which every version has the list of all its pages by title. */
export const TITLE_INDEX_KEY = "a-z";

/** What that list is called, on every page: in Latin-1, as is all that templates say. */
export const TITLE_INDEX_TITLE = "All pages, A to Z";

/** Key of the folder in which every version has the pages that list what groups hold. */
export const LISTINGS_KEY = "contents";

/** The URL of the page that lists what a group holds. `id` is that of its `Listing`; `base` ends with a slash. */
export function listingUrl(base: string, version: string, id: string): string {
  return pageUrl(base, { version, key: `${LISTINGS_KEY}/${id}` });
}

/** The URL of the page that tells what a version changed. `base` ends with a slash. */
export function changesUrl(base: string, version: string): string {
  return pageUrl(base, { version, key: CHANGES_KEY });
}

/** What that page is called: "Changes in 2.1.0". */
export function changesTitle({ label }: Pick<Version, "label">): string {
  return `Changes in ${label}`;
}

/** The URL of the list of a version's pages by title. `base` ends with a slash. */
export function titleIndexUrl(base: string, version: string): string {
  return pageUrl(base, { version, key: TITLE_INDEX_KEY });
}

/** Pages of authors at the address of one that Strata makes. Case does not tell them apart: some hosts ignore it. */
export function checkGeneratedKeys(pages: readonly SourcePage[]): Diagnostic[] {
  return pages.flatMap(({ key, layer, file }) => {
    const lower = key.toLowerCase();
    const taken = GENERATED.find((one) => lower === one.key || ("isFolder" in one && lower.startsWith(`${one.key}/`)));
    if (taken === undefined) return [];
    return {
      ...startOf(file),
      code: "address-reserved" as const,
      message: `The address ${layer}/${key} is taken: there Strata itself ${taken.what}.`,
      fix: `Rename the file; any key but ${joinWords(GENERATED.map(tellTaken), "and")} is free.`,
    };
  });
}

/** What stands at the keys that authors cannot have. */
const GENERATED = [
  { key: CHANGES_KEY, what: "tells what the version changed" },
  { key: TITLE_INDEX_KEY, what: "lists the version's pages by title" },
  { key: LISTINGS_KEY, what: "lists what the groups of the tree hold", isFolder: true },
] as const;

function tellTaken(one: (typeof GENERATED)[number]): string {
  return "isFolder" in one ? `${one.key} with what is below it` : one.key;
}
