import type { Content, NavSource } from "./content.ts";
import type { Page, VersionPages } from "./layers.ts";
import { parentKeys } from "./path.ts";
import type { NavEntry, NavGroup } from "./schema/nav-file.ts";
import { compareText } from "./text.ts";
import { fillVariables, variablesOf } from "./variables.ts";
import { baseChain, versionAt } from "./versions.ts";

/** An entry of one version's tree. */
export type NavNode = NavPageNode | NavGroupNode | NavLinkNode;

export interface NavPageNode {
  readonly kind: "page";
  readonly label: string;
  readonly icon: string | undefined;
  readonly key: string;
}

export interface NavGroupNode {
  readonly kind: "group";
  readonly label: string;
  readonly icon: string | undefined;
  /** Key of the page to which the group's name leads. */
  readonly key: string | undefined;
  readonly items: readonly NavNode[];
}

export interface NavLinkNode {
  readonly kind: "link";
  readonly label: string;
  readonly icon: string | undefined;
  readonly url: string;
}

/** Where a page stands in its version's tree. */
export interface NavPosition {
  /** The tab first, then group by group down to the page, the page itself left out. */
  readonly trail: readonly NavGroupNode[];
  readonly label: string;
  readonly previous: NavPageNode | undefined;
  readonly next: NavPageNode | undefined;
}

/** The tree that holds for a version: that of the nearest layer below it which carries one, else the site's. */
export function navSourceOf(content: Pick<Content, "versions" | "layers" | "nav">, version: string): NavSource {
  const own = baseChain(content.versions, version).find(({ id }) => content.layers.get(id)?.nav !== undefined);
  return (own && content.layers.get(own.id)?.nav) ?? content.nav;
}

/** One version's tabs: the tree with every entry left out whose page this version does not have. */
export function navTreeOf(content: Pick<Content, "site" | "versions" | "layers" | "nav">, pages: VersionPages): NavGroupNode[] {
  const words = variablesOf(content.site, versionAt(content.versions, pages.version));
  const tabs = navSourceOf(content, pages.version).tabs.flatMap((tab) => groupNode(tab, pages, []));
  return tabs.map((tab) => fillLabels(tab, words));
}

/** Every page of a tree in reading order, each with the groups above it. */
export function walkNav(
  nodes: readonly NavNode[],
  trail: readonly NavGroupNode[] = [],
): { node: NavPageNode; trail: readonly NavGroupNode[] }[] {
  return nodes.flatMap((node) => {
    if (node.kind === "link") return [];
    if (node.kind === "page") return [{ node, trail }];
    const { key, label, icon } = node;
    const own = key === undefined ? [] : [{ node: { kind: "page", key, label, icon } as const, trail: [...trail, node] }];
    return [...own, ...walkNav(node.items, [...trail, node])];
  });
}

/** The positions of all pages of a version's tree, by key. Previous and next stay inside a tab. */
export function navPositions(tabs: readonly NavGroupNode[]): Map<string, NavPosition> {
  const positions = new Map<string, NavPosition>();
  for (const tab of tabs) {
    const walk = walkNav([tab]);
    for (const [index, { node, trail }] of walk.entries()) {
      positions.set(node.key, { trail, label: node.label, previous: walk[index - 1]?.node, next: walk[index + 1]?.node });
    }
  }
  return positions;
}

/** The pages under a folder that stand in no other entry, as a tree: a page with pages below it is a group. */
export function folderNodes(pages: VersionPages, folder: string, taken: readonly string[] = []): NavNode[] {
  const under = [...pages.pages.values()].filter(({ address: { key } }) => key.startsWith(folder) && !taken.includes(key));
  const keys = new Set(under.map((page) => page.address.key));
  const top = under.filter((page) => !parentKeys(page.address.key).some((parent) => keys.has(parent)));
  return top.sort(comparePages).map((page) => {
    const { key } = page.address;
    const items = folderNodes(pages, `${key}/`, taken);
    const { label, icon } = nameOf(page);
    return items.length === 0 ? { kind: "page", label, icon, key } : { kind: "group", label, icon, key, items };
  });
}

