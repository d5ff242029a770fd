import { type ChosenFacets, FACETS, type Facet, type FacetValue } from "../../core/search/facets.ts";
import { make } from "../elements.ts";

/** What readers see above the values of a facet. */
const NAMES: Readonly<Record<Facet, string>> = { section: "Section", kind: "Kind", connector: "Connector", category: "Category" };

/** Kinds of pages as readers call them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["page", "Page"],
  ["connector", "Connector"],
  ["tutorial", "Tutorial"],
  ["step", "Step of a tutorial"],
]);

/** Shows the values of every facet as checkboxes with counts. Facets that would narrow nothing are left out. The focus stays where it is. */
export function showFacets(root: HTMLElement, facets: Readonly<Record<Facet, readonly FacetValue[]>>): void {
  const focused = document.activeElement;
  const held = focused instanceof HTMLInputElement && root.contains(focused) ? { name: focused.name, value: focused.value } : undefined;
  const groups = FACETS.filter((facet) => facets[facet].length > 1 || facets[facet].some(({ isChosen }) => isChosen));
  root.replaceChildren(...groups.map((facet) => renderFacet(facet, facets[facet])));
  if (held)
    boxesIn(root)
      .find(({ name, value }) => name === held.name && value === held.value)
      ?.focus();
}

/** What is checked. */
export function chosenIn(root: HTMLElement): ChosenFacets {
  const checked = boxesIn(root).filter((box) => box.checked);
  const facets = FACETS.map((facet) => [facet, checked.filter(({ name }) => name === facet).map(({ value }) => value)] as const);
  return Object.fromEntries(facets.filter(([, values]) => values.length > 0));
}

function renderFacet(facet: Facet, values: readonly FacetValue[]): HTMLElement {
  const group = make("fieldset", "");
  const list = make("div", "filter-options");
  list.append(...values.map((value) => renderValue(facet, value)));
  group.append(make("legend", "", NAMES[facet]), list);
  return group;
}

function renderValue(facet: Facet, { value, count, isChosen }: FacetValue): HTMLElement {
  const box = make("input", "");
  box.type = "checkbox";
  box.name = facet;
  box.value = value;
  box.checked = isChosen;
  const label = make("label", "");
  const name = facet === "kind" ? (KINDS.get(value) ?? value) : value;
  label.append(box, make("span", "", name), make("span", "filter-count", String(count)));
  return label;
}

function boxesIn(root: HTMLElement): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}
