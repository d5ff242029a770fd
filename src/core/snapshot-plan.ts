import type { Content, SourcePage } from "./content.ts";
import { buildLibrary, type Library } from "./library.ts";
import { resolveIn } from "./lineage.ts";
import { navSourceOf } from "./nav.ts";
import { copyInto, inLayer, type PageCopy } from "./override-plan.ts";
import { type Address, printAddress } from "./path.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { RemovedPage } from "./schema/layer-file.ts";
import { didYouMean, joinWords } from "./text.ts";
import { ageOf } from "./versions.ts";

/** What makes a version stand alone. Paths are from the content folder. */
export interface SnapshotPlan {
  readonly version: string;
  /** The base that the version gives up. */
  readonly base: string;
  readonly pages: readonly PageCopy[];
  /** Files that come along as they are: images beside the pages, and the tree if an older layer holds it. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
  /** Entries of layer.yaml that no longer hold: they ended pages of a base that is not the version that comes before, alone. */
  readonly removed: readonly RemovedPage[];
}

/**
 * Plans to freeze a version: all that it inherits becomes its own. Refuses if a page would then lead elsewhere than before, as it happens
 * where the base is not the next older version.
 */
export function planSnapshot(library: Library, id: string): SnapshotPlan | Refusal {
  const { content, laid } = library;
  const version = content.versions.find((one) => one.id === id);
  const pages = laid.get(id)?.pages;
  if (version === undefined || pages === undefined) {
    const ids = content.versions.map((one) => one.id);
    return refuse(`There is no version ${id}.`, didYouMean(id, ids) || `The versions are ${joinWords(ids)}.`);
  }
  const { base } = version;
  if (base === undefined) return refuse(`${id} has no base: it stands alone already.`);
  const inherited = [...pages.values()].flatMap(({ origin }) => (origin.layer === id ? [] : [origin]));
  const frozen = buildLibrary(freeze(content, id, inherited));
  const lost = firstLost(library, frozen, id);
  if (lost !== undefined) {
    return refuse(
      `Standing alone, ${id} would lose the way from ${printAddress(lost.from)} to ${lost.version}: without its base ${base}, its pages carry on those of the next older version.`,
      `Put the entry of ${id} in versions.yaml right above that of ${base}, or keep the base.`,
    );
  }
  return {
    version: id,
    base,
    pages: inherited.map((page) => copyInto(id, page)),
    files: [...filesBeside(inherited, id), ...navFile(content, id)],
    removed: endsOfBase(content, id),
  };
}

/** The content as it will be. A former key says what a page was called before its own layer, so it does not hold for the copy. */
function freeze(content: Content, id: string, inherited: readonly SourcePage[]): Content {
  const copies = inherited.map((page): SourcePage => {
    const { to: file } = copyInto(id, page);
    return { ...page, layer: id, file, frontMatter: { ...page.frontMatter, formerly: [] } };
  });
  const ended = endsOfBase(content, id);
  const kept = (content.layers.get(id)?.removed ?? []).filter((entry) => !ended.includes(entry));
  const tree = navSourceOf(content, id);
  const nav = tree === content.nav ? undefined : tree;
  return {
    ...content,
    versions: content.versions.map((version) => (version.id === id ? { ...version, base: undefined } : version)),
    pages: [...content.pages, ...copies],
    layers: new Map([...content.layers, [id, { removed: kept, nav }]]),
  };
}

/** A version that stands alone follows on the next older one. What it ended of another base was never there. */
function endsOfBase({ versions, layers }: Content, id: string): readonly RemovedPage[] {
  const index = ageOf(versions, id);
  return versions[index]?.base === versions[index + 1]?.id ? [] : (layers.get(id)?.removed ?? []);
}

/** The first page that was carried on from or to another version and then is not, or otherwise. */
function firstLost(before: Library, after: Library, id: string): { readonly from: Address; readonly version: string } | undefined {
  for (const { id: other } of before.content.versions) {
    for (const [from, version] of [
      [id, other],
      [other, id],
    ] as const) {
      for (const { address } of before.laid.get(from)?.pages.values() ?? []) {
        if (carriedTo(before, address, version) !== carriedTo(after, address, version)) return { from: address, version };
      }
    }
  }
  return undefined;
}

function carriedTo({ lineage }: Library, from: Address, version: string): string | undefined {
  const { kind, address } = resolveIn(lineage, from, version);
  return kind === "same" || kind === "moved" ? address.key : undefined;
}

function filesBeside(pages: readonly SourcePage[], id: string): SnapshotPlan["files"] {
  const images = pages.flatMap(({ layer, body }) =>
    body.images.flatMap(({ file }) => (file?.startsWith(`${layer}/`) === true ? [[file, inLayer(id, layer, file)] as const] : [])),
  );
  return [...new Map(images)].map(([from, to]) => ({ from, to }));
}

function navFile(content: Content, id: string): SnapshotPlan["files"] {
  const { file } = navSourceOf(content, id);
  const to = `${id}/${content.nav.file}`;
  return file === content.nav.file || file === to ? [] : [{ from: file, to }];
}
