import { describe, expect, it } from "vitest";
import { tellAll, tellCount, tellNothing, tellReading } from "../../../src/client/search-ui/messages.ts";

describe("what the search says", () => {
  it.each([
    [1, 1, "1 result in 2.1.0"],
    [3, 3, "3 results in 2.1.0"],
    [12, 8, "The best 8 of 12 results in 2.1.0"],
  ])("of %i results, %i shown: %s", (total, shown, words) => {
    expect(tellCount({ total, pages: Array.from({ length: shown }) }, "2.1.0")).toBe(words);
  });

  it.each([
    [[], [], ""],
    [[["amce", "acme"]], [], "Showing results for acme, not amce."],
    [
      [
        ["amce", "acme"],
        ["lgoin", "login"],
      ],
      ["xyz"],
      "Showing results for acme, not amce; login, not lgoin. No page has “xyz”.",
    ],
    [[], ["<b>", "xyz"], "No page has “<b>” or “xyz”."],
  ] as const)("of the corrected words %j and the missing ones %j: %s", (pairs, missing, words) => {
    expect(tellReading({ corrected: new Map(pairs.map(([typed, meant]) => [typed, meant])), missing })).toBe(words);
  });

  it("names the link to all results by their number", () => {
    expect([1, 2].map(tellAll)).toEqual(["See the result on a page", "See all 2 results"]);
  });

  it("of nothing: where, and for what", () => {
    expect(tellNothing("<b>", "all versions")).toBe("Nothing found for “<b>” in all versions.");
  });
});
