import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { checkSections } from "../../src/core/section-check.ts";
import { writtenPage } from "../support/written-page.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

const check = (body: string, layers?: NonNullable<Parameters<typeof writtenPage>[1]>["layers"]) =>
  checkSections(buildLibrary(writtenPage(body, layers && { layers })));
const emptyAt = (body: string) => check(body).map(({ line, column, code }) => `${line}:${column} ${code}`);
const since = (body: string) => `<Since version="2">\n\n${body}\n\n</Since>`;
const until = (body: string) => `<Until version="1">\n\n${body}\n\n</Until>`;

describe("a section", () => {
  it.each([
    ["before one of its level", "## A\n\n## B\n\nx", "1:1"],
    ["before one above it", "## A\n\nx\n\n### B\n\n## C\n\nx", "5:1"],
    ["at the end", "x\n\n## A", "3:1"],
    ["with a comment alone", "## A\n\n{/* x */}", "1:1"],
    ["with a rule alone", "## A\n\n---", "1:1"],
    ["with an empty condition", `## A\n\n${since("{/* x */}")}`, "1:1"],
    ["whose lower section says nothing either", "## A\n\n### B", "3:1"],
    ["in a list", "- a\n\n  ## B", "3:3"],
    ["whose text belongs to a heading that all its versions show", `${since("## A")}\n\n## B\n\nx`, "3:1"],
  ])("is told when it is empty: %s", (_, body, place) => expect(emptyAt(body)).toEqual([`${place} section-empty`]));

  it.each([
    ["a paragraph", "## A\n\nx"],
    ["a lower section", "## A\n\n### B\n\nx"],
    ["code", "## A\n\n```text\nx\n```"],
    ["a table", "## A\n\n| a |\n|---|"],
    ["what is refused for itself", "## A\n\n{name}"],
    ["an aside", "## A\n\n> [!NOTE]\n> x"],
    ["an image", "## A\n\n![a](/assets/a.svg)"],
    ["a component that makes its own content", "## A\n\n<ConnectorCards />"],
    ["what some versions show", `## A\n\n${since("x")}`],
    ["what some versions show, deeper", `## A\n\n${until(since("x"))}\n\n${until("y")}`],
    ["a lower section in some versions", `## A\n\n${since("### B\n\nx")}\n\n## C\n\nx`],
    ["text below one heading for each version", `${since("## A")}\n\n${until("## A, as it was")}\n\nx`],
  ])("may consist of %s", (_, body) => expect(emptyAt(body)).toEqual([]));

  it("is judged in the versions that show the file alone", () => {
    const body = `${since("## A")}\n\n${until("## B")}`;
    expect(check(body).map(({ line }) => line)).toEqual([3, 9]);
    expect(check(body, { 1: { a: {} }, 2: { a: {} } }).map(({ file, line }) => `${file}:${line}`)).toEqual(["2/a.mdx:3", "1/a.mdx:9"]);
  });

  it("is told with its words", () => {
    expect(printDiagnostics(check("## Set `up`"))).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 section-empty
        Nothing stands below the heading "Set up".
        Write the section, or remove its heading."
    `);
  });
});

describe("a page", () => {
  it.each(["", "{/* x */}", "[a]: /b/", since("{/* x */}")])("is told when it holds nothing: %j", (body) => {
    expect(check(body).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual(["1/a.mdx:1:1 page-empty"]);
  });

  it("may show something in some versions only", () => expect(emptyAt(since("x"))).toEqual([]));

  it("of a tutorial may be empty", () => {
    const content = writtenPage("");
    const pages = content.pages.map((page) => ({ ...page, frontMatter: { ...page.frontMatter, kind: "tutorial" as const } }));
    expect(checkSections(buildLibrary({ ...content, pages }))).toEqual([]);
  });

  it("that cannot be read is not called empty, too", () => expect(emptyAt("<Tabs>")).toEqual([]));
});
