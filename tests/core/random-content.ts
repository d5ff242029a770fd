import type { Content } from "../../src/core/content.ts";
import { contentOf, type LayerInput, removed } from "../support/content.ts";
import { randomNumbers } from "./shuffle.ts";

const KEYS = ["a", "b", "c", "a/b", "a/c", "a/b/d"];
const VERSIONS_AT_MOST = 5;

/**
 * A small content whose history is made up: versions with any older base or none, pages that change, move, split, merge, swap, end and
 * come back. Some name keys that are not there, as authors do. Front pages stay. The same seed gives the same content.
 */
export function randomContent(seed: number): Content {
  const random = randomNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const ids = Array.from({ length: 2 + Math.floor(random() * (VERSIONS_AT_MOST - 1)) }, (_, index) => `v${index}`);
  const versions = ids.map((id, index) =>
    index === 0 || random() < 0.15 ? id : `${id} <- ${random() < 0.7 ? ids[index - 1] : pick(ids.slice(0, index))}`,
  );
  const layer = (isFirst: boolean): LayerInput =>
    Object.fromEntries(
      KEYS.flatMap((key): [string, LayerInput[string]][] => {
        const what = random();
        if (isFirst) return what < 0.6 ? [[key, {}]] : [];
        if (what < 0.15) return [[key, {}]];
        if (what < 0.3) return [[key, removed(`${key} ended.`, random() < 0.5 ? pick(KEYS) : undefined)]];
        if (what < 0.4) return [[key, { formerly: pick(KEYS) }]];
        if (what < 0.45) return [[key, { formerly: [pick(KEYS), pick(KEYS)] }]];
        return [];
      }),
    );
  return contentOf({ versions: versions.reverse(), layers: Object.fromEntries(ids.map((id, index) => [id, layer(index === 0)])) });
}
