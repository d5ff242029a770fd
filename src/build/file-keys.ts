import { hash } from "node:crypto";
import type { Page } from "../core/layers.ts";
import type { PlannedFile } from "../core/plan.ts";
import { iconsIn, treeBranches } from "../core/props/nav-tree.ts";
import type { Site } from "../core/props/site.ts";
import { logoUrl } from "../core/published-images.ts";
import { commonSources, ownSources } from "../core/version-sources.ts";

/**
 * The keys of a version's files: digests of everything that they show. What all of them show is told once: settings, versions, and the version's tree,
 * from which their sidebars follow. `press` is the digest of the templates.
 */
export function keyerOf(site: Site, press: string, version: string): Keyer {
  const keyers = keyersOf.get(site) ?? new Map<string, Keyer>();
  keyersOf.set(site, keyers);
  const name = `${press} ${version}`;
  const keyer = keyers.get(name) ?? newKeyer(site, press, version);
  keyers.set(name, keyer);
  return keyer;
}

/** Gives the key of a file of one version; undefined for those that are always made anew. */
export type Keyer = (planned: PlannedFile) => string | undefined;

const keyersOf = new WeakMap<Site, Map<string, Keyer>>();

function newKeyer(site: Site, press: string, version: string): Keyer {
  const { library, base } = site;
  const { site: settings, versions, archived } = library.content;
  const { icons, trees } = treesOf(site);
  const shared = hash(
    "sha256",
    JSON.stringify([press, base, settings, logoUrl(settings.logo, library.content, base), versions, archived, icons, trees.get(version)]),
  );
  // A page and its twin show the same.
  const known = new Map<Page, string>();
  return ({ shows, page }) => {
    if (shows === undefined) return undefined;
    const before = page && known.get(page);
    if (before !== undefined) return before;
    const key = digestOf(shared, JSON.stringify(shows()));
    if (page !== undefined) known.set(page, key);
    return key;
  };
}

/** What pages show of the trees: their own, and by way of its file's name the icons of all. */
interface Trees {
  readonly icons: readonly string[];
  readonly trees: ReadonlyMap<string, string>;
}

/** Every version asks for them. */
const knownTrees = new WeakMap<Site, Trees>();

function treesOf(site: Site): Trees {
  const before = knownTrees.get(site);
  if (before !== undefined) return before;
  const all = site.library.content.versions.map(({ id }) => ({ id, tabs: treeBranches(site, id) }));
  const icons = [...new Set(all.flatMap(({ tabs }) => iconsIn(tabs)))].sort();
  const trees = { icons, trees: new Map(all.map(({ id, tabs }) => [id, hash("sha256", JSON.stringify(tabs))])) };
  knownTrees.set(site, trees);
  return trees;
}

/**
 * Names all that the pages of a version may show, and more: while it is the same, so are the keys of all its files, and need not be worked out. It changes
 * with what any page may show of others; with a text, in the versions alone that show it.
 */
export function versionDigest(site: Site, press: string, version: string): string {
  const common = knownCommon.get(site) ?? hash("sha256", JSON.stringify([site.base, commonSources(site.library)]));
  knownCommon.set(site, common);
  return digestOf(press, version, common, JSON.stringify(ownSources(site.library, version)));
}

/** Every version asks for it. */
const knownCommon = new WeakMap<Site, string>();

/** What names all that something was made from. */
export function digestOf(...texts: readonly string[]): string {
  return hash("sha256", texts.join("")).slice(0, 32);
}
