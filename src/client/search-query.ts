import { QUERY_PARAMETER } from "../contract.ts";

const QUERY_LENGTH_AT_MOST = 200;

/** What is searched for: without space around it and cut to a length that is answered at once. */
export function toQuery(input: string): string {
  return input.slice(0, QUERY_LENGTH_AT_MOST).trim();
}

/** Only completes URLs for parsing; no part of it stays in the result. */
const ANY_ORIGIN = "https://site.invalid";

/**
 * The path of `url` with the words to mark on the page it leads to, without the quotes around them. Pagefind's `highlightParam` passes
 * words without punctuation, and "ACME-60001" would not be found again in the text.
 */
export function withHighlight(url: string, words: readonly string[]): string {
  const target = new URL(url, ANY_ORIGIN);
  const bare = words.map((word) => word.replace(/^["'“”]+|["'“”]+$/gu, "")).filter((word) => word !== "");
  for (const word of bare) target.searchParams.append(QUERY_PARAMETER.highlight, word);
  return target.pathname + target.search + target.hash;
}
