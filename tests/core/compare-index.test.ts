import { describe, expect, it } from "vitest";
import { compareIndex } from "../../src/core/compare-index.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { resolveIn } from "../../src/core/lineage.ts";
import { findPage } from "../../src/core/page-keys.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { randomContent } from "./random-content.ts";

const indexOf = (input: ContentInput) => compareIndex(buildLibrary(contentOf(input)).lineage);

describe("the index of pages", () => {
  it("names the versions as readers call them, newest first", () => {
    expect(indexOf({ versions: "2 <- 1", about: { 1: { label: "1 LTS" } } }).versions).toEqual([
      { id: "2", label: "2" },
      { id: "1", label: "1 LTS" },
    ]);
  });

  it("writes a key once where all versions share it", () => {
    expect(indexOf({ versions: "2 <- 1", layers: { 1: { "a/b": {} }, 2: { "a/b": "Changed" } } }).pages).toEqual(["a/b", "index"]);
  });

  it("says where a page moved, began and ended, each key once", () => {
    const layers = {
      1: { old: {}, gone: {} },
      2: { new: { formerly: "old" }, gone: removed("It ended.") },
      3: { late: {} },
    };
    expect(indexOf({ versions: "3 <- 2 <- 1", layers }).pages).toEqual([
      "index",
      ["late", null, null],
      ["new", 0, "old"],
      [null, null, "gone"],
    ]);
  });

  it("has a split page once for each part, and a merged one once for each source", () => {
    const layers = { 1: { a: {}, x: {}, y: {} }, 2: { b: { formerly: "a" }, c: { formerly: "a" }, m: { formerly: ["y", "x"] } } };
    expect(indexOf({ versions: "2 <- 1", layers }).pages).toEqual([["b", "a"], ["c", "a"], "index", ["m", "y"], ["m", "x"]]);
  });
});

describe("finding a page", () => {
  const layers = {
    1: { a: {}, x: {}, y: {} },
    2: { b: { formerly: "a" }, c: { formerly: "a" }, m: { formerly: ["y", "x"] } },
    3: { d: {} },
  };
  const index = indexOf({ versions: "3 <- 2 <- 1", layers });

  it.each([
    ["c", ["2", "1"], ["c", "c", "a"]],
    ["m", ["2", "1"], ["m", "m", "y"]],
    ["x", ["2", "1"], ["m", "m", "x"]],
    ["a", ["1"], ["b", "b", "a"]],
    ["a", ["3", "2"], ["b", "b", "a"]],
    ["d", ["3", ""], ["d", undefined, undefined]],
    ["index", [], ["index", "index", "index"]],
  ])("knows %s, seen from %j, as %j", (key, preferred, keys) => {
    expect(findPage(index, key, preferred)).toEqual(keys);
  });

  it.each(["", "nowhere", "__proto__", "constructor", "0", "../index", "index/", "<b>", "x".repeat(10_000)])("knows no page %j", (key) => {
    expect(findPage(index, key, ["3", "__proto__"])).toBeUndefined();
  });

  it("has a page wherever the lineage has one, whatever happened between", () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const { lineage } = buildLibrary(randomContent(seed));
      const made = compareIndex(lineage);
      const ids = lineage.versions.map(({ id }) => id);
      for (const [place, id] of ids.entries()) {
        for (const key of lineage.laid.get(id)?.pages.keys() ?? []) {
          for (const [other, older] of ids.entries()) {
            const { kind, address } = resolveIn(lineage, { version: id, key }, older);
            if (kind !== "same" && kind !== "moved") continue;
            const found = findPage(made, key, [id, older]);
            expect(found?.[place]).toBe(key);
            const there = found?.[other];
            expect(there, `${seed}: ${id}/${key} in ${older}, where the lineage says ${address.key}`).toBeDefined();
            expect(lineage.laid.get(older)?.pages.has(there ?? "")).toBe(true);
          }
        }
      }
    }
  });
});
