import { describe, expect, it } from "vitest";
import { countWith, type Filter, type Filterable, fits, foldWords, writeQuery } from "../../src/client/filter-model.ts";

const item = (words: string, category: string, type: string): Filterable => ({ words: foldWords(words), facets: { category, type } });
const filter = (text: string, chosen: Filter["chosen"] = {}): Filter => ({ text, chosen });
const ACME = item("Acme Éclair LOGIN with push", "Login", "Local");

describe("a connector fits", () => {
  it.each([
    ["", {}, true],
    ["   ", {}, true],
    ["acme", {}, true],
    ["eclair", {}, true],
    ["ÉCL", {}, true],
    ["push acme", {}, true],
    ["push  sms", {}, false],
    ["", { category: ["Login"] }, true],
    ["", { category: ["Login", "Fraud"] }, true],
    ["", { category: ["Fraud"] }, false],
    ["", { category: [], type: ["Local"] }, true],
    ["", { category: ["Login"], type: ["Remote"] }, false],
    ["sms", { category: ["Login"] }, false],
  ] as const)("%j with %j: %s", (text, chosen, expected) => {
    expect(fits(ACME, filter(text, chosen))).toBe(expected);
  });
});

describe("the number behind a value", () => {
  const items = [item("a", "Login", "Local"), item("b", "Login", "Remote"), item("c", "Fraud", "Local"), item("d", "Fraud", "Local")];
  it.each([
    ["respects the other facets", { type: ["Remote"] }, "category", "Login", 1],
    ["respects the other facets, down to none", { type: ["Remote"] }, "category", "Fraud", 0],
    ["does not shrink by what is chosen in its own", { category: ["Login"] }, "category", "Fraud", 2],
    ["is all of it with no filter", {}, "type", "Local", 3],
  ] as const)("%s", (_, chosen, facet, value, expected) => {
    expect(countWith(items, filter("", chosen), { facet, value })).toBe(expected);
  });

  it("respects the words", () => {
    expect(countWith(items, filter("d"), { facet: "category", value: "Fraud" })).toBe(1);
  });
});

describe("the address", () => {
  it.each([
    ["", filter(" a b ", { category: ["Fraud & risk", "Login"], type: [] }), "q=a+b&category=Fraud+%26+risk&category=Login"],
    ["q=old&category=x&highlight=w", filter("", { category: [] }), "highlight=w"],
    ["q=old", filter("new"), "q=new"],
  ] as const)("%j with %j is %j", (before, wanted, after) => {
    expect(writeQuery(new URLSearchParams(before), wanted, { text: "q" }).toString()).toBe(after);
  });
});
