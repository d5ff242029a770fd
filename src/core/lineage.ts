import type { Page, VersionPages } from "./layers.ts";
import { type Address, HOME_KEY, parentKeys } from "./path.ts";
import type { RemovedPage } from "./schema/layer-file.ts";
import { ageOf, type Version } from "./versions.ts";

/** The answer to "this page in that version". `address` always names a page that exists. */
export type Resolution =
  | { readonly kind: "same" | "home"; readonly address: Address }
  /** The page goes by another key there. */
  | { readonly kind: "moved"; readonly address: Address }
  /** The page ended; its successor answers. */
  | { readonly kind: "replaced"; readonly address: Address; readonly reason: string }
  /** The page is not there; the nearest page above it is. `reason` is what layer.yaml says of its end, if it ended. */
  | { readonly kind: "nearest"; readonly address: Address; readonly reason: string | undefined };

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
    const { pages, moved } = laid.get(id) ?? { pages: new Map<string, Page>(), moved: new Map() };
    const here = new Map<string, Set<string>>();
    for (const [key, { origin }] of pages) {
      const former = origin.layer === id ? origin.frontMatter.formerly : [];
      const followed = moved.has(key) ? former : [key, ...former];
      const line = new Set(followed.flatMap((one) => [...(before.get(one) ?? [])]));
      here.set(key, line.size > 0 ? line : new Set([`${id}/${key}`]));
    }
    lines.set(id, here);
  }
  return { versions, laid, lines, carriers: new Map([...lines].map(([id, here]) => [id, carriersOf(here)])) };
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
  return { kind: "home", address: { version, key: HOME_KEY } };
}

/** What a page is in one version of its strip. */
export interface StripEntry {
  readonly version: Version;
  /** absent: not there; changed: this version's own layer supplies it; kept: inherited, or a copy without a change. */
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
    return { version, state: isOwn(lineage, resolution.address) ? "changed" : "kept", resolution };
  });
  const first = entries.findLastIndex((entry) => entry.state !== "absent");
  return entries.map((entry, index) => ({ ...entry, isFirst: index === first }));
}

/** Whether a version's layer supplies a page and says something new: a version that stands alone holds copies of what did not change, too. */
function isOwn(lineage: Lineage, address: Address): boolean {
  const origin = lineage.laid.get(address.version)?.pages.get(address.key)?.origin;
  if (origin?.layer !== address.version) return false;
  const before = versionBefore(lineage.versions, address.version);
  const former = before === undefined ? undefined : lineage.laid.get(before)?.pages.get(address.key);
  return former?.origin.digest !== origin.digest;
}

function carriersOf(lines: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const pairs = [...lines].flatMap(([key, ids]) => [...ids].map((id) => ({ id, key })));
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, group]) => [id, group.map(({ key }) => key).sort()]));
}

function sameLine(lineage: Lineage, from: Address, version: string): string[] {
  const ids = [...(lineage.lines.get(from.version)?.get(from.key) ?? [])];
  return ids.flatMap((id) => lineage.carriers.get(version)?.get(id) ?? []);
}

/** How the page ended on the way to the version: the last `removed` entry that names a key which carried it on. */
function endOf(lineage: Lineage, from: Address, version: string): RemovedPage | undefined {
  const before = versionBefore(lineage.versions, version);
  if (before === undefined) return undefined;
  const removed = lineage.laid.get(version)?.removed;
  const ended = sameLine(lineage, from, before).find((key) => removed?.has(key));
  return ended === undefined ? endOf(lineage, from, before) : removed?.get(ended);
}

/** The version whose pages a version carries on: its base, or for one that stands alone the next older one. */
function versionBefore(versions: readonly Version[], id: string): string | undefined {
  const index = ageOf(versions, id);
  return versions[index]?.base ?? versions[index + 1]?.id;
}
