import { meet, termsOf } from "./match.ts";
import type { QueryWord } from "./words.ts";

/** A run of text; `marked` where it is met by the query. */
export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

/** A title or heading with the words marked that a query meets. The runs together are the text. */
export function markMet(text: string, words: readonly QueryWord[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const piece of text.split(/(\s+)/u).filter(Boolean)) {
    const terms = termsOf(piece);
    const marked = words.some((word) => meet(word, terms) > 0);
    const last = runs.at(-1);
    if (last?.marked === marked) runs.splice(-1, 1, { text: last.text + piece, marked });
    else runs.push({ text: piece, marked });
  }
  return runs;
}
