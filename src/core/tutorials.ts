import type { VersionChanges } from "./changes.ts";
import { secondsOf } from "./durations.ts";
import type { VersionPages } from "./layers.ts";
import { folderNodes, walkNav } from "./nav.ts";
import { type Address, parentKeys } from "./path.ts";

/** A tutorial as one version has it. */
export interface Tutorial {
  /** Key of its first page, of kind tutorial. */
  readonly key: string;
  /** In the order in which the tree lists them. */
  readonly steps: readonly Step[];
  /** How long all steps take. */
  readonly seconds: number;
}

export interface Step {
  readonly key: string;
  /** Its place among the steps, from 1. */
  readonly number: number;
  readonly seconds: number;
}

/** A version's tutorials, each by its own key and by those of its steps. */
export function tutorialsOf(pages: VersionPages): Map<string, Tutorial> {
  const keys = [...pages.pages.values()].flatMap(({ address, origin }) => (origin.frontMatter.kind === "tutorial" ? [address.key] : []));
  return new Map(
    keys.flatMap((key) => {
      const steps = stepsOf(pages, key);
      const tutorial = { key, steps, seconds: sumOf(steps) };
      return [key, ...steps.map((step) => step.key)].map((one) => [one, tutorial] as const);
    }),
  );
}

/** The key of the tutorial in whose folder a page lies, the nearest above it; undefined outside any. */
export function tutorialAbove({ pages }: VersionPages, key: string): string | undefined {
  return parentKeys(key).find((parent) => pages.get(parent)?.origin.frontMatter.kind === "tutorial");
}

/** How long a tutorial takes from a step on, the step included. */
export function secondsFrom({ steps }: Tutorial, { number }: Step): number {
  return sumOf(steps.slice(number - 1));
}

/**
 * What readers' progress knows a step by: the key that the page had before all its moves, so that marks outlast a switch of version. A part
 * of a split page goes by its own key, and so does a page whose former key another one has now: two pages of a version never share an id.
 */
export function progressId(history: History, { version, key }: Address): string {
  const { before, pages } = history.changes.get(version) ?? {};
  const change = pages?.get(key);
  const isNew = change?.kind === "added" || (change?.kind === "moved" && change.how !== "move");
  if (before === undefined || isNew) return key;
  const id = progressId(history, { version: before, key: change?.kind === "moved" ? change.previous : key });
  return history.laid.get(version)?.pages.has(id) ? key : id;
}

interface History {
  readonly changes: ReadonlyMap<string, VersionChanges>;
  readonly laid: ReadonlyMap<string, VersionPages>;
}

/** The tree's own order, so that numbers and tree agree. */
function stepsOf(pages: VersionPages, tutorial: string): Step[] {
  const keys = walkNav(folderNodes(pages, `${tutorial}/`)).map(({ node }) => node.key);
  return keys
    .flatMap((key) => {
      const frontMatter = pages.pages.get(key)?.origin.frontMatter;
      const isOwn = frontMatter?.kind === "step" && tutorialAbove(pages, key) === tutorial;
      return isOwn ? [{ key, seconds: secondsOf(frontMatter.duration) }] : [];
    })
    .map((step, index) => ({ ...step, number: index + 1 }));
}

function sumOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}
