import { iconsIn, type NavTree, treeBranches } from "../core/props/nav-tree.ts";
import type { Site } from "../core/props/site.ts";
import { contentHash } from "../site/content-hash.ts";
import { iconFile } from "./icon-drawings.ts";

/** A file that the nav loads on first use. */
export interface NavFile {
  /** With a hash of what it holds. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Folder of the files; a version may not be called so. */
const FOLDER = "nav";

/** What stands at links that leave the site, beside the icons that authors choose. */
const AWAY = "arrow-up-right";

/** Made once for a site: every page names its version's file. */
const made = new WeakMap<Site, ReadonlyMap<string, NavFile>>();

/** Version -> its tree; and under the empty string the icons of all trees. */
export function navFiles(site: Site): ReadonlyMap<string, NavFile> {
  const files = made.get(site) ?? makeFiles(site);
  made.set(site, files);
  return files;
}

/** URL of the file with a version's whole tree. */
export function navTreeUrl(site: Site, version: string): string {
  return `${site.base}${FOLDER}/${navFiles(site).get(version)?.name}`;
}

function makeFiles(site: Site): Map<string, NavFile> {
  const trees = site.library.content.versions.map(({ id }) => ({ id, tabs: treeBranches(site, id) }));
  const names = new Set([AWAY, ...trees.flatMap(({ tabs }) => iconsIn(tabs))]);
  const icons = hashed("icons", "svg", "image/svg+xml", iconFile([...names].sort()));
  const url = `${site.base}${FOLDER}/${icons.name}`;
  const files = trees.map(({ id, tabs }) => {
    const tree: NavTree = { icons: url, tabs };
    return [id, hashed(id, "json", "application/json", JSON.stringify(tree))] as const;
  });
  return new Map([["", icons], ...files]);
}

function hashed(name: string, ending: string, type: string, text: string): NavFile {
  return { name: `${name}.${contentHash(text)}.${ending}`, type, text };
}
