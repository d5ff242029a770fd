import type { SourcePage } from "./content.ts";
import type { Page, VersionPages } from "./layers.ts";
import type { Library } from "./library.ts";
import type { CompareFiles, LineChanges } from "./override-check.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { didYouMean, joinWords } from "./text.ts";

/** One thing that a layer does to the pages of its base. */
export type LayerChange =
  | { readonly kind: "added"; readonly key: string }
  | { readonly kind: "changed"; readonly key: string; readonly lines: LineChanges | undefined }
  /** From one key, or from several that were merged; `lines` against the first. */
  | { readonly kind: "moved"; readonly key: string; readonly from: readonly string[]; readonly lines: LineChanges | undefined }
  | { readonly kind: "removed"; readonly key: string; readonly reason: string; readonly successor: string | undefined };

/** What a layer changes, by the tab under which readers find the pages. */
export interface LayerDiff {
  readonly version: string;
  readonly base: string;
  /** In the order of the tabs; `undefined` stands for pages in no tab, and comes last. */
  readonly sections: readonly { readonly tab: string | undefined; readonly changes: readonly LayerChange[] }[];
  /** Number of pages that the version inherits as they are. */
  readonly inherited: number;
}

/** What the layer of a version changes against its base. `version` is the newest one if it is not given. */
export function diffLayer(library: Library, version: string | undefined, compare: CompareFiles): LayerDiff | Refusal {
  const { versions } = library.content;
  const wanted = version === undefined ? versions[0] : versions.find(({ id }) => id === version);
  if (wanted === undefined) {
    const ids = versions.map(({ id }) => id);
    return refuse(`There is no version ${version}.`, didYouMean(version ?? "", ids) || `The versions are ${joinWords(ids)}.`);
  }
  const { id, base } = wanted;
  const here = library.laid.get(id);
  const before = base === undefined ? undefined : library.laid.get(base);
  if (base === undefined || before === undefined || here === undefined) {
    return refuse(`${id} stands alone: all its pages are its own, and there is no base to compare them with.`);
  }
  const changes = [
    ...[...here.pages.values()].flatMap((page) => (page.origin.layer === id ? [changeOf(page, before, compare)] : [])),
    ...[...here.removed.values()].map(({ key, reason, successor }) => ({ kind: "removed" as const, key, reason, successor })),
  ];
  const tabOf = ({ kind, key }: LayerChange) => library.positions.get(kind === "removed" ? base : id)?.get(key)?.trail[0]?.label;
  const groups = Map.groupBy(changes, tabOf);
  const tabs = [...(library.trees.get(id) ?? []), ...(library.trees.get(base) ?? [])].map(({ label }) => label);
  const sections = [...new Set<string | undefined>([...tabs, undefined])].flatMap((tab) => {
    const group = groups.get(tab);
    return group === undefined ? [] : [{ tab, changes: group }];
  });
  return { version: id, base, sections, inherited: [...here.pages.values()].filter(({ origin }) => origin.layer !== id).length };
}

function changeOf({ address: { key }, origin, overrides }: Page, base: VersionPages, compare: CompareFiles): LayerChange {
  const from = origin.frontMatter.formerly;
  const former: SourcePage | undefined = from.map((one) => base.pages.get(one)?.origin).find((page) => page !== undefined);
  if (former !== undefined) return { kind: "moved", key, from, lines: compare(former, origin) };
  return overrides === undefined ? { kind: "added", key } : { kind: "changed", key, lines: compare(overrides, origin) };
}
