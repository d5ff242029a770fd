import { meet, type Terms, termsOf } from "./match.ts";
import { type SearchPage, unpackHeading } from "./pages.ts";
import { TUNING } from "./tuning.ts";
import { compact, type QueryWord } from "./words.ts";

/** A page, ready to be compared with queries. */
export interface RankedPage {
  readonly page: SearchPage;
  readonly title: Terms;
  readonly headings: readonly (Terms & { readonly id: string; readonly text: string })[];
  /** What else names it: where it lies, its connector, its keywords. */
  readonly around: Terms;
}

/** Where a query is met, best first. */
export type Match = "exact-title" | "title" | "heading" | "body";

/** A page that answers a query. */
export interface Ranked {
  readonly page: SearchPage;
  readonly score: number;
  readonly match: Match;
  /** Anchor and text of the headings that are met, best first. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** What is asked of the pages. */
export interface RankOrder {
  readonly query: string;
  readonly words: readonly QueryWord[];
  /** Fragment -> score of what the index found, in the index's own measure. */
  readonly found: ReadonlyMap<string, number>;
  /** The score that counts as the best. @default the highest of `found` */
  readonly best?: number;
  /** Tab of the page being read. */
  readonly section?: string | undefined;
}

/** Takes the pages of a version apart, once. */
export function preparePages(pages: readonly SearchPage[]): RankedPage[] {
  return pages.map((page) => ({
    page,
    title: termsOf(page.title),
    headings: (page.headings ?? []).map(unpackHeading).map(({ id, text }) => ({ id, text, ...termsOf(text) })),
    around: termsOf([...(page.trail ?? []), page.connector, page.category, ...(page.keywords ?? [])].join(" ")),
  }));
}

/** The pages that answer a query, best first; equal ones in the order given. */
export function rankPages(pages: readonly RankedPage[], order: RankOrder): Ranked[] {
  const weigh = weightsOf(pages, order.words);
  const best = order.best ?? Math.max(...order.found.values(), 0);
  const ranked = pages.flatMap((page) => rankPage(page, { ...order, best, weigh }) ?? []);
  return ranked.sort((a, b) => b.score - a.score);
}

type Weigh = (quality: (word: QueryWord) => number) => number;

/** Rare words tell more than frequent ones: the share of a query that is met, by what its words tell. */
function weightsOf(pages: readonly RankedPage[], words: readonly QueryWord[]): Weigh {
  const weights = words.map((word) => {
    const carriers = pages.filter(({ title, headings }) => meet(word, title) > 0 || headings.some((one) => meet(word, one) > 0)).length;
    return { word, weight: Math.log(1 + (pages.length + 1) / (carriers + 1)) };
  });
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  return (quality) => (all === 0 ? 0 : weights.reduce((sum, { word, weight }) => sum + weight * quality(word), 0) / all);
}

function rankPage(
  { page, title, headings, around }: RankedPage,
  { query, words, found, best, section, weigh }: RankOrder & { readonly best: number; readonly weigh: Weigh },
): Ranked | undefined {
  const asked = compact(query);
  const isExact = asked !== "" && title.compact === asked;
  const inTitle = weigh((word) => meet(word, title));
  const above = (word: QueryWord) => TUNING.above * Math.max(meet(word, title), meet(word, around));
  const inHeadings = headings
    .filter((heading) => words.some((word) => meet(word, heading) > 0))
    .map(({ id, text, ...terms }) => ({ id, text, share: weigh((word) => Math.max(meet(word, terms), above(word))), terms }))
    .filter(({ share }) => share >= TUNING.enough)
    .sort((a, b) => b.share - a.share);
  const inHeading = inHeadings[0]?.share ?? 0;
  const inNames = weigh((word) => Math.max(meet(word, title), above(word)));
  const text = found.get(page.fragment);
  if (text === undefined && !isExact && Math.max(inNames, inHeading) < TUNING.enough) return undefined;
  const met = words.filter((word) => meet(word, title) > 0).length;
  const brevity = TUNING.longTitleShare + (1 - TUNING.longTitleShare) * Math.min(1, met / Math.max(1, title.length));
  const score =
    (isExact ? TUNING.exactTitle : 0) +
    TUNING.title * Math.max(inTitle, TUNING.above * inNames) * brevity +
    TUNING.heading * inHeading +
    (text === undefined || best === 0 ? 0 : TUNING.body * (text / best)) +
    (page.kind === "connector" ? TUNING.connector * inTitle : 0) +
    (section !== undefined && page.trail?.[0] === section ? TUNING.section : 0);
  const match = isExact ? "exact-title" : inTitle >= TUNING.enough && inTitle >= inHeading ? "title" : inHeading > 0 ? "heading" : "body";
  return { page, score, match, headings: inHeadings.map(({ id, text: name }) => ({ id, text: name })) };
}
