import { TUNING } from "./tuning.ts";
import { isSameForm } from "./words.ts";

/** What is known of a word that no title holds and the index did not find as it is. */
export type Reading =
  /** It is among the terms after all. */
  | { readonly kind: "known" }
  /** It stands inside a term. */
  | { readonly kind: "inside"; readonly term: string }
  /** It is a typing error. */
  | { readonly kind: "error"; readonly term: string }
  /** Nothing holds it. */
  | { readonly kind: "missing" };

/**
 * Reads a word: as one that stands inside a term, or has one typing error: a letter too many, too few, another one, or two swapped.
 * `terms` come with the likeliest first.
 */
export function readWord(word: string, terms: readonly string[]): Reading {
  if (isKnown(word, terms)) return { kind: "known" };
  const around = word.length < TUNING.insideFrom ? undefined : terms.find((term) => term.includes(word));
  if (around !== undefined) return { kind: "inside", term: around };
  const meant = correctWord(word, terms);
  return meant === undefined ? { kind: "missing" } : { kind: "error", term: meant };
}

/** Whether a word, another form of it or what it begins is among the terms. */
function isKnown(word: string, terms: readonly string[]): boolean {
  return terms.some((term) => term.startsWith(word) || isSameForm(term, word));
}

/** A word with a digit is never corrected: the next error code is another one. */
function correctWord(word: string, terms: readonly string[]): string | undefined {
  if (word.length < TUNING.correctedFrom || /\p{N}/u.test(word)) return undefined;
  // First letters are seldom wrong.
  const near = terms.filter((term) => term.length >= TUNING.correctedFrom && isOneEditApart(word, term));
  const whole = near.find((term) => term[0] === word[0]) ?? near[0];
  // Half a word: the error lies in what is typed so far.
  return whole ?? terms.find((term) => term.length > word.length && term[0] === word[0] && beginsNear(word, term));
}

/** True when one insertion, removal, replacement or swap of neighbours makes one of the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  return rest(a, 1) === rest(b, 1) || (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2));
}

function beginsNear(word: string, term: string): boolean {
  return word.length > TUNING.correctedFrom && [-1, 0, 1].some((more) => isOneEditApart(word, term.slice(0, word.length + more)));
}
