import { PAGES_FILE, type SearchPages, TERMS_FILE } from "../../core/search/pages.ts";
import { preparePages, type RankedPage } from "../../core/search/rank.ts";
import { SearchFailure } from "./answer.ts";
import { Loading } from "./loading.ts";

/** What one version's bundle knows of its pages, loaded on first use. */
export class VersionIndex {
  /** Folder of the bundle, ending in `/`. */
  readonly url: string;
  readonly #pages: Loading<VersionPagesIndex>;
  readonly #terms: Loading<readonly string[]>;

  constructor(url: string) {
    this.url = url;
    this.#pages = new Loading(async () => prepare(await fetchJson<SearchPages>(`${url}${PAGES_FILE}`, "pages")));
    this.#terms = new Loading(() => fetchJson(`${url}${TERMS_FILE}`, "terms"));
  }

  /** The version's pages. Rejects with a `SearchFailure`. */
  pages(): Promise<VersionPagesIndex> {
    return this.#pages.get();
  }

  /** Every term of the version's texts, most frequent first. Rejects with a `SearchFailure`. */
  terms(): Promise<readonly string[]> {
    return this.#terms.get();
  }
}

/** The pages of a version, ready to be ranked. */
export interface VersionPagesIndex {
  readonly base: string;
  readonly version: { readonly id: string; readonly label: string };
  readonly prepared: readonly RankedPage[];
  readonly byKey: ReadonlyMap<string, RankedPage>;
}

/** A JSON file of the site. Rejects with a `SearchFailure` of the given part. */
export async function fetchJson<Value>(url: string, part: SearchFailure["part"]): Promise<Value> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new SearchFailure(part, error);
  }
}

function prepare({ base, version, pages }: SearchPages): VersionPagesIndex {
  const prepared = preparePages(pages);
  return {
    base,
    version,
    prepared,
    byKey: new Map(prepared.map((one) => [one.page.key, one])),
  };
}
