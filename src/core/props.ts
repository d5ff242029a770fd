import { isShown } from "./conditions.ts";
import type { SourcePage } from "./content.ts";
import type { Page } from "./layers.ts";
import type { Library } from "./library.ts";
import { resolveIn, stripOf } from "./lineage.ts";
import type { NavGroupNode, NavNode, NavPageNode } from "./nav.ts";
import { type Address, HOME_KEY, pageUrl } from "./path.ts";
import type { ConnectorFrontMatter } from "./schema/front-matter.ts";
import { compareText, count } from "./text.ts";
import { fillVariables, variablesOf } from "./variables.ts";
import { currentOf, type Version, versionAt } from "./versions.ts";

/** What is made from: the library, and the path under which the site is served, with a slash at both ends. */
export interface Site {
  readonly library: Library;
  readonly base: string;
}

/** A link that a template prints as it stands. */
export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

/** What stands around every page of a version: header, tabs, footer. */
export interface FrameProps {
  readonly version: Version;
  readonly homeUrl: string;
  readonly tabs: readonly (NamedLink & { readonly isCurrent: boolean })[];
  readonly versionMenu: readonly VersionChoice[];
  readonly allVersionsUrl: string;
  /** Folder of the search bundle of this version. */
  readonly searchBundleUrl: string;
}

/** An entry of the version menu. */
export interface VersionChoice {
  readonly version: Version;
  readonly url: string;
  readonly isCurrent: boolean;
  /** Where the link leads if not to the same page; undefined when it does. */
  readonly note: string | undefined;
}

/** All that the template of a page prints. */
export interface PageProps {
  readonly frame: FrameProps;
  readonly address: Address;
  readonly title: string;
  readonly description: string;
  /** For the browser's tab: unique on the site. */
  readonly documentTitle: string;
  readonly breadcrumbs: readonly (Omit<NamedLink, "url"> & { readonly url: string | undefined })[];
  readonly sidebar: readonly SidebarNode[];
  readonly sidebarLabel: string;
  readonly contents: readonly ContentsEntry[];
  readonly previous: NamedLink | undefined;
  readonly next: NamedLink | undefined;
  readonly editUrl: string;
  readonly strip: StripProps;
  readonly connector: ConnectorProps | undefined;
}

/** An entry of the sidebar. A group that has a page is a link and a group at once. */
export interface SidebarNode {
  readonly label: string;
  readonly icon: string | undefined;
  readonly url: string | undefined;
  readonly isExternal: boolean;
  readonly isCurrent: boolean;
  /** On the way to the current page. */
  readonly isOnTrail: boolean;
  readonly items: readonly SidebarNode[];
}

/** A section of the page, for the table of contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly items: readonly ContentsEntry[];
}

/** A page's lineage as bars. */
export interface StripProps {
  /** "in 5 of 6 versions". */
  readonly summary: string;
  readonly bars: readonly {
    readonly id: string;
    readonly url: string;
    /** In full words: "7.1.0: changed". */
    readonly label: string;
    readonly state: "absent" | "changed" | "kept";
    readonly isCurrent: boolean;
  }[];
}

/** What a connector's page says of it for one product version. */
export interface ConnectorProps {
  readonly category: string;
  /** The connector release for this product version; undefined when there is none. */
  readonly release: string | undefined;
  /** Why there is no release. */
  readonly reason: string | undefined;
  readonly lifecycle: ConnectorFrontMatter["lifecycle"];
  readonly store: string;
  readonly source: string;
}

/** A card of the catalogue. */
export interface ConnectorCardProps extends ConnectorProps {
  readonly address: Address;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly strip: StripProps;
}

/** Everything that the page at an address prints. The address must exist. */
export function pageProps(site: Site, address: Address): PageProps {
  const { library, base } = site;
  const page = pageAt(library, address);
  const frame = frameProps(site, address);
  const { version } = frame;
  const fill = (text: string) => fillVariables(text, variablesOf(library.content.site, version));
  const position = library.positions.get(version.id)?.get(address.key);
  const tab = position?.trail[0];
  const linkTo = (node: NavPageNode | undefined) => node && { label: node.label, url: pageUrl(base, { version: version.id, key: node.key }) };
  const { frontMatter } = page.origin;
  const title = fill(frontMatter.title);
  const trail = (position?.trail ?? []).filter((group) => group.key !== address.key);
  return {
    frame,
    address,
    title,
    description: fill(frontMatter.description),
    documentTitle: documentTitle(site, version, address.key === HOME_KEY ? undefined : title),
    breadcrumbs: trail.map((group) => ({ label: group.label, url: firstUrl(group, version.id, base) })),
    sidebar: (tab === undefined ? [] : sidebarItems(tab)).map((node) => sidebarNode(node, address, base)),
    sidebarLabel: tab?.label ?? version.label,
    contents: contentsOf(page.origin, version, library, fill),
    previous: linkTo(position?.previous),
    next: linkTo(position?.next),
    editUrl: library.content.site.repository.edit + page.origin.file,
    strip: stripProps(site, address),
    connector: frontMatter.kind === "connector" ? connectorProps(frontMatter, version) : undefined,
  };
}

/** The surroundings of a page; without a key those of a page that belongs to no version, seen from `version`. */
export function frameProps({ library, base }: Site, { version: id, key }: { readonly version: string; readonly key?: string }): FrameProps {
  const version = versionAt(library.content.versions, id);
  const tabs = library.trees.get(id) ?? [];
  const currentTab = key === undefined ? undefined : library.positions.get(id)?.get(key)?.trail[0];
  return {
    version,
    homeUrl: pageUrl(base, { version: id, key: HOME_KEY }),
    tabs: tabs.map((tab) => ({ label: tab.label, url: firstUrl(tab, id, base) ?? pageUrl(base, { version: id, key: HOME_KEY }), isCurrent: tab === currentTab })),
    versionMenu: versionMenu({ library, base }, { version: id, key: key ?? HOME_KEY }, key !== undefined),
    allVersionsUrl: `${base}versions/`,
    searchBundleUrl: `${base}pagefind/${encodeURIComponent(id)}/`,
  };
}

