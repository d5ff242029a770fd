import { type Listing, type Listings, resolvedUrl, resolveListing } from "../listings.ts";
import { walkNav } from "../nav.ts";
import { count } from "../text.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";
import { documentTitle, frameProps, type VersionChoice } from "./frame.ts";
import { itemsOf, type TreeEntry, treeEntry } from "./nav-tree.ts";
import { breadcrumbsOf, type PageProps } from "./page.ts";
import { type SidebarNode, sidebarOf } from "./sidebar.ts";
import { pageAt, type Site } from "./site.ts";

/** All that the page prints which lists what a group without a page of its own holds. */
export interface ListingProps
  extends Pick<PageProps, "frame" | "title" | "documentTitle" | "description" | "breadcrumbs" | "sidebarLabel"> {
  readonly sidebar: readonly SidebarNode[];
  readonly entries: readonly ListingEntry[];
}

/** A line of the list. */
export interface ListingEntry extends TreeEntry {
  /** What its page says of itself, or how many pages a group holds; undefined for a link that leaves the site. */
  readonly description: string | undefined;
}

/** The groups of a version that have no page of their own, and so get one made. */
export function listedGroups({ library }: Site, version: string): Listing[] {
  return [...(library.listings.get(version)?.values() ?? [])].filter(({ group }) => group.key === undefined);
}

/** Everything that the page of a group prints. It is no page of an author: search engines pass it over, and so do search and sitemap. */
export function listingProps(site: Site, id: string, listing: Listing): ListingProps {
  const { group, trail } = listing;
  const version = versionAt(site.library.content.versions, id);
  const tab = trail[0] ?? group;
  const tabs = site.library.trees.get(id) ?? [];
  const frame = frameProps(site, { version: id });
  const above = trail.map(({ label }) => label).reverse();
  return {
    frame: {
      ...frame,
      isIndexed: false,
      tabs: frame.tabs.map((one, index) => ({ ...one, isCurrent: tabs[index] === tab })),
      versionMenu: frame.versionMenu.map((choice) => choiceFor(site, listing, choice, id)),
    },
    title: group.label,
    // The groups above it, since many a group is called like another one or like a page.
    documentTitle: documentTitle(site, version, [group.label, ...above, "Contents"].join(" · ")),
    description: `${holdings(group)} in ${version.label}.`,
    breadcrumbs: breadcrumbsOf(site, id, trail),
    sidebar: sidebarOf(site, { version: id, trail: [...trail, group], key: undefined }),
    sidebarLabel: tab.label,
    entries: group.items.map((node) => {
      const entry = treeEntry(node, id, site);
      return { ...entry, description: descriptionOf(site, id, node) };
    }),
  };
}

/** The menu leads to the same group, or to the nearest above it. */
function choiceFor({ library, base }: Site, { id, group }: Listing, choice: VersionChoice, from: string): VersionChoice {
  const { id: version, label } = choice.version;
  const there: Listings = library.listings.get(version) ?? new Map();
  const { isSame, listing } = resolveListing(id, there);
  const name = listing?.group.label ?? "the front page";
  return {
    ...choice,
    isCurrent: version === from,
    url: resolvedUrl(listing, version, base),
    note: isSame ? undefined : `not there; leads to ${name}`,
    arrival: isSame ? undefined : `${label} has no group ${group.label}; this is ${name}.`,
  };
}

function descriptionOf({ library }: Site, version: string, node: Listing["group"]["items"][number]): string | undefined {
  if (node.kind === "link") return undefined;
  const { key } = node;
  if (key === undefined) return node.kind === "group" ? holdings(node) : undefined;
  const { description } = pageAt(library, { version, key }).origin.frontMatter;
  return fillVariables(description, variablesOf(library.content.site, versionAt(library.content.versions, version)));
}

/** "6 pages"; of a group that holds links alone "2 links". */
function holdings(group: Listing["group"]): string {
  const pages = walkNav([group]).length;
  return pages > 0 ? count(pages, "page") : count(itemsOf(group).length, "link");
}
