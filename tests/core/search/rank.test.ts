import { describe, expect, it } from "vitest";
import type { SearchPage } from "../../../src/core/search/pages.ts";
import { preparePages, rankPages } from "../../../src/core/search/rank.ts";
import { queryWordsOf } from "../../../src/core/search/words.ts";

const PAGES: SearchPage[] = [
  { key: "acme", fragment: "f1", title: "Acme", kind: "connector", connector: "Acme", trail: ["Connectors"], headings: ["How it works"] },
  { key: "acme/set-up", fragment: "f2", title: "Set up Acme", connector: "Acme", trail: ["Connectors", "Acme"], headings: ["Errors"] },
  { key: "guide", fragment: "f3", title: "Guide to login", trail: ["Guides"], headings: ["Set up Acme first", ["no-1", "No. 1"]] },
  { key: "sign-in", fragment: "f4", title: "<SignIn />", trail: ["SDKs"] },
  { key: "a", fragment: "f5", title: "Twin", trail: ["Guides"] },
  { key: "b", fragment: "f6", title: "Twin", trail: ["SDKs"] },
  { key: "notes", fragment: "f7", title: "Notes", keywords: ["fingerprint"] },
];

const prepared = preparePages(PAGES);

function rank(query: string, found: Record<string, number> = {}, section?: string) {
  return rankPages(prepared, { query, words: queryWordsOf(query), found: new Map(Object.entries(found)), section });
}

const keys = (...input: Parameters<typeof rank>) => rank(...input).map(({ page }) => page.key);

describe("rankPages", () => {
  it.each([
    ["acme", "acme", "exact-title"],
    ["Set up Acme", "acme/set-up", "exact-title"],
    ["set up acme!", "acme/set-up", "exact-title"],
    ["<SignIn />", "sign-in", "exact-title"],
    ["signin", "sign-in", "exact-title"],
    ["acm", "acme", "title"],
    ["acme errors", "acme/set-up", "heading"],
    ["how works", "acme", "heading"],
    ["fingerprint", "notes", "body"],
  ])("answers %j with %s: %s", (query, key, match) => {
    expect(rank(query)[0]).toMatchObject({ page: { key }, match });
  });

  it("puts an exact title before the best text, and a title before a heading", () => {
    expect(keys("set up acme", { f7: 100, f3: 90 })[0]).toBe("acme/set-up");
    expect(keys("set up acme")).toEqual(["acme/set-up", "guide"]);
  });

  it("puts a connector's own page before those that speak of it more", () => {
    expect(keys("acm", { f2: 100, f3: 90, f1: 10 })[0]).toBe("acme");
  });

  it("puts the section being read slightly first", () => {
    expect(keys("twin")).toEqual(["a", "b"]);
    expect(keys("twin", {}, "SDKs")).toEqual(["b", "a"]);
    expect(keys("acme", {}, "Guides")[0]).toBe("acme");
  });

  it("orders texts by their score, and takes no page that nothing is met in", () => {
    expect(keys("zebra", { f3: 1, f7: 2 })).toEqual(["notes", "guide"]);
    expect(keys("zebra")).toEqual([]);
    expect(keys("")).toEqual([]);
  });

  it("names the anchors of the headings that are met", () => {
    expect(rank("no 1")[0]?.headings).toEqual([{ id: "no-1", text: "No. 1" }]);
    expect(rank("acme errors")[0]?.headings).toEqual([{ id: "errors", text: "Errors" }]);
  });
});
