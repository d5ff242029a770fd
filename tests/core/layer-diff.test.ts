import { describe, expect, it } from "vitest";
import { reportLayerDiff } from "../../src/cli/report-layer-diff.ts";
import { diffLayer } from "../../src/core/layer-diff.ts";
import { buildLibrary } from "../../src/core/library.ts";
import type { CompareFiles } from "../../src/core/override-check.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { contentOf, removed } from "../support/content.ts";

const library = buildLibrary(
  contentOf({
    versions: "4 <- 3 <- 2 <- 1",
    layers: {
      1: { "a/one": {}, "a/two": {}, "a/three": {}, "b/old": {}, "b/gone": {}, loose: {} },
      2: {
        "a/one": {},
        "a/new": {},
        "a/both": { formerly: ["a/two", "a/three"] },
        "b/old": removed("Nobody used it.", "a/new"),
        "b/gone": removed("It went."),
        loose: {},
      },
      3: { "a/one": {} },
    },
    nav: [
      { label: "B", items: [{ pages: "b/" }] },
      { label: "A", items: [{ pages: "a/" }] },
    ],
  }),
);
/** Two files differ by as many lines as their layers are apart; those of layer 3 only in their bytes. */
const compare: CompareFiles = (before, after) => ({
  added: after.layer === "3" ? 0 : Number(after.layer),
  removed: after.layer === "3" ? 0 : Number(before.layer),
  places: 1,
  total: 10,
});
const print = (version?: string) => {
  const diff = diffLayer(library, version, compare);
  return isRefusal(diff) ? `refused: ${diff.refused}` : reportLayerDiff(diff);
};

describe("the diff of a layer", () => {
  it("tells what was added, changed, moved and removed, tab by tab, pages in no tab last", () => {
    expect(print("2")).toMatchInlineSnapshot(`
      "2 against its base 1

      A
        moved    a/both  from a/two and a/three  +2 -1
        added    a/new
        changed  a/one  +2 -1

      B
        removed  b/old  replaced by a/new: Nobody used it.
        removed  b/gone  It went.

      In no tab
        changed  loose  +2 -1

      1 added, 2 changed, 1 moved, 2 removed; 1 page inherited"
    `);
  });

  it("tells a file that has the lines of the one it overrides", () => {
    expect(print("3")).toMatchInlineSnapshot(`
      "3 against its base 2

      A
        changed  a/one  same lines

      1 changed; 4 pages inherited"
    `);
  });

  it("is that of the newest version if none is named, and may be empty", () => {
    expect(print()).toBe("4 changes nothing against 3: it inherits all of its 5 pages.");
  });

  it.each([
    ["1", "1 stands alone: all its pages are its own, and there is no base to compare them with."],
    ["22", "There is no version 22. Did you mean 2?"],
    ["other", "There is no version other. The versions are 4, 3, 2 and 1."],
  ])("is refused with a reason: %s", (version, refused) => expect(diffLayer(library, version, compare)).toEqual({ refused }));
});
