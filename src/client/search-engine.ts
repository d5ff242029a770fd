import { type ExcerptRun, parseExcerpt, withoutHeading } from "./excerpt.ts";
import type { PagefindInstance, PagefindModule, PagefindResult, PagefindSection } from "./pagefind.ts";

const PAGES_AT_MOST = 8;
const HEADINGS_AT_MOST = 3;
const EXCERPT_WORDS = 24;

/** Searches one version's Pagefind bundle, which it loads on first use. */
export class SearchEngine {
  #bundleUrl: string;
  #loading: Promise<PagefindInstance> | undefined;
  #attempts = 0;

  /** `bundleUrl` is the bundle's folder, ending in `/`. */
  constructor(bundleUrl: string) {
    this.#bundleUrl = bundleUrl;
  }

  /** Starts to load the bundle. A failure shows in the search that needs it. */
  warm(): void {
    this.#load().catch(() => undefined);
  }

  /** The best pages for a query that is not empty. Rejects if the bundle does not load; a later call loads it anew. */
  async search(query: string): Promise<SearchAnswer> {
    const pagefind = await this.#load();
    try {
      return await ask(pagefind, query);
    } catch (error) {
      this.#loading = undefined;
      await pagefind.destroy();
      throw error;
    }
  }

  #load(): Promise<PagefindInstance> {
    this.#loading ??= this.#start().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #start(): Promise<PagefindInstance> {
    // Some browsers remember a module that failed to load for the life of the page, by its URL.
    const retry = this.#attempts > 0 ? `?retry=${this.#attempts}` : "";
    this.#attempts += 1;
    const pagefind: PagefindModule = await import(/* @vite-ignore */ `${this.#bundleUrl}pagefind.js${retry}`);
    const instance = pagefind.createInstance({
      basePath: this.#bundleUrl,
      baseUrl: "/",
      excerptLength: EXCERPT_WORDS,
      excerptEllipsis: "…",
    });
    try {
      await instance.filters();
    } catch (error) {
      await instance.destroy();
      throw error;
    }
    return instance;
  }
}

async function ask(pagefind: PagefindInstance, query: string): Promise<SearchAnswer> {
  const { results } = await pagefind.search(query);
  // Pagefind takes an index file that it cannot fetch for one without a match.
  if (results.length === 0 && !navigator.onLine) throw new Error("The search index is not available offline.");
  return { total: results.length, pages: await Promise.all(results.slice(0, PAGES_AT_MOST).map(toFoundPage)) };
}

async function toFoundPage(result: PagefindResult): Promise<FoundPage> {
  const page = await result.data();
  const title = page.meta.title ?? page.url;
  const isIntroduction = ({ anchor }: PagefindSection): boolean => !anchor || anchor.element === "h1";
  const introduction = page.sub_results.find(isIntroduction);
  const headings = strongest(page.sub_results.filter((section) => !isIntroduction(section)));
  // With matches under headings only, the page's own excerpt would repeat one of theirs.
  const excerpt = introduction?.excerpt ?? (headings.length === 0 ? page.excerpt : "");
  return {
    title,
    section: page.meta.section ?? "",
    url: page.url,
    opensAtHeading: headings.length > 0 && !introduction && !result.matchedMetaFields?.includes("title"),
    excerpt: withoutHeading(parseExcerpt(excerpt), title),
    headings: headings.map((section) => ({
      title: section.title,
      url: section.url,
      excerpt: withoutHeading(parseExcerpt(section.excerpt), section.title),
    })),
  };
}

/** The sections that match best, in the order of the page. */
function strongest(sections: PagefindSection[]): PagefindSection[] {
  const score = (section: PagefindSection): number =>
    section.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);
  const best = new Set(sections.toSorted((a, b) => score(b) - score(a)).slice(0, HEADINGS_AT_MOST));
  return sections.filter((section) => best.has(section));
}

export interface SearchAnswer {
  /** How many pages were found, of which `pages` holds the best. */
  total: number;
  pages: FoundPage[];
}

export interface FoundPage extends FoundHeading {
  /** Where the page lies, such as "Connectors › Acme"; may be empty. */
  section: string;
  /** Whether only headings match, neither the title nor the text before them, so that the first is the better entry. */
  opensAtHeading: boolean;
  headings: FoundHeading[];
}

export interface FoundHeading {
  title: string;
  url: string;
  excerpt: ExcerptRun[];
}
