import { joinWords } from "../../core/text.ts";
import type { Answer } from "../search/answer.ts";

/** "The best 8 of 12 results in 2.1.0". `where` is a version's label or "all versions". */
export function tellCount({ total, pages }: Pick<Answer, "total"> & { readonly pages: readonly unknown[] }, where: string): string {
  const results = total === 1 ? "1 result" : `${total} results`;
  return total > pages.length ? `The best ${pages.length} of ${results} in ${where}` : `${results} in ${where}`;
}

/** The name of the link to all results. */
export function tellAll(total: number): string {
  return total === 1 ? "See the result on a page" : `See all ${total} results`;
}

/** "Showing results for acme, not amce. No page has “xyz”."; empty where every word was taken as typed, and found. */
export function tellReading({ corrected, missing }: Pick<Answer, "corrected" | "missing">): string {
  const pairs = [...corrected].map(([typed, meant]) => `${meant}, not ${typed}`);
  const words = missing.map((word) => `“${word}”`);
  return [
    ...(pairs.length === 0 ? [] : [`Showing results for ${pairs.join("; ")}.`]),
    ...(words.length === 0 ? [] : [`No page has ${joinWords(words, "or")}.`]),
  ].join(" ");
}

/** That nothing was found. */
export function tellNothing(query: string, where: string): string {
  return `Nothing found for “${query}” in ${where}.`;
}
