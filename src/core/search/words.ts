import { TUNING } from "./tuning.ts";

/** Letters as they are compared: small, without accents. */
export function fold(text: string): string {
  // Most words are plain, and a build folds millions.
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A text with nothing but letters and digits, as exact titles are compared: `<SignIn />` -> `signin`. */
export function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The words of a text as they stand between spaces, compact: `use urn:a-b` -> `use`, `urnab`. */
export function wholeWords(text: string): string[] {
  return splitWords(text).map(compact).filter(Boolean);
}

/** The same as they are written. */
export function splitWords(text: string): string[] {
  return text.split(/\s+/u);
}

/** The words inside identifiers: `publishEvent`, `uma-ticket`, `HTTPServer` -> `publish` `event`, `uma` `ticket`, `http` `server`. */
export function partsOf(text: string): string[] {
  return splitParts(text).map(compact).filter(Boolean);
}

/** The same as they are written. */
export function splitParts(text: string): string[] {
  const apart = text.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return apart.split(/[^\p{L}\p{N}\p{M}]+/u);
}

/** A word of a query. */
export interface QueryWord {
  /** As typed. */
  readonly typed: string;
  /** Letters and digits only, as it is looked for. */
  readonly word: string;
  /** The words inside it; the word itself if it has none. */
  readonly parts: readonly string[];
}

/** The words of a query that say something, each once; where all say nothing, all of them. At most `limit`, against hostile queries. */
export function queryWordsOf(query: string, limit = 10): QueryWord[] {
  const all = query.split(/\s+/u).flatMap((typed): QueryWord[] => {
    const word = compact(typed);
    return word === "" ? [] : [{ typed: typed.replace(/^["'“”]+|["'“”]+$/gu, ""), word, parts: partsOf(typed) }];
  });
  const different = [...new Map(all.map((one) => [one.word, one])).values()];
  const telling = different.filter(({ word }) => !TUNING.stopWords.has(word));
  return (telling.length > 0 ? telling : different).slice(0, limit);
}

/** True for two forms of a word: `configure`, `configuring`, `configuration`. */
export function isSameForm(a: string, b: string): boolean {
  const [one, other] = [stem(a), stem(b)];
  return one === other || `${one}at` === other || one === `${other}at`;
}

function stem(word: string): string {
  const one = word.length > 3 ? word.replace(/s$/u, "") : word;
  const cut = one.replace(/(?:ion|ing|or|er|ie|ed|e|y)$/u, "");
  return cut.length >= 3 ? cut : one;
}
