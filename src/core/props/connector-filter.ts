import type { ConnectorFrontMatter, Lifecycle } from "../schema/front-matter.ts";
import { compareText } from "../text.ts";
import { LIFECYCLE_WORDS } from "./support.ts";

/** What a card or a row can be filtered by. */
export interface FilterItem {
  readonly category: string;
  readonly type: string;
  readonly lifecycle: Lifecycle;
  /** Everything in which typed words are looked for. */
  readonly words: string;
}

/** A group of checkboxes. */
export interface FilterFacet {
  readonly name: "category" | "type" | "lifecycle";
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The checkboxes over a list of connectors. A facet in which all are alike is left out. */
export function filterFacets(items: readonly FilterItem[]): FilterFacet[] {
  const optionsOf = (values: readonly string[], labelOf = (value: string) => value) =>
    [...Map.groupBy(values, (value) => value)].map(([value, group]) => ({ value, label: labelOf(value), count: group.length }));
  const byLabel = (values: readonly string[]) => optionsOf(values).sort((a, b) => compareText(a.label, b.label));
  const lifecycles = items.map(({ lifecycle }) => lifecycle).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const facets: readonly FilterFacet[] = [
    { name: "category", label: "Category", options: byLabel(items.map(({ category }) => category)) },
    { name: "type", label: "Type", options: byLabel(items.map(({ type }) => type)) },
    { name: "lifecycle", label: "Lifecycle", options: optionsOf(lifecycles, (value) => LIFECYCLE_WORDS[value as Lifecycle]) },
  ];
  return facets.filter(({ options }) => options.length > 1);
}

/** All words by which a connector can be found. */
export function filterWords({ title, label, description, keywords, category, type }: ConnectorFrontMatter): string {
  return [title, ...(label === undefined ? [] : [label]), description, ...keywords, category, type].join(" ");
}

const ORDER = Object.keys(LIFECYCLE_WORDS);
