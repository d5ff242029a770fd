import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { planSnapshot } from "../../src/core/snapshot-plan.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { randomContent } from "./random-content.ts";

const plan = (input: ContentInput, version: string) => planSnapshot(buildLibrary(contentOf(input)), version);
const print = (input: ContentInput, version: string) => {
  const found = plan(input, version);
  if (isRefusal(found)) return `refused: ${found.refused}`;
  const { base, pages, files, removed: ended } = found;
  return [
    `gives up ${base}`,
    ...pages.map(({ page, to }) => `${page.file} -> ${to}`),
    ...files.map(({ from, to }) => `${from} -> ${to}`),
    ...ended.map(({ key }) => `no longer removed: ${key}`),
  ];
};

describe("a snapshot", () => {
  it("copies what is inherited, from whichever layer, and leaves the version's own files alone", () => {
    const layers = { 1: { a: {}, b: {}, "c/index.mdx": {} }, 2: { b: {} }, 3: { a: {} } };
    expect(print({ versions: "4 <- 3 <- 2 <- 1", layers }, "3")).toEqual([
      "gives up 2",
      "2/b.mdx -> 3/b.mdx",
      "1/c/index.mdx -> 3/c/index.mdx",
      "1/index.mdx -> 3/index.mdx",
    ]);
  });

  it("takes along the images that lie beside the pages, and the tree of an older layer", () => {
    const images = [{ url: "./x.png", file: "1/a/x.png" }, { url: "/assets/logo.svg", file: "assets/logo.svg" }, { url: "https://x/" }];
    const layerNavs = { 2: [{ label: "Own", items: ["a/b"] }] };
    expect(print({ versions: "3 <- 2 <- 1", layers: { 1: { "a/b": { images } } }, layerNavs }, "3")).toContainEqual(
      "1/a/x.png -> 3/a/x.png",
    );
    expect(print({ versions: "3 <- 2 <- 1", layers: { 1: { "a/b": { images } } }, layerNavs }, "3")).toContainEqual(
      "2/nav.yaml -> 3/nav.yaml",
    );
    expect(print({ versions: "3 <- 2 <- 1", layerNavs }, "2")).toEqual(["gives up 1", "1/index.mdx -> 2/index.mdx"]);
  });

  it("keeps the entries of layer.yaml that end pages of the version before it", () => {
    expect(print({ versions: "2 <- 1", layers: { 1: { a: {} }, 2: { a: removed("It went.") } } }, "2")).not.toContain("no longer removed");
  });

  it("ends those that end pages of a base which is not the version before it", () => {
    const layers = { 1: { a: {} }, 2: { b: {} }, 3: { a: removed("It went.") } };
    expect(print({ versions: ["3 <- 1", "2", "1"], layers }, "3")).toContain("no longer removed: a");
  });

  it.each<[string, NonNullable<ContentInput["layers"]>]>([
    ["its own move", { 1: { a: {} }, 3: { b: { formerly: "a" } } }],
    ["an inherited move", { 1: { a: {} }, 2: { b: { formerly: "a" } } }],
    ["an inherited swap", { 1: { a: {}, b: {} }, 2: { a: { formerly: "b" }, b: { formerly: "a" } } }],
    ["a key used again after a move", { 1: { a: {} }, 2: { b: { formerly: "a" }, a: {} } }],
    ["a move in a newer version", { 1: { a: {} }, 4: { b: { formerly: "a" } } }],
  ])("keeps the lineage: %s", (_, layers) => {
    expect(isRefusal(plan({ versions: "4 <- 3 <- 2 <- 1", layers }, "3"))).toBe(false);
  });

  it("is never refused where the base is the next older version, whatever the history", () => {
    const attempts = Array.from({ length: 150 }, (_, seed) => buildLibrary(randomContent(seed))).flatMap((library) => {
      const { versions } = library.content;
      const direct = versions.filter(({ base }, index) => base !== undefined && base === versions[index + 1]?.id);
      return direct.map(({ id }) => planSnapshot(library, id));
    });
    expect(attempts.length).toBeGreaterThan(150);
    expect(attempts.filter(isRefusal)).toEqual([]);
  });

  it("is refused where the pages would carry on those of another version than the base", () => {
    const input = {
      versions: ["3 <- 1", "2 <- 1", "1"],
      layers: { 1: { a: {} }, 2: { b: { formerly: "a" } }, 3: { c: { formerly: "a" } } },
    };
    expect(print(input, "3")).toMatchInlineSnapshot(
      `"refused: Standing alone, 3 would lose the way from 3/c to 2: without its base 1, its pages carry on those of the next older version. Put the entry of 3 in versions.yaml right above that of 1, or keep the base."`,
    );
  });

  it.each([
    ["1", "1 has no base: it stands alone already."],
    ["33", "There is no version 33. Did you mean 3?"],
  ])("is refused with a reason: %s", (version, refused) => expect(plan({ versions: "3 <- 2 <- 1" }, version)).toEqual({ refused }));
});
