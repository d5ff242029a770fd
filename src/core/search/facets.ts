import type { SearchPage } from "./pages.ts";

/** By what results can be narrowed, in the order in which readers see them. */
export const FACETS = ["section", "kind", "connector", "category"] as const;

export type Facet = (typeof FACETS)[number];

/** What the reader chose. Values of one facet widen, facets narrow each other. */
export type ChosenFacets = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A value of a facet with the number of results that choosing it leaves, the other facets as they are. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** The value of a page for a facet; undefined where it has none. */
export function facetOf(page: SearchPage, facet: Facet): string | undefined {
  if (facet === "section") return page.trail?.[0];
  return facet === "kind" ? (page.kind ?? "page") : page[facet];
}

/** Whether a page passes all facets that are chosen, but for one that may be left out of account. */
export function passes(page: SearchPage, chosen: ChosenFacets, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const values = chosen[facet] ?? [];
    return facet === except || values.length === 0 || values.includes(facetOf(page, facet) ?? "");
  });
}

/** The values of every facet among results: the most frequent first, chosen ones even where nothing is left of them. */
export function countFacets(pages: readonly SearchPage[], chosen: ChosenFacets): Record<Facet, FacetValue[]> {
  return Object.fromEntries(FACETS.map((facet) => [facet, countFacet(pages, chosen, facet)])) as Record<Facet, FacetValue[]>;
}

function countFacet(pages: readonly SearchPage[], chosen: ChosenFacets, facet: Facet): FacetValue[] {
  const picked = chosen[facet] ?? [];
  const values = pages.filter((page) => passes(page, chosen, facet)).flatMap((page) => facetOf(page, facet) ?? []);
  const counts = new Map<string, number>(picked.map((value) => [value, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts].map(([value, count]) => ({ value, count, isChosen: picked.includes(value) }));
  return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
