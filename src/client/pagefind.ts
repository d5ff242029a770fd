/** The part of pagefind.js 1.6 that the search uses; the package ships types for its Node API only. */
export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

export interface PagefindInstance {
  /** Settles once the bundle is loaded, which `init` does not wait for; rejects if it failed to load. */
  filters(): Promise<unknown>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
  destroy(): Promise<void>;
}

export interface PagefindResult {
  data(): Promise<PagefindPage>;
  /** The keys of `meta` that match; absent if none does. */
  matchedMetaFields?: string[];
}

/** A found page. Titles and `meta` are plain text, unescaped; excerpts have `<mark>`, and `<` and `>` escaped. */
export interface PagefindPage {
  url: string;
  excerpt: string;
  /** `section` is what the page supplies by `data-pagefind-meta`. */
  meta: { title?: string; section?: string };
  sub_results: PagefindSection[];
}

/** The part of a page from one heading to the next; without an anchor, the part before the first heading. */
export interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { element: string; id: string };
  weighted_locations: { balanced_score: number }[];
}

export interface PagefindOptions {
  basePath: string;
  baseUrl: string;
  excerptLength: number;
  excerptEllipsis: string;
}
