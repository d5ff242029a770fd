import { isIndexed } from "../canonical.ts";
import { changesTitle, changesUrl, TITLE_INDEX_TITLE, titleIndexUrl } from "../generated-pages.ts";
import { resolveIn } from "../lineage.ts";
import type { NavGroupNode } from "../nav.ts";
import { type Address, HOME_KEY, pageUrl } from "../path.ts";
import { currentOf, type Version, versionAt } from "../versions.ts";
import { arrivalNote } from "./arrival.ts";
import { type NamedLink, type Site, titleAt } from "./site.ts";

/** What stands around every page of a version: header, tabs, footer. */
export interface FrameProps {
  readonly version: Version;
  /** Whether search engines may show the version's pages. */
  readonly isIndexed: boolean;
  readonly homeUrl: string;
  readonly tabs: readonly (NamedLink & { readonly isCurrent: boolean })[];
  /** Label of the tab in which the page lies; undefined for a page outside the tree. */
  readonly section: string | undefined;
  readonly versionMenu: readonly VersionChoice[];
  readonly allVersionsUrl: string;
  /** The page of what the version changed. */
  readonly changes: NamedLink;
  /** The list of the version's pages by title. */
  readonly titleIndex: NamedLink;
  /** The page of what was done and tested so that everyone can use the site. */
  readonly accessibility: NamedLink;
  /** The page of search results. */
  readonly searchUrl: string;
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
  /** What to tell on arrival there; undefined when it is the same page. */
  readonly arrival: string | undefined;
}

/** The surroundings of a page; without a key those of a page that belongs to no version, seen from `version`. */
export function frameProps({ library, base }: Site, { version: id, key }: { readonly version: string; readonly key?: string }): FrameProps {
  const version = versionAt(library.content.versions, id);
  const tabs = library.trees.get(id) ?? [];
  const currentTab = key === undefined ? undefined : library.positions.get(id)?.get(key)?.trail[0];
  return {
    version,
    isIndexed: isIndexed(version),
    homeUrl: pageUrl(base, { version: id, key: HOME_KEY }),
    tabs: tabs.map((tab) => ({
      label: tab.label,
      url: firstUrl(tab, id, base) ?? pageUrl(base, { version: id, key: HOME_KEY }),
      isCurrent: tab === currentTab,
    })),
    section: currentTab?.label,
    versionMenu: versionMenu({ library, base }, { version: id, key: key ?? HOME_KEY }, key !== undefined),
    allVersionsUrl: `${base}versions/`,
    changes: { label: changesTitle(version), url: changesUrl(base, id) },
    titleIndex: { label: TITLE_INDEX_TITLE, url: titleIndexUrl(base, id) },
    accessibility: { label: "Accessibility", url: `${base}accessibility/` },
    searchUrl: `${base}search/`,
    searchBundleUrl: searchBundleUrl(base, id),
  };
}

/** Folder of a version's search bundle. */
export function searchBundleUrl(base: string, version: string): string {
  return `${base}pagefind/${encodeURIComponent(version)}/`;
}

/** The name of a page for the browser's tab: the page, the version if it is not the current one, the site. */
export function documentTitle({ library }: Site, version: Version, title: string | undefined): string {
  const { site, versions } = library.content;
  const name = site.title ?? site.product;
  return [title, version === currentOf(versions) ? undefined : version.label, name].filter((part) => part !== undefined).join(" · ");
}

/** Where a group's name leads: to its own page, else to the first page inside it; undefined when it holds links only. */
export function firstUrl(group: NavGroupNode, version: string, base: string): string | undefined {
  if (group.key !== undefined) return pageUrl(base, { version, key: group.key });
  for (const item of group.items) {
    const url =
      item.kind === "page" ? pageUrl(base, { version, key: item.key }) : item.kind === "group" ? firstUrl(item, version, base) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

function versionMenu({ library, base }: Site, address: Address, isPage: boolean): VersionChoice[] {
  return library.content.versions.map((version) => {
    const resolution = resolveIn(library.lineage, address, version.id);
    return {
      version,
      url: pageUrl(base, resolution.address),
      isCurrent: isPage && version.id === address.version,
      arrival: isPage ? arrivalNote(library, address, resolution) : undefined,
      note: resolution.kind === "same" ? undefined : `${NOTES[resolution.kind]} ${titleAt(library, resolution.address)}`,
    };
  });
}

/** How a switch that does not lead to the same page is told; the target's title follows. */
const NOTES = {
  moved: "there called",
  replaced: "replaced there by",
  nearest: "not there; leads to",
  home: "not there; leads to",
} as const;

/** The frame of a page that every version has: the menu leads from one to the other. `urlOf` gives the page's URL in a version. */
export function frameInEveryVersion(site: Site, id: string, urlOf: (version: string) => string): FrameProps {
  const frame = frameProps(site, { version: id });
  return {
    ...frame,
    versionMenu: frame.versionMenu.map((choice) => ({ ...choice, url: urlOf(choice.version.id), isCurrent: choice.version.id === id })),
  };
}
