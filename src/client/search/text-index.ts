import { TUNING } from "../../core/search/tuning.ts";
import { SearchFailure } from "./answer.ts";
import { Loading } from "./loading.ts";
import type { PagefindInstance, PagefindModule, PagefindPage } from "./pagefind.ts";

const EXCERPT = { baseUrl: "/", excerptLength: 24, excerptEllipsis: "…", ranking: TUNING.pagefind };

/** A text that was found. */
export interface FoundText {
  /** Which of the bundles it is in: the first is 0. */
  readonly place: number;
  /** The name of the page's fragment, by which its bundle knows it. Versions that say the same share a text, and the name. */
  readonly fragment: string;
  readonly score: number;
  data(): Promise<PagefindPage>;
}

/** The texts of one version, or of several, as Pagefind searches them. */
export class TextIndex {
  readonly #urls: readonly string[];
  readonly #instance: Loading<PagefindInstance>;
  #attempts = 0;
  #isLoaded = false;

  /** `urls` are folders of bundles, ending in `/`; the first supplies the engine. */
  constructor(urls: readonly string[]) {
    this.#urls = urls;
    this.#instance = new Loading(() => this.#start());
  }

  /** Whether an answer needs no more than a part of the index. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Starts to load. A failure shows in the search that needs it. */
  warm(): void {
    this.#instance.get().catch(() => undefined);
  }

  /** The texts that hold all words, best first. Rejects with a `SearchFailure`; asking again loads anew. */
  async find(words: readonly string[]): Promise<FoundText[]> {
    try {
      const pagefind = await this.#instance.get();
      const { results } = await pagefind.search(words.join(" "));
      return results.map(({ id, bundle, score, data }) => ({
        place: this.#urls.indexOf(bundle),
        fragment: id,
        score,
        data: () => data().catch(fail),
      }));
    } catch (error) {
      this.#instance.forget();
      return fail(error);
    }
  }

  async #start(): Promise<PagefindInstance> {
    const [first = "", ...others] = this.#urls;
    // Some browsers remember a module that failed to load for the life of the page, by its URL.
    const retry = this.#attempts > 0 ? `?retry=${this.#attempts}` : "";
    this.#attempts += 1;
    const pagefind: PagefindModule = await import(/* @vite-ignore */ `${first}pagefind.js${retry}`);
    const instance = pagefind.createInstance({ basePath: first, noWorker: true, ...EXCERPT });
    // The only call that settles once the index is there, and fails if it is not.
    await instance.filters();
    await Promise.all(others.map((url) => instance.mergeIndex(url, EXCERPT)));
    this.#isLoaded = true;
    return instance;
  }
}

function fail(error: unknown): never {
  throw new SearchFailure("index", error);
}
