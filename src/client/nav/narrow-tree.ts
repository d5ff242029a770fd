import type { TreeBranch } from "../../core/props/nav-tree.ts";
import { foldWords } from "../filter-model.ts";

/** A tree with what matches alone. */
export interface NarrowedTree {
  /** The matches with the groups above them. A group that itself matches and holds no match keeps all that it holds. */
  readonly tabs: readonly TreeBranch[];
  /** Groups that are there for what they hold, and so stand open. */
  readonly open: ReadonlySet<TreeBranch>;
  /** How many entries match, those included that are left out. */
  readonly matches: number;
}

/**
 * The entries whose names hold the typed words: each word in the entry's own name or in those of the groups above it, one at least in its
 * own. At most `limit` of them are kept, the first in the order of the tree.
 */
export function narrowTree(tabs: readonly TreeBranch[], text: string, limit: number): NarrowedTree {
  const words = foldWords(text).split(/\s+/u).filter(Boolean);
  const open = new Set<TreeBranch>();
  let matches = 0;

  const isMatch = (own: string, above: string) =>
    words.length > 0 && words.some((word) => own.includes(word)) && words.every((word) => own.includes(word) || above.includes(word));

  const narrow = (branch: TreeBranch, above: string, isTab: boolean): TreeBranch[] => {
    const own = foldWords(branch.label);
    // A tab is no page, but a heading of what it holds.
    const isOwnMatch = !isTab && isMatch(own, above);
    if (isOwnMatch) matches += 1;
    const isKept = isOwnMatch && matches <= limit;
    const items = branch.items.flatMap((item) => narrow(item, `${above} ${own}`, false));
    if (items.length === 0) return isKept ? [branch] : [];
    const kept = { ...branch, items, hasPage: branch.hasPage && isKept };
    open.add(kept);
    return [kept];
  };

  return { tabs: tabs.flatMap((tab) => narrow(tab, "", true)), open, matches };
}
