import type { SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { pageUrl } from "./path.ts";
import type { Version } from "./versions.ts";

/** Key under which every version has the page of what it changed. */
export const CHANGES_KEY = "changes";

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

/** Pages of authors at the address of one that Strata makes. Case does not tell them apart: some hosts ignore it. */
export function checkGeneratedKeys(pages: readonly SourcePage[]): Diagnostic[] {
  return pages.flatMap(({ key, layer, file }) => {
    const taken = TAKEN.find(({ isTaken }) => isTaken(key.toLowerCase()));
    if (taken === undefined) return [];
    const message = `The address ${layer}/${key} is taken: there Strata itself ${taken.what}.`;
    return [{ ...startOf(file), code: "address-reserved" as const, message, fix: `Rename the file; any key but ${taken.keys} is free.` }];
  });
}

const TAKEN = [
  { keys: CHANGES_KEY, what: "tells what the version changed", isTaken: (key: string) => key === CHANGES_KEY },
  {
    keys: `${LISTINGS_KEY} and those below it`,
    what: "lists what the groups of the tree hold",
    isTaken: (key: string) => key === LISTINGS_KEY || key.startsWith(`${LISTINGS_KEY}/`),
  },
];
