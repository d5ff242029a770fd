import { TUNING } from "./tuning.ts";
import { isSameForm } from "./words.ts";

/**
 * The term that was meant by a word with one typing error: a letter too many, too few, another one, or two swapped. Undefined when the
 * word is known, or nothing is near. `terms` come by how many pages hold them, most first, so that of several the likeliest is taken.
 * A word with a digit is never corrected: the next error code is another one.
 */
export function correctWord(word: string, terms: readonly string[]): string | undefined {
  if (word.length < TUNING.correctedFrom || /\p{N}/u.test(word) || isKnown(word, terms)) return undefined;
  // First letters are seldom wrong.
  const near = terms.filter((term) => term.length >= TUNING.correctedFrom && isOneEditApart(word, term));
  const whole = near.find((term) => term[0] === word[0]) ?? near[0];
  // Half a word: the error lies in what is typed so far.
  return whole ?? terms.find((term) => term.length > word.length && term[0] === word[0] && beginsNear(word, term));
}

/** Whether a word, a beginning, another form or an inner part of it is among the terms. */
export function isKnown(word: string, terms: readonly string[]): boolean {
  return terms.some((term) => term.includes(word) || isSameForm(term, word));
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
