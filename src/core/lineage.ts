import type { Page, VersionPages } from "./layers.ts";
import { type Address, HOME_KEY, parentKeys } from "./path.ts";
import { isSameText } from "./same-text.ts";
import type { RemovedPage } from "./schema/layer-file.ts";
import { type Version, versionBefore } from "./versions.ts";

/** The answer to "this page in that version". `address` always names a page that exists. */
export type Resolution =
  | { readonly kind: "same"; readonly address: Address }
  /** The page goes by another key there. */
  | { readonly kind: "moved"; readonly address: Address }
  /** The page ended; its successor answers. */
  | { readonly kind: "replaced"; readonly address: Address; readonly reason: string }
  /** The page is not there; the nearest page above it answers, or the front page. `reason` is what layer.yaml says of its end, if it ended. */
  | { readonly kind: "nearest" | "home"; readonly address: Address; readonly reason: string | undefined };

/** The lines that pages form through the versions. */
export interface Lineage {
  readonly versions: readonly Version[];
  readonly laid: ReadonlyMap<string, VersionPages>;
  /** Version -> key -> ids of the logical pages that the page carries on; several after a merge. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** The same the other way round: version -> id of a logical page -> the keys that carry it on, sorted. */
  readonly carriers: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/**
 * Follows every page from the oldest version to the newest: a page carries on the page with the same key in the version before it (its
 * base, or for a version that stands alone the next older one) and those that it names in `formerly`.
 */
export function traceLineage(versions: readonly Version[], laid: ReadonlyMap<string, VersionPages>): Lineage {
  const lines = new Map<string, Map<string, Set<string>>>();
  for (const { id } of [...versions].reverse()) {
    const before = lines.get(versionBefore(versions, id) ?? "") ?? new Map<string, Set<string>>();
    const step = laid.get(id);
    const here = new Map<string, Set<string>>();
    for (const [key, page] of step?.pages ?? []) {
      const line = new Set(followedKeys(page, step).flatMap((one) => [...(before.get(one) ?? [])]));
      here.set(key, line.size > 0 ? line : new Set([`${id}/${key}`]));
    }
    lines.set(id, here);
  }
  return { versions, laid, lines, carriers: new Map([...lines].map(([id, here]) => [id, carriersOf(here)])) };
}

/** The keys that a page carries on, as far as the version before has them: its own, unless that moved away or ended, and those it names. */
export function followedKeys(
  { address: { version, key }, origin }: Page,
  step: Pick<VersionPages, "moved" | "removed"> | undefined,
): string[] {
  const former = origin.layer === version ? origin.frontMatter.formerly : [];
  return [...new Set(step?.moved.has(key) || step?.removed.has(key) ? former : [key, ...former])];
}

/** True when the version before has the page under the same key and with the same text. */
export function isUnchanged({ versions, laid }: Pick<Lineage, "versions" | "laid">, page: Page): boolean {
  const { version, key } = page.address;
  const older = laid.get(versionBefore(versions, version) ?? "")?.pages.get(key);
  return older !== undefined && followedKeys(page, laid.get(version)).includes(key) && isSameText(older, page, versions);
}

/** Where a page of one version leads in another. Total: every version has a front page, so there is always an answer. */
export function resolveIn(lineage: Lineage, from: Address, version: string): Resolution {
  const target = lineage.laid.get(version)?.pages ?? new Map<string, unknown>();
  const carried = sameLine(lineage, from, version);
  if (carried.includes(from.key)) return { kind: "same", address: { version, key: from.key } };
  const [moved] = carried;
  if (moved !== undefined) return { kind: "moved", address: { version, key: moved } };
  // The key ended on the way and came back. A page there that goes by another key here is another page.
  const goesByAnother = sameLine(lineage, { version, key: from.key }, from.version).length > 0;
  if (target.has(from.key) && !goesByAnother) return { kind: "same", address: { version, key: from.key } };
  const end = endOf(lineage, from, version);
  if (end?.successor !== undefined && target.has(end.successor)) {
    return { kind: "replaced", address: { version, key: end.successor }, reason: end.reason };
  }
  const parent = parentKeys(from.key).find((key) => target.has(key));
  if (parent !== undefined) return { kind: "nearest", address: { version, key: parent }, reason: end?.reason };
  return { kind: "home", address: { version, key: HOME_KEY }, reason: end?.reason };
}

/** What a page is in one version of its strip. */
export interface StripEntry {
  readonly version: Version;
  /** absent: not there; kept: its text is that of the version before; changed: it is not, or nothing was there before. */
  readonly state: "absent" | "changed" | "kept";
  /** changed where no version before had the page. */
  readonly isFirst: boolean;
  readonly resolution: Resolution;
}

/** A page's lineage, one entry per version, newest first. */
export function stripOf(lineage: Lineage, address: Address): StripEntry[] {
  const entries = lineage.versions.map((version): Omit<StripEntry, "isFirst"> => {
    const resolution = resolveIn(lineage, address, version.id);
    if (resolution.kind !== "same" && resolution.kind !== "moved") return { version, state: "absent", resolution };
    const page = lineage.laid.get(version.id)?.pages.get(resolution.address.key);
    return { version, state: page !== undefined && isUnchanged(lineage, page) ? "kept" : "changed", resolution };
  });
  const first = entries.findLastIndex((entry) => entry.state !== "absent");
  return entries.map((entry, index) => ({ ...entry, isFirst: index === first }));
}

function carriersOf(lines: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const pairs = [...lines].flatMap(([key, ids]) => [...ids].map((id) => ({ id, key })));
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, group]) => [id, group.map(({ key }) => key).sort()]));
}

function sameLine(lineage: Lineage, from: Address, version: string): readonly string[] {
  const ids = lineage.lines.get(from.version)?.get(from.key);
  const carriers = lineage.carriers.get(version);
  const all = [...(ids ?? [])].map((id) => carriers?.get(id) ?? []);
  // Nearly every page is one line, which is asked for in every version of every page.
  return all.length === 1 && all[0] !== undefined ? all[0] : all.flat();
}

/** How the page ended on the way to the version: the last `removed` entry that names a key which carried it on. */
function endOf(lineage: Lineage, from: Address, version: string): RemovedPage | undefined {
  const before = versionBefore(lineage.versions, version);
  if (before === undefined) return undefined;
  const removed = lineage.laid.get(version)?.removed;
  const ended = sameLine(lineage, from, before).find((key) => removed?.has(key));
  return ended === undefined ? endOf(lineage, from, before) : removed?.get(ended);
}
