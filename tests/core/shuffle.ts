/** Numbers from 0 to 1 that look random and are the same on every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The values in an order that looks random. */
export function shuffle<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

/** A list in several orders, its own backwards among them, for rules in which order must not matter. */
export function shuffles<Value>(values: readonly Value[]): Value[][] {
  return [[...values].reverse(), ...[1, 2, 3, 4].map((seed) => shuffle(values, randomNumbers(seed)))];
}
