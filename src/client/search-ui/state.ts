import { QUERY_PARAMETER } from "../../contract.ts";
import { type ChosenFacets, FACETS } from "../../core/search/facets.ts";
import { writeQuery } from "../filter-model.ts";
import type { Scope } from "../search/answer.ts";
import { toQuery } from "../search-query.ts";

/** What the page of results shows, as its address says. */
export interface SearchState {
  readonly query: string;
  /** Id of the version whose reader searches; undefined when the address names none. */
  readonly version: string | undefined;
  readonly scope: Scope;
  readonly facets: ChosenFacets;
}

/** More values than any reader chooses: what lies beyond was not written by this code. */
const VALUES_AT_MOST = 20;
const VALUE_LENGTH_AT_MOST = 200;

/** What an address asks for. Names that it does not know are passed over. */
export function readState(parameters: URLSearchParams): SearchState {
  const facets = FACETS.map((facet) => {
    const values = parameters.getAll(facet).filter((value) => value !== "" && value.length <= VALUE_LENGTH_AT_MOST);
    return [facet, [...new Set(values)].slice(0, VALUES_AT_MOST)] as const;
  });
  return {
    query: toQuery(parameters.get(QUERY_PARAMETER.filterText) ?? ""),
    version: parameters.get(QUERY_PARAMETER.searchVersion) ?? undefined,
    scope: parameters.get(QUERY_PARAMETER.searchScope) === "all" ? "all" : "version",
    facets: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
  };
}

/** The address's query for a state; what is empty is left out. */
export function writeState({ query, version, scope, facets }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (version !== undefined) parameters.set(QUERY_PARAMETER.searchVersion, version);
  if (scope === "all") parameters.set(QUERY_PARAMETER.searchScope, scope);
  return writeQuery(parameters, { text: query, chosen: { ...facets } }, { text: QUERY_PARAMETER.filterText });
}
