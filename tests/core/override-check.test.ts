import { describe, expect, it } from "vitest";
import { layPages } from "../../src/core/layers.ts";
import { checkOverrides, type LineChanges } from "../../src/core/override-check.ts";
import { type ContentInput, contentOf } from "../support/content.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

/** Problems of overrides that all differ by these lines, in pages of 100 unless said otherwise. */
function check(input: ContentInput, changes: Partial<LineChanges> | undefined): string {
  const content = contentOf(input);
  const found = checkOverrides({ content, laid: layPages(content) }, () =>
    changes === undefined ? undefined : { added: 1, removed: 0, places: 1, total: 100, ...changes },
  );
  return printDiagnostics(found);
}

const override: ContentInput = { versions: "3 <- 2 <- 1", layers: { 1: { a: {} }, 2: { a: {} } } };

describe("an override that does not differ", () => {
  it("is told", () => {
    expect(check(override, { added: 0 })).toMatchInlineSnapshot(`
      "2/a.mdx:1:1 override-same
        The page does not differ from 1/a.mdx, which 2 would inherit without it.
        Remove this file, or make the change it is here for."
    `);
  });

  it("is known by its digest, before anything is compared", () => {
    const content = contentOf(override);
    const pages = content.pages.map((page) => ({ ...page, digest: "same" }));
    const found = checkOverrides({ content, laid: layPages({ ...content, pages }) }, () => {
      throw new Error("It was compared.");
    });
    expect(found.map(({ code, file }) => [code, file])).toEqual([["override-same", "2/a.mdx"]]);
  });
});

describe("an override that differs in little", () => {
  it("is told with the number of lines, and with the block that would do", () => {
    expect(check(override, { added: 2, removed: 1 })).toMatchInlineSnapshot(`
      "2/a.mdx:1:1 override-small
        The page differs from 1/a.mdx by 3 lines (+2 -1) of 100; all others are a copy that can drift.
        Put what changed into <Since version="2">…</Since> in 1/a.mdx, what it replaces into <Until>, and remove this file."
    `);
  });

  it.each<[string, Partial<LineChanges>, boolean]>([
    ["8 lines in 2 places", { added: 4, removed: 4, places: 2 }, true],
    ["9 lines", { added: 5, removed: 4 }, false],
    ["3 places", { added: 3, places: 3 }, false],
    ["a tenth of the page", { added: 2, total: 20 }, true],
    ["more than a tenth of the page", { added: 2, total: 19 }, false],
  ])("differs by at most 8 lines in 2 places, a tenth of the page: %s", (_, changes, isTold) => {
    expect(check(override, changes) !== "").toBe(isTold);
  });

  it.each<[string, ContentInput]>([
    ["a Markdown page has no blocks", { versions: "2 <- 1", layers: { 1: { "a.md": {} }, 2: { a: {} } } }],
    ["a block cannot change the title", { versions: "2 <- 1", layers: { 1: { a: {} }, 2: { a: "Other" } } }],
    ["a merge needs a page of its own", { versions: "2 <- 1", layers: { 1: { a: {}, b: {} }, 2: { a: { formerly: "b" } } } }],
    ["a newer version in a branch would show the block", { versions: ["3 <- 1", "2 <- 1", "1"], layers: override.layers ?? {} }],
    ["a version that stands alone overrides nothing", { versions: "2, 1", layers: override.layers ?? {} }],
  ])("is left alone where no block would do: %s", (_, input) => expect(check(input, {})).toBe(""));

  it("is left alone when a file cannot be read, which is told elsewhere", () => {
    expect(check(override, undefined)).toBe("");
  });
});
