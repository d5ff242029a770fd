import { describe, expect, it } from "vitest";
import { RELEVANCE, type RelevanceCase } from "../search/relevance.ts";
import { askEngine } from "../support/engine.ts";
import { useReaders } from "../support/reader.ts";

const NEWEST = "7.3.0";
const MEAN_RECIPROCAL_RANK_AT_LEAST = 0.85;
const IN_FIRST_THREE_AT_LEAST = 0.92;
const PAGES_READ = 20;

const readers = useReaders();

describe("the relevance of the search", () => {
  it(`is ${MEAN_RECIPROCAL_RANK_AT_LEAST} or more in mean reciprocal rank, with ${IN_FIRST_THREE_AT_LEAST * 100} % in the first three`, async () => {
    const kinds = Object.entries(RELEVANCE);
    const cases = kinds.flatMap(([, list]) => list);
    expect(cases.length).toBeGreaterThanOrEqual(80);
    const ranks = new Map<RelevanceCase, number>();
    for (const [version = NEWEST, list] of Map.groupBy(cases, (one) => one.version)) {
      const page = await readers.open(`${version}/`);
      const answers = await askEngine(
        page,
        version,
        list.map(({ query }) => ({ query, limit: PAGES_READ })),
      );
      for (const [index, one] of list.entries()) {
        ranks.set(one, (answers[index]?.pages.findIndex(({ key }) => one.wanted.includes(key)) ?? -1) + 1);
      }
    }
    const report = [...kinds, ["all", cases] as const].map(([kind, list]) => {
      const found = list.map((one) => ranks.get(one) ?? 0);
      return { kind, queries: list.length, rank: meanReciprocalRank(found), firstThree: inFirstThree(found) };
    });
    const missed = cases.filter((one) => ranks.get(one) === 0 || (ranks.get(one) ?? 0) > 3).map(({ query }) => query);
    console.table(
      report.map(({ rank, firstThree, ...rest }) => ({ ...rest, MRR: rank.toFixed(3), "hits@3": `${Math.round(firstThree * 100)} %` })),
    );
    console.log(`Not in the first three: ${missed.join(", ") || "none"}`);
    const all = report.at(-1);
    expect(all?.rank).toBeGreaterThanOrEqual(MEAN_RECIPROCAL_RANK_AT_LEAST);
    expect(all?.firstThree).toBeGreaterThanOrEqual(IN_FIRST_THREE_AT_LEAST);
  });
});

function meanReciprocalRank(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
}

function inFirstThree(ranks: readonly number[]): number {
  return ranks.filter((rank) => rank > 0 && rank <= 3).length / ranks.length;
}
