import type { ChosenFacets, Facet, FacetValue } from "../../core/search/facets.ts";
import type { Match } from "../../core/search/rank.ts";
import type { ExcerptRun } from "./excerpt.ts";

/** What a reader asks. */
export interface Question {
  /** As typed; anything is taken. */
  readonly query: string;
  /** `version`: the version being read; `all`: every version, one hit for each lineage. @default version */
  readonly scope?: Scope;
  /** @default none */
  readonly facets?: ChosenFacets;
  /** Label of the tab in which the page being read lies: its pages come slightly before others. */
  readonly section?: string | undefined;
  /** How many pages are wanted. @default 8 */
  readonly limit?: number;
}

export type Scope = "version" | "all";

/** What was found, best first. */
export interface Answer {
  readonly question: Question;
  /** The words to mark on the pages, as typed or corrected, without those that say nothing. */
  readonly words: readonly string[];
  /** Words that were read as others because nothing holds them, typed -> term. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Words that nothing holds, as typed. What was found answers the others. */
  readonly missing: readonly string[];
  /** How many pages were found, of which `pages` holds the best. */
  readonly total: number;
  /** Values of every facet with their counts, over everything that was found. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  readonly pages: readonly FoundPage[];
  /** false: titles and headings only, since the texts are still being loaded; a fuller answer follows. */
  readonly isFinal: boolean;
}

/** A found page. All text is text: titles and headings hold no markup. */
export interface FoundPage {
  readonly version: string;
  /** The version as a reader calls it. */
  readonly versionLabel: string;
  readonly key: string;
  readonly url: string;
  readonly title: string;
  /** The title with what the query meets marked. */
  readonly titleRuns: readonly ExcerptRun[];
  /** Where the page lies, such as "Connectors › Acme"; may be empty. */
  readonly section: string;
  /** Where the query is met, at best. */
  readonly match: Match;
  /** Whether only headings are met, so that the first is the better entry. */
  readonly opensAtHeading: boolean;
  /** The text that is met outside the headings below; may be empty. */
  readonly excerpt: readonly ExcerptRun[];
  readonly headings: readonly FoundHeading[];
  /** Whether excerpts are there; `SearchEngine.describe` loads them where they are not. */
  readonly isDescribed: boolean;
  /** The wide view: the other versions that have the page, newest first. Empty in the version being read. */
  readonly others: readonly OtherVersion[];
  /** The wide view: "also 2.0.0–2.2.0; gone in 2.3.0". */
  readonly presence: string;
}

export interface FoundHeading {
  readonly id: string;
  readonly title: string;
  readonly titleRuns: readonly ExcerptRun[];
  readonly url: string;
  /** May be empty. */
  readonly excerpt: readonly ExcerptRun[];
}

/** A page in another version. */
export interface OtherVersion {
  readonly id: string;
  readonly label: string;
  /** Leads to the best heading of the hit where that version has it, else to the page. */
  readonly url: string;
}

/** That a part of the search did not load. Asking again loads it anew. */
export class SearchFailure extends Error {
  /** pages: what is known of the pages; index: Pagefind or a part of its index; terms: those for typing errors; lineage: for the wide view. */
  readonly part: "pages" | "index" | "terms" | "lineage";

  constructor(part: SearchFailure["part"], cause: unknown) {
    super(`The search's ${part} could not be loaded.`, { cause });
    this.part = part;
  }
}
