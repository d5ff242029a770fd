import { TUNING } from "../../core/search/tuning.ts";
import type { QueryWord } from "../../core/search/words.ts";
import type { FoundText, TextIndex } from "./text-index.ts";

/** The texts that hold all words; where none does, those that hold all words inside them; else those that hold most. */
export async function findTexts(text: TextIndex, words: readonly QueryWord[]): Promise<FoundText[]> {
  const asked = words.filter(({ word }) => word.length >= TUNING.textFrom);
  if (asked.length === 0) return [];
  const whole = await text.find(asked.map(({ word }) => word));
  if (whole.length > 0) return whole;
  const parts = [...new Set(asked.flatMap((one) => one.parts))];
  const split = parts.length > asked.length ? await text.find(parts) : [];
  if (split.length > 0 || asked.length < 2) return split;
  return mostOf(await Promise.all(asked.map(({ word }) => text.find([word]))));
}

/** Texts found for one word each: first by how many words they hold, weighed by how few texts hold them. */
function mostOf(found: readonly (readonly FoundText[])[]): FoundText[] {
  const sums = new Map<string, FoundText>();
  for (const results of found) {
    const best = results[0]?.score ?? 1;
    for (const result of results) {
      const name = `${result.place}/${result.fragment}`;
      const before = sums.get(name);
      const score = (before?.score ?? 0) + (0.5 + (0.5 * result.score) / best) / Math.log(2 + results.length);
      sums.set(name, { ...(before ?? result), score });
    }
  }
  return [...sums.values()].sort((a, b) => b.score - a.score);
}
