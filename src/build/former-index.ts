import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES_FILE, type SearchPages, TERMS_FILE } from "../core/search/pages.ts";
import { type FormerFile, type FormerSite, findFormer, isAsBuilt } from "./former-sites.ts";

/** An index of texts that is there, by the names of its files in a version's bundle. */
export interface TextIndex {
  readonly files: ReadonlyMap<string, FormerFile>;
  /** Key of a page -> the name of its fragment. */
  readonly fragments: ReadonlyMap<string, string>;
}

/** The folder of a version's bundle, in the site. */
export function placeOf(version: string): string {
  return `pagefind/${version}`;
}

/** An index that was made from the same for a former site, if all of it is there; that of the version itself before those of others. */
export function findIndex(formers: readonly FormerSite[], version: string, key: string): TextIndex | undefined {
  const places = formers.flatMap((former) => {
    const found = Object.keys(former.files).filter((file) => file.endsWith(`/${TERMS_FILE}`) && former.files[file]?.key === key);
    return found.map((file) => ({ former, place: file.slice(0, -`/${TERMS_FILE}`.length) }));
  });
  const own = placeOf(version);
  const ordered = [...places.filter(({ place }) => place === own), ...places.filter(({ place }) => place !== own)];
  for (const { former, place } of ordered) {
    const index = readIndex(former, place, key);
    if (index !== undefined) return index;
  }
  return undefined;
}

/** Absolute paths of the fragments in a version's bundle of the first former site. */
export function findFragments([former]: readonly FormerSite[], version: string): string[] {
  if (former === undefined) return [];
  const files = Object.keys(former.files).filter((file) => file.startsWith(`${placeOf(version)}/fragment/`) && isAsBuilt(former, file));
  return files.map((file) => join(former.folder, file));
}

function readIndex(former: FormerSite, place: string, key: string): TextIndex | undefined {
  const pages = `${place}/${PAGES_FILE}`;
  if (!isAsBuilt(former, pages)) return undefined;
  const names = Object.keys(former.files).filter((file) => file.startsWith(`${place}/`) && former.files[file]?.key === key);
  const files = new Map<string, FormerFile>();
  for (const name of names) {
    const found = findFormer([former], name, key);
    if (found === undefined) return undefined;
    files.set(name.slice(place.length + 1), found);
  }
  const known = JSON.parse(readFileSync(join(former.folder, pages), "utf8")) as SearchPages;
  return { files, fragments: new Map(known.pages.map((page) => [page.key, page.fragment])) };
}
