import { Loading } from "./loading.ts";
import type { SearchScope } from "./scope.ts";
import { TextIndex } from "./text-index.ts";
import { VersionIndex } from "./version-index.ts";

/** The scopes of a search, each made when it is first asked for. */
export class Scopes {
  readonly version: SearchScope;
  readonly #all: Loading<SearchScope>;

  constructor(url: string) {
    const own = new VersionIndex(url);
    this.version = oneVersion(own);
    this.#all = new Loading(async () => (await import("./all-versions.ts")).allVersions(own));
  }

  all(): Promise<SearchScope> {
    return this.#all.get();
  }
}

/** The scope of one version's bundle. */
function oneVersion(index: VersionIndex): SearchScope {
  return {
    text: new TextIndex([index.url]),
    pages: async () => [await index.pages()],
    terms: async () => [await index.terms()],
    lineages: undefined,
  };
}
