import { describe, expect, it } from "vitest";
import { printPlace } from "../../src/core/diagnostics.ts";
import { readFrontMatter } from "../../src/source/front-matter.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const told = (text: string) => printDiagnostics(readFrontMatter("1.0.0/a.mdx", text).diagnostics);
/** What is told of a front matter of these lines: the first is line 2 of the file. */
const problems = (...lines: string[]) => told(`---\n${lines.join("\n")}\n---\nBody\n`);

describe("the block at the top of a page", () => {
  it("is missing in an empty file", () => {
    expect(told("")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:1:1 front-matter
        The page is empty.
        Begin the file with:
      ---
      title: A title
      description: One sentence on what the page is for.
      ---"
    `);
    expect(told(" \n\n")).toBe(told(""));
  });

  it("is missing in a file that begins with text", () => {
    expect(told("Words\n---\ntitle: T\n---\n")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:1:1 front-matter
        The front matter is not the first thing in the file: it begins in line 2.
        Remove the text above it."
    `);
  });

  it("begins in the first line", () => {
    expect(told("\n\n---\ntitle: T\n---\n")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:1:1 front-matter
        The front matter is not the first thing in the file: it begins in line 3.
        Remove the empty lines above it."
    `);
  });

  it("is no TOML", () => {
    expect(told('+++\ntitle = "T"\n+++\n')).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:1:1 front-matter
        The front matter is TOML, which is not read here.
        Write it as YAML. Begin the file with:
      ---
      title: A title
      description: One sentence on what the page is for.
      ---"
    `);
  });

  it("ends with a line of its own", () => {
    expect(told("---\ntitle: T\ndescription: D\n")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:1:1 front-matter
        The front matter opened at 1:1 is never closed.
        Add a line that is only --- below its last key."
    `);
    expect(told("---\ntitle: T\n--- # end\n----\n")).toBe(told("---\ntitle: T\ndescription: D\n"));
  });

  it.each([["---\n- a\n---"], ["---\nwords\n---"], ["---\n---"], ["---\n# words\n---"], ["---\n5\n---"]])(
    "is no list and no single value: %j",
    (text) => {
      expect(told(text).split("\n").slice(0, 2)).toEqual([
        "1.0.0/a.mdx:1:1 front-matter",
        "  The front matter must be lines of key: value.",
      ]);
    },
  );

  it("ends at the first line that is only ---, in a block of text too", () => {
    const { body, diagnostics } = readFrontMatter("a.mdx", "---\ntitle: T\ndescription: |\n  D\n  ---\n---\nrest\n\n---\n");
    expect(diagnostics).toEqual([]);
    expect(body).toBe("\n\n\n\n\n\nrest\n\n---\n");
    expect(problems("title: T", "description: |", "---", "leaked")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:3:1 front-matter-value
        The value of description is wrong: it is empty.
        Write some text here.
      1.0.0/a.mdx:4:1 front-matter
        The front matter ends here, inside the text of description, and what is left of it would be shown on the page: line 6 ends it again.
        Indent the line as the text above it; for a heading of the page, write ## in front of it."
    `);
  });
});

describe("a page file", () => {
  const text = "---\ntitle: T\ndescription: D\n---\n\nBody\n";

  it.each([
    ["line feeds", text],
    ["carriage returns", text.replaceAll("\n", "\r\n")],
    ["spaces behind the dashes", text.replaceAll("---\n", "--- \n")],
  ])("is read with %s", (_, written) => {
    const { frontMatter, diagnostics } = readFrontMatter("a.mdx", written);
    expect(diagnostics).toEqual([]);
    expect(frontMatter).toEqual({ kind: "page", title: "T", description: "D", formerly: [], nav: true });
  });

  it("keeps the line numbers of its body", () => {
    const { body } = readFrontMatter("a.mdx", text.replaceAll("\n", "\r\n"));
    expect(body.split("\n").indexOf("Body")).toBe(text.split("\n").indexOf("Body"));
  });

  it("keeps its body when the front matter is faulty, so that both are checked", () => {
    expect(readFrontMatter("a.mdx", "---\ntitle: A: B\n---\nBody").body).toBe("\n\n\nBody");
  });

  it.each([
    ["a text of several lines", "description: |\n  One\n---\nand more.\n---\nBody", "a.mdx:5:1"],
    ["a folded text", "description: >-\n  One\n---\nlabel: L\n---\nBody", "a.mdx:5:1"],
  ])("is told when it ends inside %s", (_, lines, place) => {
    const { diagnostics } = readFrontMatter("a.mdx", `---\ntitle: T\n${lines}\n`);
    expect(diagnostics.map((one) => `${printPlace(one)} ${one.code}`)).toEqual([`${place} front-matter`]);
  });

  it.each([
    ["a rule", "description: |\n  One\n---\nBody\n\n---\n\nMore"],
    ["a heading with a line below, after a short text", "description: One\n---\nHeading\n---\nBody"],
    ["no further line", "description: |\n  One\n---\nBody"],
  ])("is not taken to end early for %s", (_, lines) => {
    expect(readFrontMatter("a.mdx", `---\ntitle: T\n${lines}\n`).diagnostics).toEqual([]);
  });

  it("that comes too late is no part of the body, and what stands above it is", () => {
    const { body } = readFrontMatter("a.mdx", "Above.\n---\ntitle: T\n---\nBelow.\n");
    expect(body).toBe("Above.\n\n\n\nBelow.\n");
  });
});
