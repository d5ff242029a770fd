import { readWord } from "../../core/search/correct.ts";
import { meet, termsOf } from "../../core/search/match.ts";
import { type Ranked, rankPages } from "../../core/search/rank.ts";
import { type QueryWord, queryWordsOf } from "../../core/search/words.ts";
import type { Question } from "./answer.ts";
import { markedWords } from "./describe.ts";
import { findTexts } from "./find-texts.ts";
import type { PagefindResult } from "./pagefind.ts";
import type { SearchScope } from "./scope.ts";
import type { VersionPagesIndex } from "./version-index.ts";

/** How many of a version's best texts are read to see what the index took the words for. In the version being read they are shown anyway. */
const TEXTS_READ = 2;

/** Everything that answers a question. */
export interface Finding {
  readonly words: readonly QueryWord[];
  /** Typed -> term. */
  readonly corrected: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
  /** By version in the order of the indexes, best first in each. */
  readonly hits: readonly Hit[];
}

/** A page that answers. */
export interface Hit extends Ranked {
  readonly index: VersionPagesIndex;
  /** Its text, if the index found it. */
  readonly text: PagefindResult | undefined;
}

/** What titles and headings answer, without any text. */
export function findInNames(question: Question, indexes: readonly VersionPagesIndex[]): Finding {
  const words = queryWordsOf(question.query);
  return { words, corrected: new Map(), missing: [], hits: rank({ ...question, words }, indexes, []) };
}

/** What answers a question: titles, headings and texts; and for a word that none of them holds, what it stands for. */
export async function find(question: Question, scope: SearchScope): Promise<Finding> {
  const indexes = await scope.pages();
  const words = queryWordsOf(question.query);
  const texts = await findTexts(scope.text, words);
  const unmet = await Promise.all(indexes.map((index) => unmetIn(index, words, texts)));
  const nowhere = words.filter((word) => unmet.every((one) => one.includes(word)));
  const readings = nowhere.length === 0 ? [] : readWords(nowhere, indexes, await scope.terms());
  if (readings.every(({ kind }) => kind === "known")) {
    const met = texts.filter(({ id }) => unmet.some((one, place) => one.length === nowhere.length && indexes[place]?.byFragment.has(id)));
    return { words, corrected: new Map(), missing: [], hits: rank({ ...question, words }, indexes, met) };
  }
  const read = new Map(readings.map((reading) => [reading.typed, reading]));
  const meant = question.query.split(/\s+/u).flatMap((typed) => {
    const reading = read.get(typed);
    if (reading?.kind === "missing") return [];
    return reading === undefined || reading.kind === "known" ? [typed] : [reading.term];
  });
  const again = { ...question, query: meant.join(" "), words: queryWordsOf(meant.join(" ")) };
  return {
    words: again.words,
    corrected: new Map(readings.flatMap((reading) => (reading.kind === "error" ? [[reading.typed, reading.term] as const] : []))),
    missing: readings.flatMap(({ kind, typed }) => (kind === "missing" ? [typed] : [])),
    hits: rank(again, indexes, await findTexts(scope.text, again.words)),
  };
}

/**
 * The words that a version does not hold. The index takes a word that it does not know for the longest beginning that it knows, so its
 * answer is believed only where titles or the best texts show the word itself.
 */
async function unmetIn(index: VersionPagesIndex, words: readonly QueryWord[], texts: readonly PagefindResult[]): Promise<QueryWord[]> {
  const names = index.prepared.flatMap(({ title, around, headings }) => [title, around, ...headings]);
  const unnamed = words.filter((word) => !names.some((terms) => meet(word, terms) > 0));
  if (unnamed.length === 0) return [];
  const best = texts.filter(({ id }) => index.byFragment.has(id)).slice(0, TEXTS_READ);
  const marked = (await Promise.all(best.map((text) => text.data()))).flatMap(markedWords).map(termsOf);
  return unnamed.filter((word) => !marked.some((terms) => meet(word, terms) > 0));
}

function readWords(words: readonly QueryWord[], indexes: readonly VersionPagesIndex[], terms: readonly (readonly string[])[]) {
  // A word of a title is likelier meant than one that stands in many texts.
  const titles = indexes.flatMap(({ prepared }) => prepared.flatMap(({ title }) => title.words));
  const all = [...new Set([...titles, ...terms.flat()])];
  return words.map(({ typed, word }) => ({ typed, ...readWord(word, all) }));
}

function rank(
  { query, words, section }: Question & { readonly words: readonly QueryWord[] },
  indexes: readonly VersionPagesIndex[],
  texts: readonly PagefindResult[],
): Hit[] {
  if (words.length === 0) return [];
  const found = new Map(texts.map(({ id, score }) => [id, score]));
  const byFragment = new Map(texts.map((text) => [text.id, text]));
  const best = Math.max(0, ...found.values());
  return indexes.flatMap((index) =>
    rankPages(index.prepared, { query, words, section, found, best }).map((ranked) => ({
      ...ranked,
      index,
      text: byFragment.get(ranked.page.fragment),
    })),
  );
}
