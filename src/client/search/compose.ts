import { pageUrl } from "../../core/path.ts";
import { presenceOf, tellPresence } from "../../core/search/also.ts";
import { markMet } from "../../core/search/mark.ts";
import type { QueryWord } from "../../core/search/words.ts";
import type { FoundPage, OtherVersion } from "./answer.ts";
import type { Hit } from "./find.ts";
import type { Lineages } from "./scope.ts";
import type { VersionPagesIndex } from "./version-index.ts";

const HEADINGS_AT_MOST = 3;

/** One hit for each logical page: that of the version being read, which comes first, else that of the newest version; best first. */
export function groupByLineage(hits: readonly Hit[], lineages: Lineages | undefined): Hit[] {
  if (lineages === undefined) return [...hits];
  const groups = Map.groupBy(hits, ({ index, page }) => lineages.at(index.version.id, page.key) ?? page);
  // Indexes come with the version being read first, the others newest first, and hits in the order of the indexes.
  const shown = [...groups.values()].flatMap(([first]) => first ?? []);
  return shown.sort((a, b) => b.score - a.score);
}

/** A hit as readers see it before its text is loaded. */
export function composePage({ index, page, match, headings }: Hit, words: readonly QueryWord[]): FoundPage {
  const { base, version } = index;
  const url = pageUrl(base, { version: version.id, key: page.key });
  return {
    version: version.id,
    versionLabel: version.label,
    key: page.key,
    url,
    title: page.title,
    titleRuns: markMet(page.title, words),
    section: (page.trail ?? []).join(" › "),
    match,
    opensAtHeading: match === "heading",
    excerpt: [],
    headings: headings.slice(0, HEADINGS_AT_MOST).map(({ id, text }) => ({
      id,
      title: text,
      titleRuns: markMet(text, words),
      url: `${url}#${id}`,
      excerpt: [],
    })),
    isDescribed: false,
    others: [],
    presence: "",
  };
}

/** The page with the other versions in which it is. */
export function withOthers(found: FoundPage, lineages: Lineages | undefined, indexes: readonly VersionPagesIndex[]): FoundPage {
  const keys = lineages?.at(found.version, found.key);
  if (lineages === undefined || keys === undefined) return found;
  const anchor = found.match === "exact-title" || found.match === "title" ? undefined : found.headings[0]?.id;
  const others = lineages.versions.flatMap(({ id, label }, place): OtherVersion[] => {
    const key = keys[place];
    const index = indexes.find(({ version }) => version.id === id);
    if (key === undefined || index === undefined || id === found.version) return [];
    const isThere = anchor !== undefined && index.byKey.get(key)?.headings.some(({ id: heading }) => heading === anchor);
    return [{ id, label, url: pageUrl(index.base, { version: id, key }) + (isThere ? `#${anchor}` : "") }];
  });
  const presence = presenceOf(
    lineages.versions.map(({ id, label }, place) => ({ label, isThere: keys[place] !== undefined, isShown: id === found.version })),
  );
  return { ...found, others, presence: tellPresence(presence) };
}
