/**
 * What the comparison needs to know of all pages, as one small file. A key that is not in it names no page, so that nothing else is ever
 * asked of the server.
 */
export interface CompareIndex {
  /** Newest first; a page's keys stand in the same order. */
  readonly versions: readonly { readonly id: string; readonly label: string }[];
  /** One logical page each. A split or merged page stands in several. */
  readonly pages: readonly PageKeys[];
}

/**
 * The keys of one page: a string when every version has it under that key; else one entry per version: the key, `SAME_KEY` for the last key
 * before it in the list, or null where the page is not.
 */
export type PageKeys = string | readonly (string | typeof SAME_KEY | null)[];

/** Stands for a key that is already written: zero, since keys repeat in nearly every version and the file is sent to readers. */
export const SAME_KEY = 0;

/** A page's key in every version, in the index's order; undefined where the page is not. */
export type KeysByVersion = readonly (string | undefined)[];

/**
 * The page that goes by a key in one of the versions, which are asked in the order given, or failing that in any other. Undefined for a
 * key that names no page.
 */
export function findPage({ versions, pages }: CompareIndex, key: string, preferred: readonly string[]): KeysByVersion | undefined {
  const all = allKeys({ versions, pages });
  const places = preferred.map((id) => versions.findIndex((version) => version.id === id)).filter((place) => place >= 0);
  for (const place of places) {
    const carriers = all.filter((keys) => keys[place] === key);
    // Of a split page, the part that the other versions have, too.
    const found = carriers.find((keys) => places.every((one) => keys[one] !== undefined)) ?? carriers[0];
    if (found !== undefined) return found;
  }
  return all.find((keys) => keys.includes(key));
}

/** The keys of every page, in the order of the index. */
export function allKeys({ versions, pages }: CompareIndex): KeysByVersion[] {
  return pages.map((page) => unpackKeys(page, versions.length));
}

/** The shortest form of a page's keys. */
export function packKeys(keys: KeysByVersion): PageKeys {
  const [first] = keys;
  if (first !== undefined && keys.every((key) => key === first)) return first;
  return keys.map((key, index) => {
    if (key === undefined) return null;
    return key === keys.slice(0, index).findLast((one) => one !== undefined) ? SAME_KEY : key;
  });
}

function unpackKeys(page: PageKeys, versions: number): KeysByVersion {
  if (typeof page === "string") return Array.from({ length: versions }, () => page);
  return page.map((key, index) => {
    if (key === SAME_KEY) return page.slice(0, index).findLast((one) => typeof one === "string") ?? undefined;
    return key ?? undefined;
  });
}
