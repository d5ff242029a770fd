import { readFileSync } from "node:fs";
import { join } from "node:path";
import { slug } from "github-slugger";
import type { NavEntry, NavGroup } from "../../src/core/schema/nav-file.ts";

/** A node of the tree of a large documentation site: a group, a page, or a group with a page of its own. */
export interface TreeNode {
  readonly label: string;
  /** The key of the node's page; undefined for a group that is a label alone. */
  readonly key: string | undefined;
  readonly items: readonly TreeNode[];
  /** Of a tutorial's step: how long it takes, as front matter says it. */
  readonly duration?: string;
}

/** The tree of the documented product's own site at 7.1.0: 721 nodes, six levels deep. The first tab's page is the front page. */
export function siteTree(): TreeNode[] {
  const [home, ...tabs] = readOutline("tree.txt", "");
  return home === undefined ? [] : [{ ...home, key: "index" }, ...tabs];
}

/** That site's nine tutorials with their 97 steps. */
export function tutorialTree(): TreeNode[] {
  return readOutline("tutorials.txt", "tutorials/");
}

/** All nodes in reading order. */
export function flatten(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.items)]);
}

/** The tree with those pages alone which are to be kept; a group that leads nowhere is left out. */
export function prune(nodes: readonly TreeNode[], isKept: (key: string) => boolean): TreeNode[] {
  return nodes.flatMap((node) => {
    const key = node.key !== undefined && isKept(node.key) ? node.key : undefined;
    const items = prune(node.items, isKept);
    return key === undefined && items.length === 0 ? [] : [{ ...node, key, items }];
  });
}

/** The tree as `nav.yaml` has it. */
export function navOf(tabs: readonly TreeNode[]): NavGroup[] {
  return tabs.map(({ label, key, items }) => {
    if (key === undefined) return { label, items: items.map(entryOf) };
    return items.length === 0 ? { label, items: [key] } : { label, index: key, items: items.map(entryOf) };
  });
}

function entryOf({ label, key, items }: TreeNode): NavEntry {
  if (items.length === 0) return key ?? label;
  return { label, ...(key === undefined ? {} : { index: key }), items: items.map(entryOf) };
}

/** An outline: two spaces a level; ` /` ends a group without a page, ` +` one that has a page, `(2m)` a step. */
function readOutline(file: string, folder: string): TreeNode[] {
  const lines = readFileSync(join(import.meta.dirname, file), "utf8")
    .trimEnd()
    .split("\n");
  return readLevel(lines, folder);
}

function readLevel(lines: readonly string[], folder: string): TreeNode[] {
  const starts = lines.flatMap((line, index) => (line.startsWith("  ") ? [] : [index]));
  const taken = new Map<string, number>();
  return starts.map((start, index) => {
    const below = lines.slice(start + 1, starts[index + 1]).map((line) => line.slice(2));
    const { label = "", kind, duration } = LINE.exec(lines[start] ?? "")?.groups ?? {};
    const name = slug(label) || "page";
    const times = taken.get(name) ?? 0;
    taken.set(name, times + 1);
    const key = folder + name + (times === 0 ? "" : `-${times + 1}`);
    return {
      label,
      key: kind === "/" ? undefined : key,
      items: readLevel(below, `${key}/`),
      ...(duration === undefined ? {} : { duration }),
    };
  });
}

const LINE = /^(?<label>.+?)(?: (?<kind>[/+])| \((?<duration>\d+[ms])\))?$/u;
