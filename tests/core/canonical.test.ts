import { describe, expect, it } from "vitest";
import { canonicalOf, canonicalPages } from "../../src/core/canonical.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { printAddress } from "../../src/core/path.ts";
import { versionAt } from "../../src/core/versions.ts";
import { contentOf, removed } from "../support/content.ts";

const library = buildLibrary(
  contentOf({
    versions: "5 <- 4* <- 3 <- 2 <- 1",
    about: { 1: { status: "end-of-life" } },
    layers: {
      1: { a: {}, gone: {}, old: {} },
      2: { "old-2": {}, b: { formerly: "a" } },
      3: { gone: removed("Gone."), old: removed("Gone.", "index") },
      5: { fresh: {} },
    },
  }),
);

describe("the page that stands for a lineage in search engines", () => {
  it.each([
    { page: ["4", "b"], is: "4/b", why: "is the current one" },
    { page: ["2", "b"], is: "4/b", why: "is the current one, wherever one reads" },
    { page: ["1", "a"], is: "4/b", why: "is followed through moves" },
    { page: ["5", "b"], is: "4/b", why: "is not one of a version to come" },
    { page: ["2", "gone"], is: "2/gone", why: "is the newest supported one of a page that ended" },
    { page: ["1", "old"], is: "2/old", why: "is no successor: that is another page" },
    { page: ["5", "fresh"], is: "5/fresh", why: "is the page itself where no supported version has it" },
  ] as const)("$why: $is for $page", ({ page: [version, key], is }) => {
    expect(printAddress(canonicalOf(library, { version, key }))).toBe(is);
  });

  it.each([
    { id: "5", pages: [] },
    { id: "4", pages: ["b", "index", "old-2"] },
    { id: "3", pages: [] },
    { id: "2", pages: ["gone", "old"] },
    { id: "1", pages: [] },
  ])("is listed once, in the sitemap of its version: $id has $pages", ({ id, pages }) => {
    expect(canonicalPages(library, versionAt(library.content.versions, id)).map(({ key }) => key)).toEqual(pages);
  });
});
