import { listingUrl } from "./generated-pages.ts";
import type { NavGroupNode, NavNode } from "./nav.ts";
import { type Address, folderOf, HOME_KEY, pageUrl, slugOf } from "./path.ts";

/** A group of a version's tree, and where it stands. */
export interface Listing {
  /** What the group is known by in every version, and where the page is that lists what it holds: the names down to it, `guides/users`. */
  readonly id: string;
  readonly group: NavGroupNode;
  /** The groups above it, the tab first. */
  readonly trail: readonly NavGroupNode[];
}

/** The groups of one version, tabs included, in reading order. */
export type Listings = ReadonlyMap<NavGroupNode, Listing>;

/** All groups of a tree. */
export function listingsOf(tabs: readonly NavGroupNode[]): Listings {
  return new Map(listingsIn(tabs, []).map((listing) => [listing.group, listing]));
}

/** Where a group leads: to its own page, else to the page that lists what it holds. */
export function groupUrl({ group, id }: Listing, version: string, base: string): string {
  return group.key === undefined ? listingUrl(base, version, id) : pageUrl(base, { version, key: group.key });
}

/** The answer to "this group in that version": the group, else the nearest above it that is there, else the front page. */
export function resolveListing(id: string, there: Listings): { readonly isSame: boolean; readonly listing: Listing | undefined } {
  const byId = indexOf(there);
  for (let wanted = id; wanted !== ""; wanted = folderOf(wanted)) {
    const listing = byId.get(wanted);
    if (listing !== undefined) return { isSame: wanted === id, listing };
  }
  return { isSame: false, listing: undefined };
}

/** Asked for every group of every version. */
const indexes = new WeakMap<Listings, ReadonlyMap<string, Listing>>();

function indexOf(listings: Listings): ReadonlyMap<string, Listing> {
  const index = indexes.get(listings) ?? new Map([...listings.values()].map((one) => [one.id, one]));
  indexes.set(listings, index);
  return index;
}

/** Where that answer leads. */
export function resolvedUrl(listing: Listing | undefined, version: string, base: string): string {
  const home: Address = { version, key: HOME_KEY };
  return listing === undefined ? pageUrl(base, home) : groupUrl(listing, version, base);
}

function listingsIn(nodes: readonly NavNode[], above: readonly Listing[]): Listing[] {
  const groups = nodes.filter((node) => node.kind === "group");
  const folder = above.at(-1)?.id;
  const taken = new Set<string>();
  return groups.flatMap((group) => {
    const slug = shorten(slugOf(group.label)) || "group";
    let name = slug;
    for (let times = 2; taken.has(name); times += 1) name = `${slug}-${times}`;
    taken.add(name);
    const listing = { id: folder === undefined ? name : `${folder}/${name}`, group, trail: above.map((one) => one.group) };
    return [listing, ...listingsIn(group.items, [...above, listing])];
  });
}

/** Names of folders are of 255 bytes at most, and a letter takes up to four. */
const LETTERS_AT_MOST = 60;

function shorten(slug: string): string {
  return [...slug].slice(0, LETTERS_AT_MOST).join("").replace(/-$/u, "");
}
