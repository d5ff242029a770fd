import { reachOf, type VersionPages } from "./layers.ts";
import type { Library } from "./library.ts";
import { type Resolution, type StripEntry, stripOf } from "./lineage.ts";
import { type Address, printAddress } from "./path.ts";
import { joinWords, nearest } from "./text.ts";

/** Where a page comes from and what an edit of it would change. */
export interface Explanation {
  readonly address: Address;
  /** File that supplies the page, from the content folder. */
  readonly file: string;
  readonly layer: string;
  /** File of the base whose place this version's own file takes. */
  readonly overrides: string | undefined;
  /** Versions, newest first, in which an edit of the file is seen. */
  readonly reach: readonly string[];
  /** The lineage: what the page is in every version, newest first, and where it leads there. */
  readonly lineage: readonly { readonly version: string; readonly state: LineageState; readonly resolution: Resolution }[];
}

/** What a page is in one version. added: no older version has it; changed: the version's own layer supplies it; unchanged: inherited. */
export type LineageState = "added" | "changed" | "unchanged" | "absent";

/** Explains the page at an address; undefined when there is none. */
export function explainPage(library: Library, address: Address): Explanation | undefined {
  const page = library.laid.get(address.version)?.pages.get(address.key);
  if (page === undefined) return undefined;
  return {
    address,
    file: page.origin.file,
    layer: page.origin.layer,
    overrides: page.overrides?.file,
    reach: reachOf(library.content, library.laid, page.origin),
    lineage: stripOf(library.lineage, address).map((entry) => ({
      version: entry.version.id,
      state: stateOf(entry),
      resolution: entry.resolution,
    })),
  };
}

/** What to say of an address that has no page: what is near, or where the page is. */
export function explainAbsence(library: Library, { version, key }: Address): string {
  const pages: VersionPages | undefined = library.laid.get(version);
  if (pages === undefined)
    return `There is no version ${version}. The versions are ${joinWords(library.content.versions.map(({ id }) => id))}.`;
  const elsewhere = library.content.versions.filter(({ id }) => library.laid.get(id)?.pages.has(key)).map(({ id }) => id);
  if (elsewhere.length > 0) return `${version} has no page ${key}; ${joinWords(elsewhere)} ${elsewhere.length === 1 ? "has" : "have"} it.`;
  const meant = nearest(key, pages.pages.keys());
  return `No version has a page ${key}.${meant === undefined ? "" : ` Did you mean ${printAddress({ version, key: meant })}?`}`;
}

function stateOf({ state, isFirst }: StripEntry): LineageState {
  if (isFirst) return "added";
  return state === "kept" ? "unchanged" : state;
}
