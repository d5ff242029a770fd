import { rmSync } from "node:fs";
import { stringify } from "yaml";
import { writeFiles } from "../support/write-files.ts";
import { pageText, randomOf } from "./page-text.ts";
import { flatten, navOf, prune, siteTree, type TreeNode, tutorialTree } from "./tree.ts";

/** How large a corpus is to be. */
export interface CorpusSize {
  readonly versions: number;
  /** Pages of each version. @default all of the tree and its tutorials: 701 */
  readonly pages?: number;
  /** The share of a version's pages that it takes over from the one before. @default 0.64, the median of 14 real sites */
  readonly inherited?: number;
  /** true: every version holds all its pages as copies and stands alone. What readers see is the same. @default false */
  readonly copies?: boolean;
}

/** Writes a content folder of the given size, in place of what is there. The same size gives the same bytes. Result: the files' texts by path. */
export function writeCorpus(folder: string, size: CorpusSize): Record<string, string> {
  const files = corpusFiles(size);
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, files);
  return files;
}

/** The files of a corpus by path: a site with the tree of a real one, large enough to see what grows. */
export function corpusFiles({ versions, pages: count, inherited = 0.64, copies = false }: CorpusSize): Record<string, string> {
  const tabs = treeOf(count);
  const pages = flatten(tabs).flatMap((node) => (node.key === undefined ? [] : [{ ...node, key: node.key }]));
  const links = pages.map(({ key }) => key).filter((key) => key !== "index");
  const ids = Array.from({ length: versions }, (_, index) => `${index + 1}.0.0`);
  const files: Record<string, string> = {
    "site.yaml": stringify(SITE),
    "versions.yaml": stringify({ versions: versionList(ids, copies) }),
    "nav.yaml": stringify(navOf(tabs)),
    "assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>\n',
  };
  const kinds = kindsOf(tabs);
  for (const { key, label, items } of pages) {
    const front = { title: label, description: `What ${label} is for.`, ...kinds.get(key) };
    const file = `${key}${items.length > 0 && key !== "index" ? "/index" : ""}.mdx`;
    let origin = "";
    for (const [age, id] of ids.entries()) {
      const isOwn = age === 0 || randomOf(`${id}/${key}`)() >= inherited;
      if (isOwn) origin = id;
      if (!isOwn && !copies) continue;
      const text = pageText(`${origin}/${key}`, { title: label, links });
      files[`${id}/${file}`] = `---\n${stringify(front)}---\n${text}`;
    }
  }
  return files;
}

/** The tree cut or grown to a number of pages, evenly, so that it keeps its shape. */
function treeOf(count: number | undefined): TreeNode[] {
  const whole = [...siteTree(), { label: "Tutorials", key: undefined, items: tutorialTree() }];
  const keys = keysOf(whole);
  if (count === undefined || count === keys.length) return whole;
  const rounds = Array.from({ length: Math.ceil(count / keys.length) }, (_, round) => (round === 0 ? whole : again(whole, round + 1)));
  const all = rounds.flatMap((tree, round) =>
    round < rounds.length - 1 ? keysOf(tree) : evenly(keysOf(tree), count - round * keys.length),
  );
  const kept = new Set(all);
  return prune(rounds.flat(), (key) => kept.has(key));
}

/** The tree once more, under other tabs and keys. */
function again(nodes: readonly TreeNode[], round: number): TreeNode[] {
  const moved = (node: TreeNode): TreeNode => ({
    ...node,
    key: node.key === undefined ? undefined : `part-${round}/${node.key === "index" ? "home" : node.key}`,
    items: node.items.map(moved),
  });
  return nodes.map((node) => ({ ...moved(node), label: `${node.label} ${round}` }));
}

/** So many of the keys, the front page first, spread evenly; the order is kept. */
function evenly(keys: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => keys[Math.floor((index * keys.length) / count)] as string);
}

function keysOf(nodes: readonly TreeNode[]): string[] {
  return flatten(nodes).flatMap(({ key }) => key ?? []);
}

/** What makes tutorials and steps of pages: a tutorial is one that has steps, a step one whose tutorial has a page. */
function kindsOf(nodes: readonly TreeNode[]): Map<string, object> {
  const kinds = new Map<string, object>();
  for (const { key, items } of flatten(nodes)) {
    const steps = items.filter(({ duration }) => duration !== undefined);
    if (key === undefined || steps.length === 0) continue;
    kinds.set(key, { kind: "tutorial" });
    for (const [index, step] of steps.entries()) kinds.set(step.key ?? "", { kind: "step", order: index + 1, duration: step.duration });
  }
  return kinds;
}

function versionList(ids: readonly string[], copies: boolean): object[] {
  const list = ids.map((id, age) => ({
    id,
    status: age === ids.length - 1 ? "current" : "supported",
    ...(age === 0 || copies ? {} : { base: ids[age - 1] }),
  }));
  return list.reverse();
}

const SITE = {
  product: "Example Server",
  url: "https://docs.example.org/",
  logo: "/assets/logo.svg",
  accent: "#3355cc",
  repository: { url: "https://example.org/docs", edit: "https://example.org/docs/edit/" },
  footer: { copyright: "© Example" },
};
