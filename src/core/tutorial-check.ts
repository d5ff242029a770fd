import type { Locate, SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import type { LaidContent, VersionPages } from "./layers.ts";
import { count } from "./text.ts";
import { type Tutorial, tutorialAbove, tutorialsOf } from "./tutorials.ts";

/** Steps outside tutorials, tutorials without steps, and steps whose place is an accident of their names. */
export function checkTutorials({ laid }: Pick<LaidContent, "laid">, locate: Locate): Diagnostic[] {
  const lone = new Map<SourcePage, string[]>();
  const empty = new Map<SourcePage, string[]>();
  for (const pages of laid.values()) {
    for (const { address, origin } of pages.pages.values()) {
      const { kind } = origin.frontMatter;
      if (kind === "step" && tutorialAbove(pages, address.key) === undefined) add(lone, origin, address.version);
    }
    for (const { key, steps } of tutorialsOf(pages).values()) {
      const origin = pages.pages.get(key)?.origin;
      if (origin !== undefined && steps.length === 0) add(empty, origin, pages.version);
    }
  }
  return [
    ...[...lone].map(([{ file }, versions]) => ({
      ...startOf(file),
      code: "step-without-tutorial" as const,
      message: `The step lies in the folder of no tutorial in ${named(versions)}, so it has no number and leads nowhere.`,
      fix: 'Put it into the folder of a page with "kind: tutorial", or write such a page as the index of its folder.',
    })),
    ...[...empty].map(([{ file, key }, versions]) => ({
      ...startOf(file),
      code: "tutorial-without-steps" as const,
      message: `The tutorial has no step in ${named(versions)}.`,
      fix: `Write pages with "kind: step" into the folder ${key}, or end the tutorial there by "removed" in layer.yaml.`,
    })),
    ...[...laid.values()].flatMap((pages) => [...new Set(tutorialsOf(pages).values())].flatMap((one) => checkOrder(one, pages, locate))),
  ];
}

function add(found: Map<SourcePage, string[]>, origin: SourcePage, version: string): void {
  found.set(origin, [...(found.get(origin) ?? []), version]);
}

function named(versions: readonly string[]): string {
  return `${count(versions.length, "version")} (${versions.join(", ")})`;
}

/** Steps without `order`, and those whose `order` an earlier step has, follow their labels. */
function checkOrder({ steps }: Tutorial, pages: VersionPages, locate: Locate): Diagnostic[] {
  const origins = steps.flatMap(({ key }) => pages.pages.get(key)?.origin ?? []);
  return origins.flatMap(({ file, frontMatter: { order } }, index): Diagnostic[] => {
    const other = origins.slice(0, index).find(({ frontMatter }) => frontMatter.order === order);
    if (origins.length < 2 || (order !== undefined && other === undefined)) return [];
    const message =
      order === undefined
        ? "The step has no order: its place among the steps is an accident of its name."
        : `The step has the order ${order}, as ${other?.file} has: which of the two comes first is an accident of their names.`;
    return [{ ...locate(file, ["order"], "key"), code: "step-order", message, fix: 'Give every step an "order" of its own.' }];
  });
}
