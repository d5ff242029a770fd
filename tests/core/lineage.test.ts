import { describe, expect, it } from "vitest";
import { removed } from "../support/content.ts";
import { resolver } from "./resolver.ts";

describe("a page that keeps its key", () => {
  const resolve = resolver({ versions: "3 <- 2 <- 1", layers: { 1: { a: {} }, 2: { a: "Changed" } } });

  it.each([
    ["1/a", "3", "same 3/a"],
    ["3/a", "1", "same 1/a"],
    ["2/a", "2", "same 2/a"],
    ["2/index", "1", "same 1/index"],
  ])("is the same: %s in %s is %s", (page, version, expected) => expect(resolve(page, version)).toBe(expected));
});

describe("a page that moves", () => {
  const layers = { 1: { a: {}, x: {} }, 2: { b: { formerly: "a" } }, 4: { "c/d": { formerly: "b" } } };
  const resolve = resolver({ versions: "4 <- 3 <- 2 <- 1", layers });

  it.each([
    ["1/a", "2", "moved 2/b"],
    ["1/a", "3", "moved 3/b"],
    ["1/a", "4", "moved 4/c/d"],
    ["4/c/d", "1", "moved 1/a"],
    ["4/c/d", "3", "moved 3/b"],
    ["3/b", "1", "moved 1/a"],
    ["2/b", "3", "same 3/b"],
  ])("is followed forwards and backwards: %s in %s is %s", (page, version, expected) => expect(resolve(page, version)).toBe(expected));
});

describe("a split page", () => {
  const resolve = resolver({ versions: "2 <- 1", layers: { 1: { a: {} }, 2: { c: { formerly: "a" }, b: { formerly: "a" } } } });

  it.each([
    ["1/a", "2", "moved 2/b"],
    ["2/b", "1", "moved 1/a"],
    ["2/c", "1", "moved 1/a"],
  ])("leads to its first part by key, and each part leads back: %s in %s is %s", (page, version, expected) =>
    expect(resolve(page, version)).toBe(expected),
  );

  it("stays the same where a part keeps the key", () => {
    const stays = resolver({ versions: "2 <- 1", layers: { 1: { b: {} }, 2: { a: { formerly: "b" }, b: { formerly: "b" } } } });
    expect(stays("1/b", "2")).toBe("same 2/b");
    expect(stays("2/a", "1")).toBe("moved 1/b");
  });
});

describe("merged pages", () => {
  const layers = { 1: { a: {}, b: {}, m: {} }, 2: { c: { formerly: ["b", "a"] }, m: {} }, 3: { m: { formerly: "c" } } };
  const resolve = resolver({ versions: "3 <- 2 <- 1", layers });

  it.each([
    ["1/a", "2", "moved 2/c"],
    ["1/b", "2", "moved 2/c"],
    ["2/c", "1", "moved 1/b"],
    ["1/b", "3", "moved 3/m"],
    ["3/m", "1", "same 1/m"],
    ["3/m", "2", "same 2/m"],
  ])("all lead to the one, which leads to itself or to the first that it names: %s in %s is %s", (page, version, expected) =>
    expect(resolve(page, version)).toBe(expected),
  );
});

describe("two pages that swap their keys", () => {
  const layers = { 1: { a: {}, b: {} }, 2: { a: { formerly: "b" }, b: { formerly: "a" } } };
  const resolve = resolver({ versions: "3 <- 2 <- 1", layers });

  it.each([
    ["1/a", "3", "moved 3/b"],
    ["1/b", "3", "moved 3/a"],
    ["3/a", "1", "moved 1/b"],
    ["3/b", "1", "moved 1/a"],
  ])("are not taken for each other: %s in %s is %s", (page, version, expected) => expect(resolve(page, version)).toBe(expected));
});

describe("a page that ends", () => {
  const layers = {
    1: { old: {}, "guides/a": {}, "guides/b/c": {}, guides: {} },
    2: { old: removed("Replaced by new.", "new"), new: {}, "guides/a": removed("Nobody read it.") },
    3: { new: removed("New went, too."), "guides/b/c": removed("Part of guides now.", "guides") },
  };
  const resolve = resolver({ versions: "3 <- 2 <- 1", layers });

  it.each([
    ["1/old", "2", "replaced 2/new: Replaced by new."],
    ["1/guides/b/c", "3", "replaced 3/guides: Part of guides now."],
    ["2/guides/b/c", "3", "replaced 3/guides: Part of guides now."],
  ])("leads to its successor while there is one: %s in %s is %s", (page, version, expected) =>
    expect(resolve(page, version)).toBe(expected),
  );

  it.each([
    ["1/guides/a", "2", "nearest 2/guides: Nobody read it."],
    ["1/guides/a", "3", "nearest 3/guides: Nobody read it."],
  ])("leads to the nearest page above it, with the reason: %s in %s is %s", (page, version, expected) =>
    expect(resolve(page, version)).toBe(expected),
  );

  it.each([
    ["1/old", "3", "home 3/index: Replaced by new."],
    ["2/new", "1", "home 1/index"],
    ["2/new", "3", "home 3/index: New went, too."],
  ])("leads home where nothing is near: %s in %s is %s", (page, version, expected) => expect(resolve(page, version)).toBe(expected));

  it("is told by the end of the key it had by then", () => {
    const moved = { 1: { "g/a": {}, g: {} }, 2: { "g/b": { formerly: "g/a" } }, 3: { "g/b": removed("B ended.") } };
    expect(resolver({ versions: "3 <- 2 <- 1", layers: moved })("1/g/a", "3")).toBe("nearest 3/g: B ended.");
  });

  it("is not told by the end of another page under its old key", () => {
    const reused = {
      1: { "g/a": {}, g: {} },
      2: { "g/b": { formerly: "g/a" }, "g/a": {} },
      3: { "g/a": removed("The new A ended.") },
      4: { "g/b": removed("The old A ended.") },
    };
    expect(resolver({ versions: "4 <- 3 <- 2 <- 1", layers: reused })("1/g/a", "4")).toBe("nearest 4/g: The old A ended.");
  });

  it("is told by an end in a branch, which names the key of its own base", () => {
    const branch = { 1: { "g/a": {}, g: {} }, 2: { "g/b": { formerly: "g/a" } }, 3: { "g/a": removed("A ended.") } };
    expect(resolver({ versions: ["3 <- 1", "2 <- 1", "1"], layers: branch })("2/g/b", "3")).toBe("nearest 3/g: A ended.");
  });
});

describe("a page that was not there yet", () => {
  const resolve = resolver({ versions: "2 <- 1", layers: { 1: { g: {} }, 2: { "g/h/new": {}, new: {}, "g/h": {} } } });

  it.each([
    ["2/g/h/new", "1", "nearest 1/g"],
    ["2/new", "1", "home 1/index"],
  ])("leads to the nearest page above it, else home, without a reason: %s in %s is %s", (page, version, expected) =>
    expect(resolve(page, version)).toBe(expected),
  );
});
