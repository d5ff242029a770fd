import { STORAGE_KEY } from "../../contract.ts";
import { toQuery } from "../search-query.ts";
import { readStoredList, store } from "../storage.ts";

const SEARCHES_KEPT = 5;

/** What the reader searched for and opened, the latest first; empty where nothing is stored or it is no list. */
export function recentSearches(): string[] {
  const queries = readStoredList("localStorage", STORAGE_KEY.searches).map(toQuery);
  return [...new Set(queries.filter((query) => query !== ""))].slice(0, SEARCHES_KEPT);
}

/** Puts a search in front of those before. */
export function rememberSearch(query: string): void {
  keep([query, ...recentSearches()]);
}

/** Takes one search away. */
export function forgetSearch(query: string): void {
  keep(recentSearches().filter((one) => one !== query));
}

/** Takes all searches away. */
export function forgetSearches(): void {
  keep([]);
}

function keep(queries: readonly string[]): void {
  const kept = [...new Set(queries)].slice(0, SEARCHES_KEPT);
  store("localStorage", STORAGE_KEY.searches, kept.length === 0 ? null : JSON.stringify(kept));
}