/** The name of a page for the browser's tab: the page, the version if it is not the current one, the site. */
export function documentTitle({ library }: Site, version: Version, title: string | undefined): string {
  const { site, versions } = library.content;
  const name = site.title ?? site.product;
  return [title, version === currentOf(versions) ? undefined : version.label, name].filter((part) => part !== undefined).join(" · ");
}

/** The cards of a version's catalogue, by name. */
export function connectorCards(site: Site, id: string): ConnectorCardProps[] {
  const version = versionAt(site.library.content.versions, id);
  const pages = [...(site.library.laid.get(id)?.pages.values() ?? [])];
  return pages
    .flatMap(({ address, origin: { frontMatter } }) => {
      if (frontMatter.kind !== "connector") return [];
      const { title, label, description } = frontMatter;
      return [{ ...connectorProps(frontMatter, version), address, title: label ?? title, description, url: pageUrl(site.base, address), strip: stripProps(site, address) }];
    })
    .sort((a, b) => compareText(a.title, b.title));
}

function pageAt(library: Library, address: Address): Page {
  const page = library.laid.get(address.version)?.pages.get(address.key);
  if (page === undefined) throw new Error(`There is no page ${address.version}/${address.key}.`);
  return page;
}

function versionMenu({ library, base }: Site, address: Address, isPage: boolean): VersionChoice[] {
  return library.content.versions.map((version) => {
    const resolution = resolveIn(library.lineage, address, version.id);
    return {
      version,
      url: pageUrl(base, resolution.address),
      isCurrent: isPage && version.id === address.version,
      note: resolution.kind === "same" ? undefined : `${NOTES[resolution.kind]} ${titleAt(library, resolution.address)}`,
    };
  });
}

/** How a switch that does not lead to the same page is told; the target's title follows. */
const NOTES = { moved: "there called", replaced: "replaced there by", nearest: "not there; leads to", home: "not there; leads to" } as const;

function titleAt(library: Library, address: Address): string {
  const { label, title } = pageAt(library, address).origin.frontMatter;
  return fillVariables(label ?? title, variablesOf(library.content.site, versionAt(library.content.versions, address.version)));
}

function sidebarItems(tab: NavGroupNode): readonly NavNode[] {
  const own: NavPageNode[] = tab.key === undefined ? [] : [{ kind: "page", key: tab.key, label: tab.key === HOME_KEY ? tab.label : "Overview", icon: tab.icon }];
  return [...own, ...tab.items];
}

function sidebarNode(node: NavNode, address: Address, base: string): SidebarNode {
  const { label, icon } = node;
  if (node.kind === "link") return { label, icon, url: node.url, isExternal: true, isCurrent: false, isOnTrail: false, items: [] };
  const items = node.kind === "group" ? node.items.map((item) => sidebarNode(item, address, base)) : [];
  const isCurrent = node.key === address.key;
  return {
    label,
    icon,
    url: node.key === undefined ? undefined : pageUrl(base, { version: address.version, key: node.key }),
    isExternal: false,
    isCurrent,
    isOnTrail: isCurrent || items.some((item) => item.isOnTrail),
    items,
  };
}

function firstUrl(group: NavGroupNode, version: string, base: string): string | undefined {
  if (group.key !== undefined) return pageUrl(base, { version, key: group.key });
  for (const item of group.items) {
    const url = item.kind === "page" ? pageUrl(base, { version, key: item.key }) : item.kind === "group" ? firstUrl(item, version, base) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

function contentsOf(origin: SourcePage, version: Version, library: Library, fill: (text: string) => string): ContentsEntry[] {
  const shown = origin.body.headings.filter(({ depth, when }) => depth >= 2 && depth <= 3 && isShown(when, version.id, library.content.versions));
  const sections: { entry: ContentsEntry; items: ContentsEntry[] }[] = [];
  for (const { depth, id, text } of shown) {
    const items: ContentsEntry[] = [];
    const entry = { id, text: fill(text), items };
    const parent = sections.at(-1);
    if (depth === 2 || parent === undefined) sections.push({ entry, items });
    else parent.items.push(entry);
  }
  return sections.map(({ entry }) => entry);
}

function connectorProps({ category, releases, lifecycle, store, source }: ConnectorFrontMatter, version: Version): ConnectorProps {
  const release = releases[version.id];
  const isNamed = typeof release === "string";
  return {
    category,
    release: isNamed ? release : undefined,
    reason: isNamed ? undefined : (release?.none ?? `The connector store lists no release for ${version.label}.`),
    lifecycle,
    store,
    source,
  };
}

function stripProps({ library, base }: Site, address: Address): StripProps {
  const entries = stripOf(library.lineage, address);
  const present = entries.filter(({ state }) => state !== "absent").length;
  return {
    summary: present === entries.length ? `in all ${count(present, "version")}` : `in ${present} of ${count(entries.length, "version")}`,
    bars: entries.map(({ version, state, isFirst, resolution }) => {
      const words = isFirst ? "added" : state === "kept" ? "unchanged" : state;
      const told = state === "absent" ? `not available, leads to ${titleAt(library, resolution.address)}` : words;
      return { id: version.id, url: pageUrl(base, resolution.address), label: `${version.label}: ${told}`, state, isCurrent: version.id === address.version };
    }),
  };
}
