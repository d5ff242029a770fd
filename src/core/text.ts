import { closest, distance } from "fastest-levenshtein";

/**
 * The candidate nearest to `word`, if it is near enough to be what the author meant: at most a third of the letters differ, or two where
 * that is less, since two letters swapped count as two.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  if (known.length === 0) return undefined;
  const best = closest(
    word.toLowerCase(),
    known.map((one) => one.toLowerCase()),
  );
  const found = known.find((one) => one.toLowerCase() === best);
  const longer = Math.max(word.length, best.length);
  const allowed = Math.max(longer < 4 ? 1 : 2, Math.floor(longer / 3));
  return distance(word.toLowerCase(), best) <= allowed ? found : undefined;
}

/** What stands for nothing that could be read, and has no place in HTML and XML: control characters but for breaks, halves of characters, and what is no character. */
export const UNPRINTABLE = /[\p{Cc}--[\t\n\r]]|\p{Cs}|\p{Noncharacter_Code_Point}/v;

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], conjunction = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** "1 page", "2 pages": `noun` is the singular, its plural takes an s. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

/** " Did you mean x?" for the end of a message, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? "" : `Did you mean ${found}?`;
}

/** Orders text the way a reader expects, with numbers by value, the same on every machine. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** In which direction a language is written; undefined where the code names none, as BCP 47 writes it. */
export function directionOf(language: string): "ltr" | "rtl" | undefined {
  // Every page asks, and to read a code takes longer than to write the page's head.
  if (!directions.has(language)) directions.set(language, readDirection(language));
  return directions.get(language);
}

const directions = new Map<string, "ltr" | "rtl" | undefined>();

function readDirection(language: string): "ltr" | "rtl" | undefined {
  try {
    return new Intl.Locale(language).getTextInfo().direction;
  } catch {
    return undefined;
  }
}
