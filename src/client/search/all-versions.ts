import { allKeys, type CompareIndex, type KeysByVersion } from "../../core/page-keys.ts";
import type { Lineages, SearchScope } from "./scope.ts";
import { TextIndex } from "./text-index.ts";
import { fetchJson, VersionIndex } from "./version-index.ts";

/** The scope of all versions, seen from one. Rejects with a `SearchFailure`; the other bundles are loaded when they are asked. */
export async function allVersions(own: VersionIndex): Promise<SearchScope> {
  const { base, version } = await own.pages();
  const table = await fetchJson<CompareIndex>(`${base}compare/index.json`, "lineage");
  const others = table.versions.filter(({ id }) => id !== version.id);
  const indexes = [own, ...others.map(({ id }) => new VersionIndex(`${base}pagefind/${encodeURIComponent(id)}/`))];
  const lineages = lineagesOf(table);
  return {
    text: new TextIndex(indexes.map(({ url }) => url)),
    pages: () => Promise.all(indexes.map((index) => index.pages())),
    terms: () => Promise.all(indexes.map((index) => index.terms())),
    lineages,
  };
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
