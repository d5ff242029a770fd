import { describe, expect, it } from "vitest";
import { type ContentInput, removed } from "../support/content.ts";
import { resolver } from "./resolver.ts";

/** A content, and the answers that it must give: page, version, answer. */
type Case = [rule: string, input: ContentInput, answers: [page: string, version: string, answer: string][]];

describe("a key that is used again", () => {
  it.each<Case>([
    [
      "after a removal is the same page",
      { versions: "3 <- 2 <- 1", layers: { 1: { a: {} }, 2: { a: removed("Gone.") }, 3: { a: {} } } },
      [
        ["1/a", "3", "same 3/a"],
        ["3/a", "1", "same 1/a"],
        ["3/a", "2", "home 2/index"],
        ["1/a", "2", "home 2/index: Gone."],
      ],
    ],
    [
      "by a new page, in the version in which the old one moves away, is another page",
      { versions: "2 <- 1", layers: { 1: { "g/a": {}, g: {} }, 2: { "g/b": { formerly: "g/a" }, "g/a": "New" } } },
      [
        ["1/g/a", "2", "moved 2/g/b"],
        ["2/g/b", "1", "moved 1/g/a"],
        ["2/g/a", "1", "nearest 1/g"],
      ],
    ],
    [
      "by a page that moves to it, after the first one ended, is that other page",
      { versions: "3 <- 2 <- 1", layers: { 1: { a: {}, b: {} }, 2: { a: removed("Gone.", "b") }, 3: { a: { formerly: "b" } } } },
      [
        ["1/a", "2", "replaced 2/b: Gone."],
        ["1/a", "3", "home 3/index: Gone."],
        ["1/b", "3", "moved 3/a"],
        ["3/a", "1", "moved 1/b"],
      ],
    ],
  ])("%s", (_, input, answers) => {
    const resolve = resolver(input);
    for (const [page, version, answer] of answers) expect(resolve(page, version), `${page} in ${version}`).toBe(answer);
  });
});

describe("a version that stands alone", () => {
  it.each<Case>([
    [
      "carries on the pages of the next older version under equal keys",
      { versions: "3 <- 2, 1", layers: { 1: { a: {}, b: {} }, 2: { a: {} } } },
      [
        ["1/a", "3", "same 3/a"],
        ["3/a", "1", "same 1/a"],
        ["1/b", "2", "home 2/index"],
      ],
    ],
    [
      "may say that its pages had other keys there",
      { versions: "2, 1", layers: { 1: { a: {} }, 2: { b: { formerly: "a" } } } },
      [
        ["1/a", "2", "moved 2/b"],
        ["2/b", "1", "moved 1/a"],
      ],
    ],
    [
      "keeps the moves and ends of the versions before it",
      {
        versions: "3, 2 <- 1",
        layers: { 1: { a: {}, "g/c": {} }, 2: { b: { formerly: "a" }, "g/c": removed("Gone.") }, 3: { b: {}, g: {} } },
      },
      [
        ["1/a", "3", "moved 3/b"],
        ["3/b", "1", "moved 1/a"],
        ["1/g/c", "3", "nearest 3/g: Gone."],
      ],
    ],
  ])("%s", (_, input, answers) => {
    const resolve = resolver(input);
    for (const [page, version, answer] of answers) expect(resolve(page, version), `${page} in ${version}`).toBe(answer);
  });
});

describe("a version that inherits past its neighbour", () => {
  it("follows its base and not its neighbour", () => {
    const resolve = resolver({
      versions: ["3 <- 1", "2 <- 1", "1"],
      layers: { 1: { a: {} }, 2: { b: { formerly: "a" } }, 3: { c: { formerly: "a" } } },
    });
    expect(resolve("1/a", "3")).toBe("moved 3/c");
    expect(resolve("2/b", "3")).toBe("moved 3/c");
    expect(resolve("3/c", "2")).toBe("moved 2/b");
  });
});
