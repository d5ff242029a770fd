import { TERMS_FILE } from "../../core/search/pages.ts";
import { queryWordsOf } from "../../core/search/words.ts";
import { nearest } from "../../core/text.ts";
import { fetchJson } from "../search/version-index.ts";

const TERMS_AT_MOST = 5;

/** The terms of a version's texts that are nearest to the words of a query for which nothing was found; empty where none is near or they do not load. */
export async function nearestTerms(query: string, bundleUrl: string): Promise<string[]> {
  try {
    const terms = await fetchJson<string[]>(`${bundleUrl}${TERMS_FILE}`, "terms");
    const words = queryWordsOf(query).map(({ word }) => word);
    return [...new Set(words.flatMap((word) => nearest(word, terms) ?? []))].slice(0, TERMS_AT_MOST);
  } catch {
    return [];
  }
}
