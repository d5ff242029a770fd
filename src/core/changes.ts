import type { VersionPages } from "./layers.ts";
import { followedKeys, isUnchanged, type Lineage } from "./lineage.ts";
import { versionBefore } from "./versions.ts";

/** What a version did to one page. */
export type Change = PageChange | RemovedChange;

/** What happened to a page that the version has. */
export type PageChange =
  | { readonly kind: "added" | "changed"; readonly key: string }
  | {
      readonly kind: "moved";
      readonly key: string;
      /** move: one page under a new key; split: one of several that carry on an old page; merge: carries on several pages. */
      readonly how: "move" | "split" | "merge";
      /** The other keys of the version before that the page carries on, in the order of `formerly`. */
      readonly from: readonly string[];
      /** The key of the version before with which the page is compared: its own if it kept that, else the first it names. */
      readonly previous: string;
    };

/** The end of a page of the version before. `key` is the key that it had there. */
export interface RemovedChange {
  readonly kind: "removed";
  readonly key: string;
  /** As layer.yaml gives it; undefined where a version that stands alone just does not have the page. */
  readonly reason: string | undefined;
  /** The key of the page of this version that takes its place. */
  readonly successor: string | undefined;
}

/** What a version did to the pages of the version before it. */
export interface VersionChanges {
  readonly version: string;
  /** Its base, or for a version that stands alone the next older one. Undefined for the oldest, of which no change can be told. */
  readonly before: string | undefined;
  /** Changes of the pages that the version has, by key. Pages with no change are not named. */
  readonly pages: ReadonlyMap<string, PageChange>;
  /** By key. */
  readonly removed: readonly RemovedChange[];
}

/** Compares a version with the version before it. */
export function changesOf(lineage: Lineage, version: string): VersionChanges {
  const before = versionBefore(lineage.versions, version);
  const older = lineage.laid.get(before ?? "");
  const here = lineage.laid.get(version);
  if (older === undefined || here === undefined) return { version, before: undefined, pages: new Map(), removed: [] };
  const followed = new Map(
    [...here.pages].map(([key, page]) => [key, followedKeys(page, here).filter((one) => older.pages.has(one))] as const),
  );
  const followers = Map.groupBy([...followed.values()].flat(), (key) => key);
  const changes = [...here.pages].flatMap(([key, page]): PageChange[] => {
    const keys = followed.get(key) ?? [];
    const from = keys.filter((one) => one !== key);
    const [first] = from;
    if (keys.length === 0) return [{ kind: "added", key }];
    if (first === undefined) return isUnchanged(lineage, page) ? [] : [{ kind: "changed", key }];
    const isSplit = from.some((one) => (followers.get(one)?.length ?? 0) > 1);
    const how = keys.length > 1 ? "merge" : isSplit ? "split" : "move";
    return [{ kind: "moved", key, how, from, previous: keys.includes(key) ? key : first }];
  });
  return {
    version,
    before,
    pages: new Map(changes.map((change) => [change.key, change])),
    removed: [...older.pages.keys()].filter((key) => !followers.has(key)).map((key) => removedChange(key, here)),
  };
}

function removedChange(key: string, { pages, removed }: VersionPages): RemovedChange {
  const { reason, successor } = removed.get(key) ?? {};
  return { kind: "removed", key, reason, successor: successor !== undefined && pages.has(successor) ? successor : undefined };
}
