import type { FoundPage } from "../search/answer.ts";
import type { SearchEngine } from "../search/engine.ts";

/** How far below the visible hits excerpts are loaded ahead. */
const AHEAD = "200px";

/** Excerpts are files to load: while one types, hits come and go, and none is loaded for those that nobody rests on. */
const REST_MS = 900;

/** Loads the excerpts of hits that stand in view for a while, each once. */
export class DescribeInView {
  readonly #observer: IntersectionObserver;
  #pages = new Map<Element, FoundPage>();
  #rest: number | undefined;

  /** `root` is what scrolls, null for the window; `replace` is given the element of a hit and the hit with its excerpts. */
  constructor(engine: () => SearchEngine, root: Element | null, replace: (shown: Element, page: FoundPage) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) void this.#describe(engine(), target, replace);
      },
      { root, rootMargin: AHEAD },
    );
  }

  /** Watches these hits, and no others any more. */
  watch(pages: ReadonlyMap<Element, FoundPage>): void {
    clearTimeout(this.#rest);
    this.#observer.disconnect();
    this.#pages = new Map([...pages].filter(([, page]) => !page.isDescribed));
    this.#rest = window.setTimeout(() => {
      for (const shown of this.#pages.keys()) this.#observer.observe(shown);
    }, REST_MS);
  }

  async #describe(engine: SearchEngine, shown: Element, replace: (shown: Element, page: FoundPage) => void): Promise<void> {
    const page = this.#pages.get(shown);
    this.#observer.unobserve(shown);
    if (page === undefined) return;
    try {
      const described = await engine.describe(page);
      if (this.#pages.get(shown) === page) replace(shown, described);
    } catch {
      // A hit without its excerpt still leads to its page.
    }
  }
}
