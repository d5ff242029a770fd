import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../src/source/markdown.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const problems = (text: string) => printDiagnostics(readMarkdown("a.mdx", text).diagnostics);
const codes = (text: string) => readMarkdown("a.mdx", text).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
const tree = (...lines: string[]) => `<FileTree>\n\n${lines.join("\n")}\n\n</FileTree>`;
const figure = (inside: string) => `<Figure caption="x">\n\n${inside}\n\n</Figure>`;

describe("a tree of files", () => {
  it.each([
    ["plain names", ["- a/", "  - b.txt", "- c"]],
    ["names in code, with words", ["- `a b/` *the* folder", "  - `c d.txt` a [link](./b.mdx)"]],
    ["empty folders", ["- a/ nothing in it"]],
    ["empty lines", ["- a/", "", "  - b", "", "- c"]],
    ["depth", ["- a/", "  - b/", "    - c/", "      - d"]],
    ["a comment", ["{/* x */}", "", "- a"]],
  ])("may have %s", (_, lines) => expect(problems(tree(...lines))).toBe(""));

  it.each([
    ["nothing", [], "1:1"],
    ["words", ["words"], "1:1"],
    ["words beside a list", ["words", "", "- a"], "1:1"],
    ["two lists", ["- a", "", "* b"], "1:1"],
    ["numbers", ["1. a"], "1:1"],
    ["an item with nothing", ["-", "- a"], "3:1"],
    ["a name that is emphasised", ["- *a*"], "3:1"],
    ["a name that is a link", ["- [a](./b.mdx)"], "3:1"],
    ["a file that holds others", ["- a", "  - b"], "3:1"],
    ["a numbered list inside", ["- a/", "  1. b"], "4:3"],
    ["a second paragraph", ["- a/", "", "  words"], "5:3"],
    ["code inside", ["- a/", "  - b", "", "  ```text", "  x", "  ```"], "6:3"],
  ])("may not have %s", (_, lines, place) => expect(codes(tree(...lines))).toEqual([`${place} tree-form`]));

  it("is told what is wrong with an item", () => {
    expect(problems(tree("- a", "  - b", "- *c*", "- d/", "", "  words"))).toMatchInlineSnapshot(`
      "a.mdx:3:1 tree-form
        The item a holds others, but its name is not that of a folder.
        Write a/.
      a.mdx:5:1 tree-form
        An item does not begin with the name of a file or folder.
        Begin it with the name, in code or plain.
      a.mdx:8:3 tree-form
        The item d/ holds more than its line and one list with bullets.
        Put it below the tree, or into the item's line."
    `);
  });
});

describe("a figure", () => {
  it.each(["![a](/assets/a.svg)", "{/* x */}\n\n![a](/assets/a.svg)"])("stands around one image: %j", (inside) => {
    expect(problems(figure(inside))).toBe("");
  });

  it("may stand in a line", () => expect(problems('<Figure caption="x">![a](/assets/a.svg)</Figure>')).toBe(""));

  it.each([
    "words",
    "![a](/assets/a.svg) words",
    "![a](/assets/a.svg)\n\n![b](/assets/b.svg)",
    "[![a](/assets/a.svg)](/b/)",
    "| a |\n|---|",
  ])("does not stand around %j", (inside) => expect(codes(figure(inside))).toEqual(["1:1 figure-form"]));

  it("has a caption, and says what to do", () => {
    expect(problems("<Figure/>")).toMatchInlineSnapshot(`
      "a.mdx:1:1 component-attribute
        <Figure> lacks the attribute caption.
        Write <Figure caption="…">.
      a.mdx:1:1 figure-form
        <Figure> stands around one image, and nothing else.
        Write ![what it shows](/assets/name.svg) inside; words belong into the caption."
    `);
  });
});
