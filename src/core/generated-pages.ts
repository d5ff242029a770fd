import type { SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { pageUrl } from "./path.ts";
import type { Version } from "./versions.ts";

/** Key under which every version has the page of what it changed. */
export const CHANGES_KEY = "changes";

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
  return pages
    .filter(({ key }) => key.toLowerCase() === CHANGES_KEY)
    .map(({ key, layer, file }) => ({
      ...startOf(file),
      code: "address-reserved",
      message: `The address ${layer}/${key} is taken: there Strata itself tells what the version changed.`,
      fix: `Rename the file; any key but ${CHANGES_KEY} is free.`,
    }));
}
