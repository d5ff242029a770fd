import { allKeys, type CompareIndex, type KeysByVersion } from "../../core/page-keys.ts";
import { Loading } from "./loading.ts";
import { TextIndex } from "./text-index.ts";
import { fetchJson, VersionIndex, type VersionPagesIndex } from "./version-index.ts";

/** What is searched: the version being read, or all. */
export interface SearchScope {
  readonly text: TextIndex;
  /** The version being read first. Rejects with a `SearchFailure`. */
  pages(): Promise<readonly VersionPagesIndex[]>;
  terms(): Promise<readonly (readonly string[])[]>;
  /** How pages go through the versions; undefined where one version is searched. */
  lineages(): Promise<Lineages | undefined>;
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
    lineages: async () => undefined,
  };
}

/** The scope of all versions, seen from one. The other bundles are loaded when they are asked for. */
export async function allVersions(own: VersionIndex): Promise<SearchScope> {
  const { base, version } = await own.pages();
  const table = await fetchJson<CompareIndex>(`${base}compare/index.json`, "lineage");
  const lineages = lineagesOf(table);
  const others = table.versions.filter(({ id }) => id !== version.id).map(({ id }) => new VersionIndex(bundleUrl(base, id)));
  const indexes = [own, ...others];
  return {
    text: new TextIndex(indexes.map(({ url }) => url)),
    pages: () => Promise.all(indexes.map((index) => index.pages())),
    terms: () => Promise.all(indexes.map((index) => index.terms())),
    lineages: async () => lineages,
  };
}

/** The scopes of a search, each made when it is first asked for. */
export class Scopes {
  readonly version: SearchScope;
  readonly #all: Loading<SearchScope>;

  constructor(url: string) {
    const own = new VersionIndex(url);
    this.version = oneVersion(own);
    this.#all = new Loading(() => allVersions(own));
  }

  all(): Promise<SearchScope> {
    return this.#all.get();
  }
}

function bundleUrl(base: string, version: string): string {
  return `${base}pagefind/${encodeURIComponent(version)}/`;
}

function lineagesOf(table: CompareIndex): Lineages {
  const rows = new Map<string, KeysByVersion>();
  for (const keys of allKeys(table)) {
    for (const [place, key] of keys.entries()) {
      const name = `${table.versions[place]?.id}/${key}`;
      if (key !== undefined && !rows.has(name)) rows.set(name, keys);
    }
  }
  return { versions: table.versions, at: (version, key) => rows.get(`${version}/${key}`) };
}
