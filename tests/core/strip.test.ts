import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { stripOf } from "../../src/core/lineage.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";

/** The strip of a page as `4 absent, 3 kept, 2 changed, 1 changed first`. */
function strip(input: ContentInput, version: string, key: string): string {
  const { lineage } = buildLibrary(contentOf(input));
  return stripOf(lineage, { version, key })
    .map((entry) => `${entry.version.id} ${entry.state}${entry.isFirst ? " first" : ""}`)
    .join(", ");
}

describe("stripOf", () => {
  const input = {
    versions: "5 <- 4 <- 3 <- 2 <- 1",
    layers: { 1: { a: {} }, 2: { b: {} }, 3: { a: "Changed", b: {} }, 4: { c: { formerly: "b" } }, 5: { a: removed("Gone.") } },
  };

  it.each([
    ["1", "a", "5 absent, 4 kept, 3 changed, 2 kept, 1 changed first"],
    ["3", "a", "5 absent, 4 kept, 3 changed, 2 kept, 1 changed first"],
    ["5", "c", "5 kept, 4 changed, 3 changed, 2 changed first, 1 absent"],
    ["2", "b", "5 kept, 4 changed, 3 changed, 2 changed first, 1 absent"],
    ["1", "index", "5 kept, 4 kept, 3 kept, 2 kept, 1 changed first"],
  ])("shows, seen from %s/%s: %s", (version, key, expected) => {
    expect(strip(input, version, key)).toBe(expected);
  });

  it("does not call a page that came back added again", () => {
    const back = { versions: "3 <- 2 <- 1", layers: { 1: { a: {} }, 2: { a: removed("Gone.") }, 3: { a: {} } } };
    expect(strip(back, "3", "a")).toBe("3 changed, 2 absent, 1 changed first");
  });

  it("calls a page added that takes over the key of one that moves away", () => {
    const taken = { versions: "2 <- 1", layers: { 1: { a: {} }, 2: { b: { formerly: "a" }, a: "New" } } };
    expect(strip(taken, "2", "a")).toBe("2 changed first, 1 absent");
    expect(strip(taken, "2", "b")).toBe("2 changed, 1 changed first");
  });

  it("calls a page changed where a part of it comes or goes, and kept where a version that stands alone repeats it", () => {
    const parts = { versions: "3 <- 2 <- 1", layers: { 1: { a: { conditions: ["since 2"] } } } };
    expect(strip(parts, "3", "a")).toBe("3 kept, 2 changed, 1 changed first");
    const alone = { versions: "3, 2, 1", layers: { 1: { a: { digest: "a" } }, 2: { a: { digest: "a" } }, 3: { a: { digest: "b" } } } };
    expect(strip(alone, "3", "a")).toBe("3 changed, 2 kept, 1 changed first");
  });
});
