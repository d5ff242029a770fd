import { describe, expect, it } from "vitest";
import { checkConditions } from "../../src/core/condition-check.ts";
import { layPages } from "../../src/core/layers.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

function check(layers: NonNullable<ContentInput["layers"]>, versions: ContentInput["versions"] = "4 <- 3 <- 2 <- 1"): string {
  const content = contentOf({ versions, layers });
  return printDiagnostics(checkConditions({ content, laid: layPages(content) }));
}

describe("a condition", () => {
  it.each([
    "since 1",
    "since 4",
    "until 1",
    "until 4",
    "since 2 until 2",
    "until 3 since 2",
    "since 2 since 4",
    "since 9",
    "until 9 since 4",
    "since 3 until 9",
  ])("may hold in one version or more, or name one that is told elsewhere: %s", (condition) => {
    expect(check({ 1: { a: { conditions: [condition] } } })).toBe("");
  });

  it("cannot stand inside one that excludes it, near or far", () => {
    expect(check({ 1: { a: { conditions: ["since 3 until 2", "until 1 since 2", "since 3 until 4 until 1"] } } })).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 condition-never
        <Until version="2"> stands inside <Since version="3">, and no version is in both ranges: what it holds is never shown.
        Put it beside the other one instead, or correct one of the two versions.
      1/a.mdx:2:1 condition-never
        <Since version="2"> stands inside <Until version="1">, and no version is in both ranges: what it holds is never shown.
        Put it beside the other one instead, or correct one of the two versions.
      1/a.mdx:3:1 condition-never
        <Until version="1"> stands inside <Since version="3">, and no version is in both ranges: what it holds is never shown.
        Put it beside the other one instead, or correct one of the two versions."
    `);
  });

  it("is told once, by the outermost part that nobody sees", () => {
    const found = check({ 1: { a: { conditions: ["since 3 until 2 since 4 until 1"] } } });
    expect(found.match(/condition-never/gu)).toHaveLength(1);
  });

  it("cannot be newer than the last version that shows the file", () => {
    expect(check({ 1: { a: { conditions: ["since 3"] } }, 3: { a: {} } })).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 condition-unreached
        <Since version="3"> shows in no version: this file is the page in 2 and 1 only.
        Remove it with what it holds, or write it into 3/a.mdx, the page of 3."
    `);
    expect(check({ 1: { b: { conditions: ["since 2"] } }, 2: { b: removed("Gone.") } })).toMatchInlineSnapshot(`
      "1/b.mdx:1:1 condition-unreached
        <Since version="2"> shows in no version: this file is the page in 1 only.
        Remove it with what it holds, or correct its version."
    `);
  });

  it("cannot be older than the first version that shows the file", () => {
    expect(check({ 1: { a: {} }, 3: { a: { conditions: ["until 2"] }, b: { conditions: ["until 1"] } } })).toMatchInlineSnapshot(`
      "3/a.mdx:1:1 condition-unreached
        <Until version="2"> shows in no version: this file is the page in 4 and 3 only.
        Remove it with what it holds, or write it into 1/a.mdx, the page of 2.
      3/b.mdx:1:1 condition-unreached
        <Until version="1"> shows in no version: this file is the page in 4 and 3 only.
        Remove it with what it holds, or correct its version."
    `);
  });

  it("cannot fall between the versions that show the file", () => {
    expect(check({ 1: { a: { conditions: ["since 2 until 2"] } }, 2: { a: {} } }, ["3 <- 1", "2 <- 1", "1"])).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 condition-unreached
        <Until version="2"> shows in no version: this file is the page in 3 and 1 only.
        Remove it with what it holds, or write it into 2/a.mdx, the page of 2."
    `);
  });
});
