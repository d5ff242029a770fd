import type { SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { pageUrl } from "./path.ts";
import type { Version } from "./versions.ts";

/** Key under which every version has the page of what it changed. */
export const CHANGES_KEY = "changes";

/** Key under which every version has the list of all its pages by title. */
export const TITLE_INDEX_KEY = "a-z";

/** What that list is called. */
export const TITLE_INDEX_TITLE = "All pages A–Z";

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
    const taken = key.toLowerCase();
    if (!isGenerated(taken)) return [];
    return {
      ...startOf(file),
      code: "address-reserved" as const,
      message: `The address ${layer}/${key} is taken: there Strata itself ${GENERATED[taken]}.`,
      fix: `Rename the file; any key but ${Object.keys(GENERATED).join(" and ")} is free.`,
    };
  });
}

/** What stands at the keys that authors cannot have. */
const GENERATED = { [CHANGES_KEY]: "tells what the version changed", [TITLE_INDEX_KEY]: "lists the version's pages by title" };

/** The keys of the pages that every version has of itself. */
export const GENERATED_KEYS: readonly string[] = Object.keys(GENERATED);

function isGenerated(key: string): key is keyof typeof GENERATED {
  return Object.hasOwn(GENERATED, key);
}
