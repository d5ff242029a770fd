import { connectorOf } from "../connectors.ts";
import { TITLE_INDEX_TITLE, titleIndexUrl } from "../generated-pages.ts";
import type { Library } from "../library.ts";
import { type Address, pageUrl, parentKeys } from "../path.ts";
import { compareText, count } from "../text.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";
import { documentTitle, type FrameProps, frameInEveryVersion } from "./frame.ts";
import { type Site, titleAt } from "./site.ts";

/** All that the list of a version's pages by title prints. */
export interface TitleIndexProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly documentTitle: string;
  readonly description: string;
  readonly letters: readonly TitleLetter[];
}

/** The titles that begin with one letter. */
export interface TitleLetter {
  /** Anchor of the letter's heading. */
  readonly id: string;
  /** `A`; `#` for all titles that begin with no letter. */
  readonly letter: string;
  readonly entries: readonly TitleEntry[];
}

/** A page in the list. */
export interface TitleEntry {
  readonly title: string;
  readonly url: string;
  /** To what the page belongs, where its title does not say so: the connector, or what tells it from another page of that title. */
  readonly of: string | undefined;
}

/** Everything that the list of a version's pages by title prints. */
export function titleIndexProps(site: Site, id: string): TitleIndexProps {
  const version = versionAt(site.library.content.versions, id);
  const entries = titleEntries(site, id);
  return {
    frame: frameInEveryVersion(site, id, (other) => titleIndexUrl(site.base, other)),
    title: TITLE_INDEX_TITLE,
    documentTitle: documentTitle(site, version, TITLE_INDEX_TITLE),
    description: `${count(entries.length, "page")} of ${version.label}, by title.`,
    letters: byLetter(entries),
  };
}

const NO_LETTER = "#";

/** The letter under which a title stands: `Écran` -> `E`, `.env` -> `#`. */
export function letterOf(title: string): string {
  const first = [...title.trim().normalize("NFKD").toUpperCase()][0] ?? "";
  return /\p{L}/u.test(first) ? first : NO_LETTER;
}

/** Entries by letter; those of no letter stand first. */
function byLetter(entries: readonly TitleEntry[]): TitleLetter[] {
  const letters = [...Map.groupBy(entries, ({ title }) => letterOf(title))];
  return letters
    .map(([letter, group]) => ({
      id: letter === NO_LETTER ? "no-letter" : `letter-${letter.toLowerCase()}`,
      letter,
      entries: group.toSorted((a, b) => compareText(a.title, b.title) || compareText(a.of ?? "", b.of ?? "") || (a.url < b.url ? -1 : 1)),
    }))
    .sort((a, b) => Number(b.letter === NO_LETTER) - Number(a.letter === NO_LETTER) || compareText(a.letter, b.letter));
}

function titleEntries({ library, base }: Site, id: string): TitleEntry[] {
  const { versions, site } = library.content;
  const words = variablesOf(site, versionAt(versions, id));
  const pages = [...(library.laid.get(id)?.pages.values() ?? [])];
  const named = pages.map(({ address, origin }) => ({ address, title: fillVariables(origin.frontMatter.title, words) }));
  const sameTitle = Map.groupBy(named, ({ title }) => title.toLowerCase());
  return named.map(({ address, title }) => {
    const isAlone = sameTitle.get(title.toLowerCase())?.length === 1;
    const owner = ownerOf(library, address, isAlone);
    const isTold = owner === undefined || title.toLowerCase().includes(owner.toLowerCase());
    return { title, url: pageUrl(base, address), of: isTold ? undefined : owner };
  });
}

/** The connector above a page; for a title that other pages have too, the nearest page above it will do. */
function ownerOf(library: Library, { version, key }: Address, isAlone: boolean): string | undefined {
  const pages = library.laid.get(version)?.pages;
  const [parent] = parentKeys(key).filter((one) => pages?.has(one));
  if (parent === undefined) return undefined;
  const connector = connectorOf(library, { version, key: parent });
  return connector === undefined && isAlone ? undefined : titleAt(library, connector?.address ?? { version, key: parent });
}
