import { markMet } from "../../core/search/mark.ts";
import type { QueryWord } from "../../core/search/words.ts";
import type { FoundHeading, FoundPage } from "./answer.ts";
import { parseExcerpt, withoutHeading } from "./excerpt.ts";
import type { PagefindPage, PagefindSection } from "./pagefind.ts";

const HEADINGS_AT_MOST = 3;

/** The page with its excerpts: those of the headings that are met by name, then of those below which the text is met most. */
export function describePage(found: FoundPage, text: PagefindPage, words: readonly QueryWord[]): FoundPage {
  const sections = text.sub_results.filter(({ anchor }) => anchor !== undefined && anchor.element !== "h1");
  const introduction = text.sub_results.find(({ anchor }) => anchor === undefined || anchor.element === "h1");
  const excerptOf = (id: string) => sections.find(({ anchor }) => anchor?.id === id);
  const named = found.headings.map((heading): FoundHeading => {
    const section = excerptOf(heading.id);
    return section === undefined ? heading : { ...heading, excerpt: withoutHeading(parseExcerpt(section.excerpt), heading.title) };
  });
  const further = strongest(sections.filter(({ anchor }) => !named.some(({ id }) => id === anchor?.id))).map(
    ({ title, anchor, excerpt }): FoundHeading => ({
      id: anchor?.id ?? "",
      title,
      titleRuns: markMet(title, words),
      url: `${found.url}#${anchor?.id ?? ""}`,
      excerpt: withoutHeading(parseExcerpt(excerpt), title),
    }),
  );
  const headings = [...named, ...further].slice(0, HEADINGS_AT_MOST);
  // With matches under headings only, the page's own excerpt would repeat one of theirs.
  const excerpt = introduction?.excerpt ?? (headings.length === 0 ? text.excerpt : "");
  const opensAtHeading = headings.length > 0 && introduction === undefined && (found.match === "heading" || found.match === "body");
  return { ...found, headings, opensAtHeading, excerpt: withoutHeading(parseExcerpt(excerpt), found.title), isDescribed: true };
}

/** The words that an excerpt marks: what the index took the query for. */
export function markedWords({ excerpt, sub_results }: PagefindPage): string[] {
  const runs = [excerpt, ...sub_results.map((section) => section.excerpt)].flatMap(parseExcerpt);
  return runs.filter(({ marked }) => marked).map(({ text }) => text);
}

/** The sections that match best first. */
function strongest(sections: readonly PagefindSection[]): PagefindSection[] {
  const score = ({ weighted_locations }: PagefindSection) =>
    weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  return sections.toSorted((a, b) => score(b) - score(a));
}