function entryNodes(entry: NavEntry, pages: VersionPages, taken: readonly string[]): NavNode[] {
  if (typeof entry === "string") return entryNodes({ page: entry }, pages, taken);
  if ("pages" in entry) {
    const nodes = folderNodes(pages, entry.pages, taken);
    return entry.by === "category" ? byCategory(nodes, pages) : nodes;
  }
  if ("link" in entry) return [{ kind: "link", label: entry.label, icon: entry.icon, url: entry.link }];
  if ("items" in entry) return groupNode(entry, pages, taken);
  const page = pages.pages.get(entry.page);
  if (page === undefined) return [];
  const own = nameOf(page);
  const named = { label: entry.label ?? own.label, icon: entry.icon ?? own.icon, key: entry.page };
  const items = isTutorial(page) ? folderNodes(pages, `${entry.page}/`) : [];
  return [items.length === 0 ? { kind: "page", ...named } : { kind: "group", ...named, items }];
}

/** The nodes with those of connectors in groups by what the connectors' front matter says, so that the tree need not say it again. */
function byCategory(nodes: readonly NavNode[], { pages }: VersionPages): NavNode[] {
  const categoryOf = (node: NavNode) => {
    const frontMatter = node.kind === "link" || node.key === undefined ? undefined : pages.get(node.key)?.origin.frontMatter;
    return frontMatter?.kind === "connector" ? frontMatter.category : "";
  };
  const { "": others = [], ...categories } = Object.groupBy(nodes, categoryOf);
  const groups = Object.entries(categories).map(([label, items = []]) => ({
    kind: "group" as const,
    label,
    icon: undefined,
    key: undefined,
    items,
  }));
  return [...others, ...groups.sort((a, b) => compareText(a.label, b.label))];
}

function groupNode(group: NavGroup, pages: VersionPages, taken: readonly string[]): NavGroupNode[] {
  const named = [...taken, ...namedKeys(group, pages)];
  const key = group.index !== undefined && pages.pages.has(group.index) ? group.index : undefined;
  const items = group.items.flatMap((item) => entryNodes(item, pages, named));
  const icon = group.icon ?? (key === undefined ? undefined : pages.pages.get(key)?.origin.frontMatter.icon);
  return key === undefined && items.length === 0 ? [] : [{ kind: "group", label: group.label, icon, key, items }];
}

/** Keys that a group's entries name, which a `pages:` entry beside them does not list again. */
function namedKeys(group: NavGroup, pages: VersionPages): string[] {
  const own = group.index === undefined ? [] : [group.index];
  const inside = group.items.flatMap((item) => {
    if (typeof item === "string") return keysOf(item, pages);
    if ("page" in item) return keysOf(item.page, pages);
    return "items" in item ? namedKeys(item, pages) : [];
  });
  return [...own, ...inside];
}

/** The keys that an entry lists by naming a page: that of a tutorial brings its folder. */
function keysOf(key: string, { pages }: VersionPages): string[] {
  const folder = isTutorial(pages.get(key)) ? [...pages.keys()].filter((one) => one.startsWith(`${key}/`)) : [];
  return [key, ...folder];
}

function isTutorial(page: Page | undefined): boolean {
  return page?.origin.frontMatter.kind === "tutorial";
}

/** Labels may hold `%variables%`, as the titles do from which they come. */
function fillLabels<Node extends NavNode>(node: Node, words: Readonly<Record<string, string>>): Node {
  const label = fillVariables(node.label, words);
  return node.kind === "group" ? { ...node, label, items: node.items.map((item) => fillLabels(item, words)) } : { ...node, label };
}

function nameOf(page: Page): { label: string; icon: string | undefined } {
  const { label, title, icon } = page.origin.frontMatter;
  return { label: label ?? title, icon };
}

function comparePages(a: Page, b: Page): number {
  const order = (page: Page) => page.origin.frontMatter.order ?? Number.POSITIVE_INFINITY;
  return (order(a) === order(b) ? 0 : order(a) - order(b)) || compareText(nameOf(a).label, nameOf(b).label);
}
