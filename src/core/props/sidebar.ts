import type { NavGroupNode, NavNode, NavPageNode } from "../nav.ts";
import { type Address, pageUrl } from "../path.ts";
import { type NavMark, navMark } from "./history.ts";
import type { Site } from "./site.ts";
import { type NavTime, navTime } from "./tutorial.ts";

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
  /** How long the tutorial or the step takes to which the entry leads. */
  readonly time: NavTime | undefined;
  /** What the entry's link says to those who listen, where that is more than its label; a step says it in hidden words, which change. */
  readonly spoken: string | undefined;
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
  if (node.kind === "link") {
    const isNot = { isCurrent: false, isOnTrail: false, isOpen: false };
    return { label, icon, url: node.url, isExternal: true, ...isNot, mark: undefined, time: undefined, spoken: undefined, items: [] };
  }
  const items = node.kind === "group" ? node.items.map((item) => sidebarNode(item, address, site)) : [];
  const isCurrent = node.key === address.key;
  const isOnTrail = isCurrent || items.some((item) => item.isOnTrail);
  const there = node.key === undefined ? undefined : { version: address.version, key: node.key };
  const mark = there && navMark(site.library, there);
  const time = there && navTime(site, there);
  return {
    label,
    icon,
    url: there && pageUrl(site.base, there),
    isExternal: false,
    isCurrent,
    isOnTrail,
    isOpen: isOnTrail,
    mark,
    time,
    spoken: spokenLabel(label, mark, time),
    items,
  };
}

/** "Set up, changed"; "A tutorial, 26 min, new". */
function spokenLabel(label: string, mark: NavMark, time: NavTime | undefined): string | undefined {
  const more = [time?.duration, mark].filter((part) => part !== undefined);
  return more.length === 0 || time?.step !== undefined ? undefined : [label, ...more].join(", ");
}
