import { describe, expect, it } from "vitest";
import { type ChosenFacets, countFacets, passes } from "../../../src/core/search/facets.ts";
import type { SearchPage } from "../../../src/core/search/pages.ts";

const PAGES: SearchPage[] = [
  { key: "a", fragment: "", title: "", trail: ["One"], kind: "connector", connector: "Acme", category: "Risk" },
  { key: "b", fragment: "", title: "", trail: ["One"], connector: "Acme", category: "Risk" },
  { key: "c", fragment: "", title: "", trail: ["Two"] },
  { key: "d", fragment: "", title: "" },
];

describe("passes", () => {
  it.each<[ChosenFacets, string[]]>([
    [{}, ["a", "b", "c", "d"]],
    [{ section: [] }, ["a", "b", "c", "d"]],
    [{ section: ["One"] }, ["a", "b"]],
    [{ section: ["One", "Two"] }, ["a", "b", "c"]],
    [{ section: ["One"], kind: ["page"] }, ["b"]],
    [{ kind: ["page"] }, ["b", "c", "d"]],
    [{ category: ["Risk"], section: ["Two"] }, []],
  ])("with %j leaves %j", (chosen, keys) => {
    expect(PAGES.filter((page) => passes(page, chosen)).map(({ key }) => key)).toEqual(keys);
  });
});

describe("countFacets", () => {
  it("counts what choosing a value would leave", () => {
    const facets = countFacets(PAGES, { section: ["One"] });
    expect(facets.section).toEqual([
      { value: "One", count: 2, isChosen: true },
      { value: "Two", count: 1, isChosen: false },
    ]);
    expect(facets.kind.map(({ value, count }) => `${value} ${count}`)).toEqual(["connector 1", "page 1"]);
  });

  it("keeps a chosen value of which nothing is left", () => {
    expect(countFacets(PAGES, { connector: ["Gone"] }).connector).toContainEqual({ value: "Gone", count: 0, isChosen: true });
  });
});
