import type { NavGroupNode, NavNode, NavPageNode } from "../nav.ts";
import { type Address, pageUrl } from "../path.ts";
import { type NavMark, navMark } from "./history.ts";
import type { Site } from "./site.ts";

/** An entry of the sidebar. A group that has a page is a link and a group at once. */
export interface SidebarNode {
  readonly label: string;
  readonly icon: string | undefined;
  readonly url: string | undefined;
  readonly isExternal: boolean;
  readonly isCurrent: boolean;
  /** On the way to the current page. */
  readonly isOnTrail: boolean;
  /** Whether a group shows what it holds from the start. */
  readonly isOpen: boolean;
  /** What the version did to the page to which the entry leads. */
  readonly mark: NavMark;
  readonly items: readonly SidebarNode[];
}

/** The sidebar of a page: the tree of its tab, as seen from the page. */
export function sidebarOf(tab: NavGroupNode, address: Address, site: Site): SidebarNode[] {
  const nodes = sidebarItems(tab).map((node) => sidebarNode(node, address, site));
  // On the tab's own page, groups that are mere headings stand open: what they hold is what the tab is about.
  return tab.key === address.key ? nodes.map((node) => (node.url === undefined ? { ...node, isOpen: true } : node)) : nodes;
}

function sidebarItems(tab: NavGroupNode): readonly NavNode[] {
  const own: NavPageNode[] = tab.key === undefined ? [] : [{ kind: "page", key: tab.key, label: "Overview", icon: undefined }];
  return [...own, ...tab.items];
}

function sidebarNode(node: NavNode, address: Address, site: Site): SidebarNode {
  const { label, icon } = node;
  if (node.kind === "link")
    return { label, icon, url: node.url, isExternal: true, isCurrent: false, isOnTrail: false, isOpen: false, mark: undefined, items: [] };
  const items = node.kind === "group" ? node.items.map((item) => sidebarNode(item, address, site)) : [];
  const isCurrent = node.key === address.key;
  const isOnTrail = isCurrent || items.some((item) => item.isOnTrail);
  return {
    label,
    icon,
    url: node.key === undefined ? undefined : pageUrl(site.base, { version: address.version, key: node.key }),
    isExternal: false,
    isCurrent,
    isOnTrail,
    isOpen: isOnTrail,
    mark: node.key === undefined ? undefined : navMark(site.library, { version: address.version, key: node.key }),
    items,
  };
}
