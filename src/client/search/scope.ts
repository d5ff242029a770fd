import type { CompareIndex, KeysByVersion } from "../../core/page-keys.ts";
import { Loading } from "./loading.ts";
import { TextIndex } from "./text-index.ts";
import { VersionIndex, type VersionPagesIndex } from "./version-index.ts";

/** What is searched: the version being read, or all. */
export interface SearchScope {
  readonly text: TextIndex;
  /** The version being read first. Rejects with a `SearchFailure`. */
  pages(): Promise<readonly VersionPagesIndex[]>;
  terms(): Promise<readonly (readonly string[])[]>;
  /** How pages go through the versions; undefined where one version is searched. */
  readonly lineages: Lineages | undefined;
}

/** The logical pages of all versions. */
export interface Lineages {
  /** Newest first; keys stand in the same order. */
  readonly versions: CompareIndex["versions"];
  /** The keys of the logical page that goes by a key in a version. */
  at(version: string, key: string): KeysByVersion | undefined;
}

/** The scope of one version's bundle. */
export function oneVersion(index: VersionIndex): SearchScope {
  return {
    text: new TextIndex([index.url]),
    pages: async () => [await index.pages()],
    terms: async () => [await index.terms()],
    lineages: undefined,
  };
}

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
