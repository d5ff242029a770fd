import { isShown } from "./conditions.ts";
import type { SourcePage } from "./content.ts";
import type { Page } from "./layers.ts";
import type { Version } from "./versions.ts";

/**
 * True when readers of two versions find the same text: the files are equal, and so are the parts that `<Since>` and `<Until>` show of
 * them. A version's own words (`%version%`) and the release of a connector do not count: they differ from version to version by nature,
 * are told in their own place, and would make every page, or every connector, new in every version.
 */
export function isSameText(one: Page, other: Page, versions: readonly Version[]): boolean {
  return one.origin.digest === other.origin.digest && shownParts(one, versions) === shownParts(other, versions);
}

/** Whether the text of a file reads the same in every version that shows it, but for where its links lead. */
export function isSameInAllVersions({ body: { conditions, variables, cardsUnder } }: SourcePage): boolean {
  return conditions.length === 0 && variables.length === 0 && cardsUnder === undefined;
}

/** Which conditional parts of a page show, in order: `10` for the first of two. */
function shownParts({ address, origin }: Page, versions: readonly Version[]): string {
  return origin.body.conditions
    .map((condition) => (isShown([...condition.when, condition], address.version, versions) ? "1" : "0"))
    .join("");
}
