import { groupUrl, type Listing } from "../listings.ts";
import type { NavGroupNode, NavNode, NavPageNode } from "../nav.ts";
import { pageUrl } from "../path.ts";
import { firstUrl } from "./frame.ts";
import { type NavMark, navMark } from "./history.ts";
import type { Site } from "./site.ts";
import { type NavTime, navTime } from "./tutorial.ts";

/** An entry of the tree, the same from wherever it is seen. */
export interface TreeEntry {
  /** A group is opened by its name. A tutorial's name leads to its page; what opens its steps stands beside it. */
  readonly kind: "page" | "group" | "tutorial" | "link";
  readonly label: string;
  readonly icon: string | undefined;
  /** Where it leads. A group that has no page leads to the one that lists what it holds. */
  readonly url: string;
  /** Whether a group has a page of its own. */
  readonly hasPage: boolean;
  /** What the version did to the page to which the entry leads. */
  readonly mark: NavMark;
  /** How long the tutorial or the step takes to which the entry leads. */
  readonly time: NavTime | undefined;
}

/** An entry with all that it holds. */
export interface TreeBranch extends TreeEntry {
  readonly items: readonly TreeBranch[];
}

/** The whole tree of a version, as one file: what the nav of a page leaves out. */
export interface NavTree {
  /** URL of the file with the drawings of the icons, by name. */
  readonly icons: string;
  readonly tabs: readonly TreeBranch[];
}

/** A version's whole tree, tab by tab. */
export function treeBranches(site: Site, version: string): TreeBranch[] {
  const branch = (node: NavNode): TreeBranch => ({ ...treeEntry(node, version, site), items: itemsOf(node).map(branch) });
  return (site.library.trees.get(version) ?? []).map((tab) => ({
    ...branch(tab),
    kind: "group",
    url: firstUrl(tab, version, site.base) ?? groupUrl(listingOf(tab, version, site), version, site.base),
    // The tab's page is the first of its entries.
    hasPage: false,
    items: tabNodes(tab).map(branch),
  }));
}

/** The names of the icons in a tree, each as often as it stands there. */
export function iconsIn(branches: readonly TreeBranch[]): string[] {
  return branches.flatMap(({ icon, items }) => [...(icon === undefined ? [] : [icon]), ...iconsIn(items)]);
}

/** What a tab shows: its own page first. */
export function tabNodes(tab: NavGroupNode): readonly NavNode[] {
  const own: NavPageNode[] = tab.key === undefined ? [] : [{ kind: "page", key: tab.key, label: "Overview", icon: undefined }];
  return [...own, ...tab.items];
}

/** What a node holds; nothing for all but groups. */
export function itemsOf(node: NavNode): readonly NavNode[] {
  return node.kind === "group" ? node.items : [];
}

/** One entry, without what it holds. */
export function treeEntry(node: NavNode, version: string, site: Site): TreeEntry {
  const { label, icon } = node;
  const there = node.kind === "link" || node.key === undefined ? undefined : { version, key: node.key };
  const time = there && navTime(site, there);
  return {
    kind: node.kind === "group" ? kindOf(node, time) : node.kind,
    label,
    icon,
    url: node.kind === "link" ? node.url : urlOf(node, version, site),
    hasPage: there !== undefined,
    mark: there && navMark(site.library, there),
    time,
  };
}

function kindOf({ items }: NavGroupNode, time: NavTime | undefined): TreeEntry["kind"] {
  if (items.length === 0) return "page";
  return time === undefined ? "group" : "tutorial";
}

function urlOf(node: NavPageNode | NavGroupNode, version: string, site: Site): string {
  if (node.kind === "page") return pageUrl(site.base, { version, key: node.key });
  return groupUrl(listingOf(node, version, site), version, site.base);
}

function listingOf(group: NavGroupNode, version: string, { library }: Site): Listing {
  const listing = library.listings.get(version)?.get(group);
  if (listing === undefined) throw new Error(`The group ${group.label} is not in the tree of ${version}.`);
  return listing;
}
