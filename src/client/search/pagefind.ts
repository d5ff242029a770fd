/** The part of pagefind.js 1.6 that the search uses; the package ships types for its Node API only. */
export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

export interface PagefindInstance {
  /** Settles once the bundle is loaded, which `init` does not wait for; rejects if it failed to load. */
  filters(): Promise<unknown>;
  /** Adds the index of another bundle; its results come with the others. */
  mergeIndex(bundleUrl: string, options: Pick<PagefindOptions, "baseUrl" | "excerptLength" | "excerptEllipsis" | "ranking">): Promise<void>;
  /** Rejects where a part of the index does not load: the build sees to that. */
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** The name of the page's fragment. */
  id: string;
  /** The folder of the bundle that it is in, as it was given: the build sees to that. */
  bundle: string;
  score: number;
  data(): Promise<PagefindPage>;
}

/** A found page. Its titles are plain text, unescaped; excerpts have `<mark>`, and `<` and `>` escaped. */
export interface PagefindPage {
  excerpt: string;
  sub_results: PagefindSection[];
}

/** The part of a page from one heading to the next; without an anchor, the part before the first heading. */
export interface PagefindSection {
  title: string;
  excerpt: string;
  anchor?: { element: string; id: string };
  weighted_locations: { balanced_score: number }[];
}

export interface PagefindOptions {
  basePath: string;
  baseUrl: string;
  excerptLength: number;
  excerptEllipsis: string;
  /** A worker would be one more file to load, and an answer takes a few milliseconds. */
  noWorker: boolean;
  ranking: Readonly<Record<string, unknown>>;
}
