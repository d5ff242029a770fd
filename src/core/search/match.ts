import { TUNING } from "./tuning.ts";
import { compact, isSameForm, partsOf, type QueryWord, wholeWords } from "./words.ts";

/** A title or heading, taken apart once so that every keystroke can be compared with it. */
export interface Terms {
  readonly compact: string;
  /** Words as they stand, and the words inside them. */
  readonly words: readonly string[];
  /** How many words a reader reads. */
  readonly length: number;
}

/** Takes a title or heading apart. */
export function termsOf(text: string): Terms {
  const whole = wholeWords(text);
  return { compact: compact(text), words: [...new Set([...whole, ...partsOf(text)])], length: whole.length };
}

/** How well a word of a query is met, from 0 to 1. */
export function meet({ word, parts }: QueryWord, terms: Terms): number {
  const whole = meetWord(word, terms);
  if (whole > 0 || parts.length < 2) return whole;
  return parts.every((part) => meetWord(part, terms) >= TUNING.word.form) ? TUNING.word.parts : 0;
}

function meetWord(word: string, { words }: Terms): number {
  const { whole, form, beginning, inside } = TUNING.word;
  if (words.includes(word)) return whole;
  if (words.some((one) => isSameForm(one, word))) return form;
  if (words.some((one) => one.startsWith(word))) return beginning;
  return word.length >= TUNING.insideFrom && words.some((one) => one.includes(word)) ? inside : 0;
}
