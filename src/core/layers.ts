import type { Content, Locate, SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { type Address, HOME_KEY, TWIN_ENDING } from "./path.ts";
import type { RemovedPage } from "./schema/layer-file.ts";
import { joinWords } from "./text.ts";
import { ageOf, baseChain, VERSIONS_FILE, type Version } from "./versions.ts";

/** What a reader sees at an address: the file that supplies it, and where it came from. */
export interface Page {
  readonly address: Address;
  readonly origin: SourcePage;
  /** The page of the base that this version's own file took the place of, under the same key. */
  readonly overrides: SourcePage | undefined;
}

/** How one version's pages come about. */
export interface VersionPages {
  readonly version: string;
  /** Pages by key, sorted by key. */
  readonly pages: ReadonlyMap<string, Page>;
  /** Keys of the base that end here, with the reason. */
  readonly removed: ReadonlyMap<string, RemovedPage>;
  /** Old key -> the keys of this version that say `formerly` of it. */
  readonly moved: ReadonlyMap<string, readonly string[]>;
}

/** The pages of every version: each layer over the pages of its base. Key of the map: the version's id. */
export function layPages(content: Pick<Content, "versions" | "layers" | "pages">): Map<string, VersionPages> {
  const laid = new Map<string, VersionPages>();
  const oldestFirst = [...content.versions].reverse();
  for (const { id, base } of oldestFirst) {
    const own = content.pages.filter((page) => page.layer === id);
    const inherited = base === undefined ? undefined : laid.get(base);
    laid.set(id, layVersion(id, own, inherited, content.layers.get(id)?.removed ?? []));
  }
  return laid;
}

function layVersion(
  version: string,
  own: readonly SourcePage[],
  base: VersionPages | undefined,
  removedHere: readonly RemovedPage[],
): VersionPages {
  const removed = new Map(removedHere.map((entry) => [entry.key, entry]));
  const moved = Map.groupBy(
    own.flatMap((page) => page.frontMatter.formerly.map((from) => ({ from, to: page.key }))),
    ({ from }) => from,
  );
  const ownKeys = new Set(own.map((page) => page.key));
  const kept = [...(base?.pages.values() ?? [])].filter(
    ({ address: { key } }) => !removed.has(key) && !moved.has(key) && !ownKeys.has(key),
  );
  const pages: Page[] = [
    ...kept.map(({ address: { key }, origin }) => ({ address: { version, key }, origin, overrides: undefined })),
    ...own.map((origin) => ({ address: { version, key: origin.key }, origin, overrides: base?.pages.get(origin.key)?.origin })),
  ];
  pages.sort((a, b) => (a.address.key < b.address.key ? -1 : 1));
  return {
    version,
    pages: new Map(pages.map((page) => [page.address.key, page])),
    removed,
    moved: new Map([...moved].map(([from, moves]) => [from, moves.map(({ to }) => to).sort()])),
  };
}

/** The versions, newest first, in which a page file is what readers see. */
export function reachOf(content: Pick<Content, "versions">, laid: ReadonlyMap<string, VersionPages>, file: SourcePage): string[] {
  return content.versions.map(({ id }) => id).filter((id) => laid.get(id)?.pages.get(file.key)?.origin === file);
}

/** What became of a key that a version does not have: the layer of its base chain in which it moved or ended. */
export type LostKey =
  | { readonly kind: "moved"; readonly version: string; readonly to: readonly string[] }
  | { readonly kind: "removed"; readonly version: string; readonly entry: RemovedPage };

/** Follows a key that a version lacks back to the layer that took it away; undefined when no version below had it. */
export function findLost({ content, laid }: LaidContent, version: string, key: string): LostKey | undefined {
  for (const { id } of baseChain(content.versions, version)) {
    const to = laid.get(id)?.moved.get(key);
    if (to !== undefined) return { kind: "moved", version: id, to };
    const entry = laid.get(id)?.removed.get(key);
    if (entry !== undefined) return { kind: "removed", version: id, entry };
  }
  return undefined;
}

/** What only the layers together can show: two files for one address, versions without a front page. */
export function checkLayers({ content, laid }: LaidContent, locate: Locate): Diagnostic[] {
  return [
    ...checkDuplicates(content.pages),
    ...checkNames(content.pages),
    ...content.versions.flatMap((version) => [...checkCase(version, { content, laid }), ...checkHome(version, { content, laid }, locate)]),
  ];
}

/** The content and its pages by version. */
export interface LaidContent {
  readonly content: Content;
  readonly laid: ReadonlyMap<string, VersionPages>;
}

function checkDuplicates(pages: readonly SourcePage[]): Diagnostic[] {
  const groups = Map.groupBy(pages, (page) => `${page.layer}/${page.key}`.toLowerCase());
  return [...groups.values()].flatMap((group) =>
    group.slice(1).map((page) => ({
      ...startOf(page.file),
      code: "address-duplicate" as const,
      message: `The files ${group[0]?.file} and ${page.file} stand for the same address: case, .md or .mdx and a folder's index do not tell pages apart.`,
      fix: "Rename one of the two.",
    })),
  );
}

/** A folder `acme.md` would stand in the place of the twin of the page `acme`. */
function checkNames(pages: readonly SourcePage[]): Diagnostic[] {
  const taken = pages.filter(({ key }) => key.split("/").some((part) => part.toLowerCase().endsWith(TWIN_ENDING)));
  return taken.map(({ file, key }) => ({
    ...startOf(file),
    code: "file-name" as const,
    message: `The key ${key} has a part that ends in ${TWIN_ENDING}, as the Markdown twins of pages do.`,
    fix: `Name the file or folder without ${TWIN_ENDING}.`,
  }));
}

/** Two keys of one version that differ only in case, from different layers: some file systems and hosts take them for one. */
function checkCase({ id }: Version, { laid }: LaidContent): Diagnostic[] {
  const groups = Map.groupBy(laid.get(id)?.pages.values() ?? [], ({ address: { key } }) => key.toLowerCase());
  return [...groups.values()].flatMap((group) => {
    const own = group.find(({ origin }) => origin.layer === id);
    const other = group.find((page) => page !== own);
    if (own === undefined || other === undefined || own.origin.layer === other.origin.layer) return [];
    const message = `The address ${id}/${own.address.key} differs only in case from that of ${other.origin.file}, which ${id} inherits.`;
    return [
      {
        ...startOf(own.origin.file),
        code: "address-duplicate" as const,
        message,
        fix: `Write the name as there, to override the page: ${other.address.key}.`,
      },
    ];
  });
}

function checkHome({ id }: Version, { content, laid }: LaidContent, locate: Locate): Diagnostic[] {
  if (laid.get(id)?.pages.has(HOME_KEY)) return [];
  const place = locate(VERSIONS_FILE, ["versions", ageOf(content.versions, id), "id"]);
  const chain = baseChain(content.versions, id).map((version) => `${version.id}/index.mdx`);
  const lacks = laid.get(id)?.pages.size === 0 ? "pages" : "front page";
  const files = chain.length === 1 ? `the file ${chain[0]} is missing` : `none of ${joinWords(chain)} exists`;
  const message = `The version ${id} has no ${lacks}: ${files}.`;
  return [{ ...place, code: "version-home-missing", message, fix: `Write ${chain.at(-1)}.` }];
}
