import { QUERY_PARAMETER } from "../contract.ts";

const WORDS_AT_MOST = 10;
const MARKS_AT_MOST = 200;
const WORD_LENGTH_AT_MOST = 60;
/** Words up to this length are marked only whole: "id" is in every second word. */
const SHORT_WORD = 2;

/** Marks the words that the address carries in the article, then takes them out of the address bar. */
export function markWords(): void {
  const url = new URL(location.href);
  const words = url.searchParams.getAll(QUERY_PARAMETER.highlight);
  if (words.length === 0) return;
  url.searchParams.delete(QUERY_PARAMETER.highlight);
  history.replaceState(history.state, "", url);
  const article = document.querySelector("main article");
  const pattern = wordPattern(words);
  if (!article || !pattern) return;
  let marks = 0;
  for (const text of textNodes(article)) {
    marks += markIn(text, pattern, MARKS_AT_MOST - marks);
    if (marks >= MARKS_AT_MOST) return;
  }
}

/** A pattern for the beginnings of words; undefined if no word is left. */
function wordPattern(words: string[]): RegExp | undefined {
  const sources = words
    .map((word) => word.trim().slice(0, WORD_LENGTH_AT_MOST))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS_AT_MOST)
    // The longest alternative first, or "acme" would win over "acme-60001".
    .sort((a, b) => b.length - a.length)
    .map((word) => escaped(word) + (word.length <= SHORT_WORD ? "(?![\\p{L}\\p{N}])" : ""));
  return sources.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})`, "giu") : undefined;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The text nodes under `root` that a reader reads, collected first because marking changes the tree. */
function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("script, style, button, svg, mark") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  }
  return found;
}

/** Marks up to `limit` matches in one text node; the number of marks made. */
function markIn(text: Text, pattern: RegExp, limit: number): number {
  const matches = [...text.data.matchAll(pattern)].slice(0, limit);
  // From the last to the first, so that the offsets before it stay true.
  for (const match of matches.toReversed()) {
    const word = text.splitText(match.index);
    word.splitText(match[0].length);
    const mark = document.createElement("mark");
    word.replaceWith(mark);
    mark.append(word);
  }
  return matches.length;
}
