import type { NavGroupNode, NavNode } from "../nav.ts";
import type { Address } from "../path.ts";
import { itemsOf, type TreeEntry, tabNodes, treeEntry } from "./nav-tree.ts";
import type { Site } from "./site.ts";

/** An entry of the sidebar, as seen from a page. */
export interface SidebarNode extends TreeEntry {
  readonly isCurrent: boolean;
  /** On the way to the current page, or the page itself: what a group holds is shown where it is. */
  readonly isOnTrail: boolean;
  /** What a group on the trail holds. The others keep theirs back, so that the nav of a page costs the same however large the tree is. */
  readonly items: readonly SidebarNode[];
}

/** A page's place in the tree. */
export interface SidebarPlace {
  readonly version: string;
  /** The tab first, then group by group, down to the page's own group if it is the page of one. */
  readonly trail: readonly NavGroupNode[];
  /** Undefined for the page that lists what the last group of the trail holds. */
  readonly key: string | undefined;
}

/** The sidebar of the page at an address. */
export function sidebarAt(site: Site, address: Address): SidebarNode[] {
  const trail = site.library.positions.get(address.version)?.get(address.key)?.trail ?? [];
  return sidebarOf(site, { ...address, trail });
}

/** The sidebar of a place in the tree: what its tab holds and what each group down to it holds. Empty for a page in no tree. */
export function sidebarOf(site: Site, place: SidebarPlace): SidebarNode[] {
  const [tab] = place.trail;
  return tab === undefined ? [] : tabNodes(tab).map((node) => sidebarNode(node, site, place));
}

function sidebarNode(node: NavNode, site: Site, place: SidebarPlace): SidebarNode {
  const isCurrent = node.kind !== "link" && (node.key === undefined ? isListed(node, place) : node.key === place.key);
  const isOnTrail = isCurrent || (node.kind === "group" && place.trail.includes(node));
  return {
    ...treeEntry(node, place.version, site),
    isCurrent,
    isOnTrail,
    items: isOnTrail ? itemsOf(node).map((item) => sidebarNode(item, site, place)) : [],
  };
}

function isListed(node: NavNode, { trail, key }: SidebarPlace): boolean {
  return key === undefined && trail.at(-1) === node;
}
