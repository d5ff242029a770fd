import { describe, expect, it } from "vitest";
import type { Content } from "../../src/core/content.ts";
import { layPages, reachOf } from "../../src/core/layers.ts";
import { contentOf, removed } from "../support/content.ts";
import { shuffles } from "./shuffle.ts";

/** The pages of a version: `key <- layer`, with the layer that is overridden behind a bar. */
function pagesOf(content: Content, version: string): string[] {
  const pages = [...(layPages(content).get(version)?.pages.values() ?? [])];
  return pages.map(
    ({ address, origin, overrides }) =>
      `${address.key} <- ${origin.layer}${origin.key === address.key ? "" : ` as ${origin.key}`}${overrides ? ` | ${overrides.layer}` : ""}`,
  );
}

describe("a version's pages", () => {
  const content = contentOf({
    versions: "3 <- 2 <- 1",
    layers: {
      1: { a: "A", b: "B", "c/d": "D" },
      2: { a: "A again", e: "E", b: removed("Gone.") },
      3: { a: "A once more" },
    },
  });

  it("are those of its own layer where it stands alone", () => {
    expect(pagesOf(content, "1")).toEqual(["a <- 1", "b <- 1", "c/d <- 1", "index <- 1"]);
  });

  it("are its layer over its base's pages, without those that end", () => {
    expect(pagesOf(content, "2")).toEqual(["a <- 2 | 1", "c/d <- 1", "e <- 2", "index <- 1"]);
  });

  it("inherit through several bases, overriding the nearest", () => {
    expect(pagesOf(content, "3")).toEqual(["a <- 3 | 2", "c/d <- 1", "e <- 2", "index <- 1"]);
  });

  it("carry the version's own address, whatever layer supplies them", () => {
    expect(layPages(content).get("3")?.pages.get("c/d")?.address).toEqual({ version: "3", key: "c/d" });
  });

  it.each(shuffles(content.pages))("do not depend on the order of the files (%#)", (...pages) => {
    expect(layPages({ ...content, pages })).toEqual(layPages(content));
  });

  it("never come from a version that is not in the chain of bases", () => {
    const branches = contentOf({ versions: ["4 <- 1", "3 <- 2", "2", "1"], layers: { 1: { a: {} }, 2: { b: {} }, 3: { c: {} } } });
    expect(pagesOf(branches, "4")).toEqual(["a <- 1", "index <- 1"]);
    expect(pagesOf(branches, "3")).toEqual(["b <- 2", "c <- 3", "index <- 2"]);
  });

  it("come back when a layer brings an ended key again", () => {
    const back = contentOf({ versions: "3 <- 2 <- 1", layers: { 1: { a: {} }, 2: { a: removed("Gone.") }, 3: { a: {} } } });
    expect(pagesOf(back, "2")).toEqual(["index <- 1"]);
    expect(pagesOf(back, "3")).toEqual(["a <- 3", "index <- 1"]);
  });
});

describe("formerly", () => {
  const laid = (layer: Parameters<typeof contentOf>[0]["layers"]) => contentOf({ versions: "2 <- 1", layers: layer ?? {} });

  it("moves a page: the old key ends", () => {
    const content = laid({ 1: { a: {}, z: {} }, 2: { b: { formerly: "a" } } });
    expect(pagesOf(content, "2")).toEqual(["b <- 2", "index <- 1", "z <- 1"]);
    expect(layPages(content).get("2")?.moved).toEqual(new Map([["a", ["b"]]]));
  });

  it("splits a page that several name", () => {
    const content = laid({ 1: { a: {} }, 2: { c: { formerly: "a" }, b: { formerly: "a" } } });
    expect(pagesOf(content, "2")).toEqual(["b <- 2", "c <- 2", "index <- 1"]);
    expect(layPages(content).get("2")?.moved).toEqual(new Map([["a", ["b", "c"]]]));
  });

  it("merges pages that one names", () => {
    const content = laid({ 1: { a: {}, b: {} }, 2: { c: { formerly: ["a", "b"] } } });
    expect(pagesOf(content, "2")).toEqual(["c <- 2", "index <- 1"]);
  });

  it("swaps two pages", () => {
    const content = laid({ 1: { a: {}, b: {} }, 2: { a: { formerly: "b" }, b: { formerly: "a" } } });
    expect(pagesOf(content, "2")).toEqual(["a <- 2 | 1", "b <- 2 | 1", "index <- 1"]);
  });

  it("keeps the old key where a part of a split stays there", () => {
    const content = laid({ 1: { a: {} }, 2: { a: { formerly: "a" }, b: { formerly: "a" } } });
    expect(pagesOf(content, "2")).toEqual(["a <- 2 | 1", "b <- 2", "index <- 1"]);
  });
});

describe("reachOf", () => {
  const content = contentOf({
    versions: ["5 <- 4", "4 <- 3", "3 <- 2", "2 <- 1", "other <- 1", "1"],
    layers: { 1: { a: {}, b: {} }, 3: { a: {}, b: removed("Gone.") }, 4: { moved: { formerly: "a" } } },
  });

  it.each([
    ["1/a.mdx", ["2", "other", "1"]],
    ["3/a.mdx", ["3"]],
    ["1/b.mdx", ["2", "other", "1"]],
    ["4/moved.mdx", ["5", "4"]],
    ["1/index.mdx", ["5", "4", "3", "2", "other", "1"]],
  ])("finds that readers see %s in %j, newest first", (file, versions) => {
    const page = content.pages.find((one) => one.file === file);
    expect(page && reachOf(content, layPages(content), page)).toEqual(versions);
  });
});
