import { type Reading, readWord } from "../../core/search/correct.ts";
import { meet, termsOf } from "../../core/search/match.ts";
import { type Ranked, type RankedPage, rankPages } from "../../core/search/rank.ts";
import { TUNING } from "../../core/search/tuning.ts";
import { type QueryWord, queryWordsOf } from "../../core/search/words.ts";
import type { Question } from "./answer.ts";
import { markedWords } from "./describe.ts";
import type { PagefindResult } from "./pagefind.ts";
import type { SearchScope } from "./scope.ts";
import type { TextIndex } from "./text-index.ts";
import type { VersionPagesIndex } from "./version-index.ts";

/** How many of the best texts are read to see what the index took the words for; they are shown anyway. */
const TEXTS_READ = 3;

/** Everything that answers a question, by version. */
export interface Finding {
  readonly words: readonly QueryWord[];
  readonly corrected: ReadonlyMap<string, string>;
  readonly hits: readonly Hit[];
}

/** A page that answers. */
export interface Hit extends Ranked {
  readonly index: VersionPagesIndex;
  /** Its text, if the index found it. */
  readonly text: PagefindResult | undefined;
}

/** What titles and headings answer, without any text. */
export function findInNames({ query, section }: Question, indexes: readonly VersionPagesIndex[]): Finding {
  const words = queryWordsOf(query);
  return { words, corrected: new Map(), hits: rank({ query, words, section, texts: [] }, indexes) };
}

/** What answers a question: titles, headings and texts, and if a word is in none of them, what it is a typing error of. */
export async function find({ query, section }: Question, scope: SearchScope): Promise<Finding> {
  const indexes = await scope.pages();
  const words = queryWordsOf(query);
  const texts = await findTexts(scope.text, words);
  const hits = rank({ query, words, section, texts }, indexes);
  const pages = indexes.flatMap(({ prepared }) => prepared);
  const unknown = await unmet(
    words.filter((word) => !isNamed(word, pages)),
    hits,
  );
  const readings = unknown.length === 0 ? new Map<string, Reading>() : readWords(unknown, [titleWords(pages), ...(await scope.terms())]);
  const corrected = new Map([...readings].flatMap(([typed, { term, isCorrection }]) => (isCorrection ? [[typed, term] as const] : [])));
  if (readings.size === 0) return { words, corrected, hits };
  const read = (typed: string) => readings.get(typed)?.term ?? typed;
  const meant = query.split(/\s+/u).map(read).join(" ");
  const meantWords = queryWordsOf(meant);
  const meantTexts = await findTexts(scope.text, meantWords);
  return { words: meantWords, corrected, hits: rank({ query: meant, words: meantWords, section, texts: meantTexts }, indexes) };
}

/** The texts that hold all words; else all words inside them; else the texts that hold most of them. */
async function findTexts(text: TextIndex, words: readonly QueryWord[]): Promise<PagefindResult[]> {
  if (!words.some(({ word }) => word.length >= TUNING.textFrom)) return [];
  const asked = words.filter(({ word }) => word.length > 1);
  const whole = await text.find(asked.map(({ word }) => word));
  if (whole.length > 0) return whole;
  const parts = [...new Set(asked.flatMap((one) => one.parts))];
  const split = parts.length > asked.length ? await text.find(parts) : [];
  if (split.length > 0 || asked.length < 2) return split;
  return mostOf(await Promise.all(asked.map(({ word }) => text.find([word]))));
}

/** Texts found for one word each: first by how many words they hold, weighed by how few texts hold them. */
function mostOf(found: readonly (readonly PagefindResult[])[]): PagefindResult[] {
  const sums = new Map<string, PagefindResult>();
  for (const results of found) {
    const best = results[0]?.score ?? 1;
    for (const result of results) {
      const score = (0.5 + (0.5 * result.score) / best) / Math.log(2 + results.length);
      const before = sums.get(result.id);
      sums.set(result.id, { ...(before ?? result), score: (before?.score ?? 0) + score, data: (before ?? result).data });
    }
  }
  return [...sums.values()].sort((a, b) => b.score - a.score);
}

interface RankInput extends Pick<Question, "query" | "section"> {
  readonly words: readonly QueryWord[];
  readonly texts: readonly PagefindResult[];
}

function rank({ texts, ...input }: RankInput, indexes: readonly VersionPagesIndex[]): Hit[] {
  const found = new Map(texts.map(({ id, score }) => [id, score]));
  const byFragment = new Map(texts.map((text) => [text.id, text]));
  const best = Math.max(0, ...found.values());
  return indexes.flatMap((index) =>
    rankPages(index.prepared, { ...input, found, best }).map((ranked) => ({
      ...ranked,
      index,
      text: byFragment.get(ranked.page.fragment),
    })),
  );
}

function isNamed(word: QueryWord, pages: readonly RankedPage[]): boolean {
  return pages.some(({ title, around, headings }) => [title, around, ...headings].some((terms) => meet(word, terms) > 0));
}

/** The words that the index did not find as they are: it takes the longest beginning that it knows. */
async function unmet(words: readonly QueryWord[], hits: readonly Hit[]): Promise<QueryWord[]> {
  if (words.length === 0) return [];
  const texts = hits.flatMap(({ text }) => text ?? []).slice(0, TEXTS_READ);
  const marked = (await Promise.all(texts.map((text) => text.data()))).flatMap(markedWords).map(termsOf);
  return words.filter((word) => !marked.some((terms) => meet(word, terms) > 0));
}

function readWords(words: readonly QueryWord[], terms: readonly (readonly string[])[]): Map<string, Reading> {
  const all = [...new Set(terms.flat())];
  return new Map(
    words.flatMap(({ typed, word }) => {
      const reading = readWord(word, all);
      return reading === undefined ? [] : [[typed, reading] as const];
    }),
  );
}

/** A word of a title is likelier meant than one that stands in many texts. */
function titleWords(pages: readonly RankedPage[]): string[] {
  return pages.flatMap(({ title }) => title.words);
}
