import { describe, expect, it } from "vitest";
import { sortDiagnostics } from "../../src/core/diagnostics.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { checkTutorials } from "../../src/core/tutorial-check.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { locatePath, printDiagnostics } from "./print-diagnostics.ts";

function check(layers: NonNullable<ContentInput["layers"]>): string {
  return printDiagnostics(sortDiagnostics(checkTutorials(buildLibrary(contentOf({ versions: "2 <- 1", layers })), locatePath)));
}

describe("the check of tutorials", () => {
  it("finds nothing wrong with a tutorial whose steps have an order each", () => {
    expect(check({ 1: { t: { isTutorial: true }, "t/a": { duration: "1m", order: 1 }, "t/b": { duration: "1m", order: 2 } } })).toBe("");
    expect(check({ 1: { t: { isTutorial: true }, "t/only": { duration: "1m" } } })).toBe("");
  });

  it("tells a step outside any tutorial, with the versions in which it is", () => {
    expect(
      check({ 1: { t: { isTutorial: true }, "t/a": { duration: "1m" }, u: {}, "u/b": { duration: "1m" } }, 2: { t: "A page" } }),
    ).toMatchInlineSnapshot(`
      "1/t/a.mdx:1:1 step-without-tutorial
        The step lies in the folder of no tutorial in 1 version (2), so it has no number and leads nowhere.
        Put it into the folder of a page with "kind: tutorial", or write such a page as the index of its folder.
      1/u/b.mdx:1:1 step-without-tutorial
        The step lies in the folder of no tutorial in 2 versions (1, 2), so it has no number and leads nowhere.
        Put it into the folder of a page with "kind: tutorial", or write such a page as the index of its folder."
    `);
  });

  it("tells a tutorial that has no step in some version", () => {
    expect(check({ 1: { t: { isTutorial: true }, "t/a": { duration: "1m" } }, 2: { "t/a": removed("Gone.") } })).toMatchInlineSnapshot(`
      "1/t.mdx:1:1 tutorial-without-steps
        The tutorial has no step in 1 version (2).
        Write pages with "kind: step" into the folder t, or end the tutorial there by "removed" in layer.yaml."
    `);
  });

  it("tells steps whose place is an accident of their names, each file once", () => {
    expect(
      check({
        1: {
          t: { isTutorial: true },
          "t/a": { duration: "1m", order: 1 },
          "t/b": { duration: "1m", order: 1 },
          "t/c": { duration: "1m", order: 1 },
          "t/d": { duration: "1m" },
        },
      }),
    ).toMatchInlineSnapshot(`
      "1/t/b.mdx[order key]:1:1 step-order
        The step has the order 1, as 1/t/a.mdx has: which of the two comes first is an accident of their names.
        Give every step an "order" of its own.
      1/t/c.mdx[order key]:1:1 step-order
        The step has the order 1, as 1/t/a.mdx has: which of the two comes first is an accident of their names.
        Give every step an "order" of its own.
      1/t/d.mdx[order key]:1:1 step-order
        The step has no order: its place among the steps is an accident of its name.
        Give every step an "order" of its own."
    `);
  });
});
