import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { contentOf, removed } from "../support/content.ts";

describe("the position of a page", () => {
  const { positions } = buildLibrary(
    contentOf({
      versions: "2 <- 1",
      layers: { 1: { a: {}, b: {}, c: {}, d: {}, e: {}, f: {} }, 2: { b: removed("Gone.") } },
      nav: [
        {
          label: "One",
          index: "index",
          items: [
            "a",
            { label: "Group", index: "b", items: [{ label: "Inner", items: ["c"] }] },
            { link: "https://example.org/", label: "X" },
            "d",
          ],
        },
        { label: "Two", items: ["e"] },
      ],
    }),
  );
  const walk = (version: string) =>
    [...(positions.get(version) ?? [])].map(
      ([key, { previous, next, trail }]) =>
        `${previous?.key ?? "|"} < ${key} < ${next?.key ?? "|"} in ${trail.map(({ label }) => label).join(" > ")}`,
    );

  it("names its neighbours in reading order, inside its tab, and the groups down to it", () => {
    expect(walk("1").join("\n")).toMatchInlineSnapshot(`
      "| < index < a in One
      index < a < b in One
      a < b < c in One > Group
      b < c < d in One > Group > Inner
      c < d < | in One
      | < e < | in Two"
    `);
  });

  it("passes over what its version does not have", () => {
    expect(walk("2").join("\n")).toMatchInlineSnapshot(`
      "| < index < a in One
      index < a < c in One
      a < c < d in One > Group > Inner
      c < d < | in One
      | < e < | in Two"
    `);
  });

  it("is not there for a page in no tree", () => {
    expect(positions.get("1")?.has("f")).toBe(false);
  });
});
