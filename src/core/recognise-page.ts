import { allKeys, type CompareIndex, findPage } from "./page-keys.ts";
import { type Address, decodePath } from "./path.ts";

/** What an address without a page seems to ask for, and where that is. */
export interface RecognisedPage {
  /** How near it comes: the very page, but for the form of its address; the page in other versions; or one above it. */
  readonly kind: "same" | "elsewhere" | "above";
  /** Label of the version, where the address names one. */
  readonly version: string | undefined;
  /** The page's addresses, with the labels of their versions. */
  readonly places: readonly (Address & { readonly label: string })[];
}

/** More parts than any key has: an address may be so long that to look for all of its beginnings would take seconds. */
const PARTS_READ = 20;

/** Recognises a page in the path of a URL, from the site's folder, whatever its case and its ending. Undefined where it holds no key of any page. */
export function recognisePage(path: string, index: CompareIndex): RecognisedPage | undefined {
  const [first = "", ...rest] = decodePath(path)
    .split("/")
    .filter((part) => part !== "" && !/^index\.html$/iu.test(part));
  const version = index.versions.find(({ id }) => isAlike(id, first));
  const keys = new Map(allKeys(index).flatMap((all) => all.flatMap((key) => (key === undefined ? [] : [[key.toLowerCase(), key]]))));
  // An address without a version, or with one that is not there, may still hold a key: in full, or behind its first part.
  const candidates = version ? [rest] : [[first, ...rest], rest];
  for (const asked of candidates) {
    for (let length = Math.min(asked.length, PARTS_READ); length > 0; length -= 1) {
      const words = asked.slice(0, length).join("/");
      const key = keys.get(words.replace(/\.(?:html|md)$/iu, "").toLowerCase());
      const found = key === undefined ? undefined : findPage(index, key, version ? [version.id] : []);
      const places = index.versions.flatMap(({ id, label }, place) =>
        found?.[place] === undefined ? [] : [{ label, version: id, key: found[place] }],
      );
      if (places.length === 0) continue;
      const here = places.filter((place) => length === asked.length && place.version === version?.id && place.key === key);
      if (here.length > 0) return { kind: "same", version: version?.label, places: here };
      return { kind: length === asked.length ? "elsewhere" : "above", version: version?.label, places };
    }
  }
  return undefined;
}

function isAlike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
