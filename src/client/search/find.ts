import { readWord } from "../../core/search/correct.ts";
import { meet, termsOf } from "../../core/search/match.ts";
import { type Ranked, rankPages } from "../../core/search/rank.ts";
import { type QueryWord, queryWordsOf } from "../../core/search/words.ts";
import type { Question } from "./answer.ts";
import { markedWords } from "./describe.ts";
import { findTexts } from "./find-texts.ts";
import type { SearchScope } from "./scope.ts";
import type { FoundText } from "./text-index.ts";
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
  readonly text: FoundText | undefined;
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
  const unmet = await Promise.all(indexes.map((index, place) => unmetIn(index, words, textsIn(place, texts))));
  const nowhere = words.filter((word) => unmet.every((one) => one.includes(word)));
  const readings = nowhere.length === 0 ? [] : readWords(nowhere, indexes, await scope.terms());
  if (readings.every(({ kind }) => kind === "known")) {
    const met = texts.filter(({ place }) => unmet[place]?.length === nowhere.length);
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
async function unmetIn(index: VersionPagesIndex, words: readonly QueryWord[], texts: readonly FoundText[]): Promise<QueryWord[]> {
  const names = index.prepared.flatMap(({ title, around, headings }) => [title, around, ...headings]);
  const unnamed = words.filter((word) => !names.some((terms) => meet(word, terms) > 0));
  if (unnamed.length === 0) return [];
  const best = await Promise.all(texts.slice(0, TEXTS_READ).map((text) => text.data()));
  const marked = best.flatMap(markedWords).map(termsOf);
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
  texts: readonly FoundText[],
): Hit[] {
  if (words.length === 0) return [];
  const best = Math.max(0, ...texts.map(({ score }) => score));
  return indexes.flatMap((index, place) => {
    const byFragment = new Map(textsIn(place, texts).map((text) => [text.fragment, text]));
    const found = new Map([...byFragment].map(([fragment, { score }]) => [fragment, score]));
    return rankPages(index.prepared, { query, words, section, found, best }).map((ranked) => ({
      ...ranked,
      index,
      text: byFragment.get(ranked.page.fragment),
    }));
  });
}

/** Those of one version; the indexes stand in the order of the bundles. */
function textsIn(place: number, texts: readonly FoundText[]): FoundText[] {
  return texts.filter((text) => text.place === place);
}
