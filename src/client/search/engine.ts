import { countFacets, passes } from "../../core/search/facets.ts";
import type { QueryWord } from "../../core/search/words.ts";
import { toQuery } from "../search-query.ts";
import type { Answer, FoundPage, Question } from "./answer.ts";
import { composePage, groupByLineage, withOthers } from "./compose.ts";
import { describePage } from "./describe.ts";
import { type Finding, find, findInNames, type Hit } from "./find.ts";
import type { Lineages, SearchScope } from "./scope.ts";
import { Scopes } from "./scopes.ts";
import type { VersionPagesIndex } from "./version-index.ts";

const PAGES_WANTED = 8;
/** So many pages have their excerpts in the answer; each is one more file to load. */
const DESCRIBED_AT_ONCE = 2;
/** An answer that takes longer is preceded by what titles and headings say. */
const PATIENCE_MS = 120;

/** Searches a version or all of them. Everything is loaded on first use, the other versions when they are asked for. */
export class SearchEngine {
  readonly #scopes: Scopes;
  readonly #origins = new WeakMap<FoundPage, Origin>();
  #turn = 0;

  /** `bundleUrl` is the folder of the bundle of the version being read, ending in `/`. */
  constructor(bundleUrl: string) {
    this.#scopes = new Scopes(bundleUrl);
  }

  /** Starts to load what the version's search needs. A failure shows in the search that needs it. */
  warm(): void {
    this.#scopes.version.text.warm();
    this.#scopes.version.pages().catch(() => undefined);
  }

  /**
   * Asks and shows: once, or twice where the texts take their time, the fuller answer last. Nothing is shown any more once something else
   * was asked, or `cancel` was called. Rejects with a `SearchFailure`, unless something else was asked since.
   */
  async ask(question: Question, show: (answer: Answer) => void): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isLatest = () => turn === this.#turn;
    let isShown = false;
    const early = setTimeout(async () => {
      const answer = await this.#answerFromNames(question).catch(() => undefined);
      if (isLatest() && !isShown && answer !== undefined) show(answer);
    }, PATIENCE_MS);
    try {
      const answer = await this.#answer(question, isLatest);
      isShown = true;
      if (isLatest()) show(answer);
    } catch (error) {
      isShown = true;
      if (isLatest()) throw error;
    } finally {
      clearTimeout(early);
    }
  }

  /** Nothing that was asked is shown any more. */
  cancel(): void {
    this.#turn += 1;
  }

  /** The whole answer, whatever else is asked meanwhile. Rejects with a `SearchFailure`; asking again loads anew. */
  search(question: Question): Promise<Answer> {
    return this.#answer(question, () => true);
  }

  /** A page of an answer with its excerpts, which are loaded unless they are there. */
  async describe(page: FoundPage): Promise<FoundPage> {
    const origin = this.#origins.get(page);
    if (origin === undefined || page.isDescribed) return page;
    const { hit, words, lineages, indexes } = origin;
    const text = await hit.text?.data();
    const described = text === undefined ? { ...page, isDescribed: true } : describePage(page, text, words);
    return withOthers(described, lineages, indexes);
  }

  /** The whole answer; without excerpts where it is not wanted any more. */
  async #answer(asked: Question, isWanted: () => boolean): Promise<Answer> {
    const question = { ...asked, query: toQuery(asked.query) };
    const scope = await this.#scopeOf(question);
    const { lineages } = scope;
    const finding = await find(question, scope);
    const answer = this.#compose(question, finding, { lineages, indexes: await scope.pages(), isFinal: true });
    if (!isWanted()) return answer;
    const described = await Promise.all(answer.pages.slice(0, DESCRIBED_AT_ONCE).map((page) => this.describe(page)));
    return { ...answer, pages: [...described, ...answer.pages.slice(DESCRIBED_AT_ONCE)] };
  }

  async #answerFromNames(asked: Question): Promise<Answer> {
    const question = { ...asked, query: toQuery(asked.query) };
    const scope = await this.#scopeOf(question);
    const indexes = await scope.pages();
    return this.#compose(question, findInNames(question, indexes), { lineages: scope.lineages, indexes, isFinal: false });
  }

  #scopeOf({ scope = "version" }: Question): Promise<SearchScope> {
    return scope === "all" ? this.#scopes.all() : Promise.resolve(this.#scopes.version);
  }

  #compose(question: Question, { words, corrected, missing, hits }: Finding, { lineages, indexes, isFinal }: Surroundings): Answer {
    const { facets = {}, limit = PAGES_WANTED } = question;
    const grouped = groupByLineage(hits, lineages);
    const passing = grouped.filter(({ page }) => passes(page, facets));
    const pages = passing.slice(0, limit).map((hit) => {
      const page = withOthers(composePage(hit, words), lineages, indexes);
      this.#origins.set(page, { hit, words, lineages, indexes });
      return page;
    });
    const counted = countFacets(
      grouped.map(({ page }) => page),
      facets,
    );
    return { question, words: words.map(({ typed }) => typed), corrected, missing, total: passing.length, facets: counted, pages, isFinal };
  }
}

interface Surroundings {
  readonly lineages: Lineages | undefined;
  readonly indexes: readonly VersionPagesIndex[];
  readonly isFinal: boolean;
}

/** What a page of an answer was made from. */
interface Origin {
  readonly hit: Hit;
  readonly words: readonly QueryWord[];
  readonly lineages: Lineages | undefined;
  readonly indexes: readonly VersionPagesIndex[];
}
