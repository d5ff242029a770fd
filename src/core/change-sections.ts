import type { Change, VersionChanges } from "./changes.ts";
import type { NavPosition } from "./nav.ts";

/** The changes that lie in one tab. */
export interface ChangedTab {
  /** Undefined for pages that stand in no tree. */
  readonly label: string | undefined;
  readonly groups: readonly ChangedGroup[];
}

/** The changes that lie in one group of a tab. */
export interface ChangedGroup {
  /** The groups below the tab down to the pages; empty for what lies directly in the tab. */
  readonly trail: readonly string[];
  /** Added, changed, moved, removed; in the order of the tree. */
  readonly changes: readonly Change[];
}

/** The changes in the order of the version's tree. An ended page stands where it stood in the version before. */
export function changesBySection(
  { pages, removed }: Pick<VersionChanges, "pages" | "removed">,
  positions: { readonly here: Positions; readonly before: Positions },
): ChangedTab[] {
  const placed = [...placeChanges([...pages.values()], positions.here), ...placeChanges(removed, positions.before)];
  const tabs = [...Map.groupBy(placed, ({ trail: [tab] }) => tab)].sort(([a], [b]) => Number(a === undefined) - Number(b === undefined));
  return tabs.map(([label, entries]) => {
    const groups = [...Map.groupBy(entries, ({ trail }) => JSON.stringify(trail)).values()].map((group) => ({
      trail: group[0]?.trail.slice(1) ?? [],
      changes: group.map(({ change }) => change).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    }));
    // What lies directly in the tab goes first: behind a group's name it would seem to belong to the group.
    return { label, groups: groups.sort((a, b) => Math.min(a.trail.length, 1) - Math.min(b.trail.length, 1)) };
  });
}

/** The kinds of change, in the order in which readers are told of them. */
export const KINDS = ["added", "changed", "moved", "removed"] as const satisfies readonly Change["kind"][];

/** Where the pages of a version stand in its tree, in the tree's order. */
type Positions = ReadonlyMap<string, Pick<NavPosition, "trail">>;

function placeChanges<Kind extends Change>(changes: readonly Kind[], positions: Positions): { trail: readonly string[]; change: Kind }[] {
  const order = new Map([...positions.keys()].map((key, index) => [key, index]));
  const rank = ({ key }: Kind) => order.get(key) ?? order.size;
  return [...changes]
    .sort((a, b) => rank(a) - rank(b))
    .map((change) => ({ trail: positions.get(change.key)?.trail.map(({ label }) => label) ?? [], change }));
}
