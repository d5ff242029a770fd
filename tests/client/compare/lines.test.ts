import { describe, expect, it } from "vitest";
import { readTwin, titleOf } from "../../../src/client/compare/lines.ts";

const PLACE = { siteUrl: "https://a.example/docs/", version: "2.1.0" };

describe("a twin", () => {
  it("is read line by line, without the line that says where it stands", () => {
    const lines = readTwin("# Title\n\nDescription.\n\nAcme 2.1.0: <https://a.example/docs/2.1.0/b/>\n\n- one\n- two\n", PLACE);
    expect(lines).toEqual([
      { text: "# Title", isCode: false, isSpaced: false },
      { text: "Description.", isCode: false, isSpaced: true },
      { text: "- one", isCode: false, isSpaced: true },
      { text: "- two", isCode: false, isSpaced: false },
    ]);
  });

  const bodyOf = (body: string) =>
    readTwin(`# T\n\nD.\n\nO\n\n${body}`, PLACE)
      .slice(2)
      .map(({ text, isCode }) => `${isCode ? "code" : "text"} ${text}`);

  it("has code in fences, which may be indented, quoted, longer, and hold empty lines and fences", () => {
    expect(bodyOf("````md\n```js\n\n1\n```\n````\nA\n\n   ~~~\n   b\n   ~~~\n\n> ```\n> c\n> ```\n")).toEqual([
      "code ````md",
      "code ```js",
      "code ",
      "code 1",
      "code ```",
      "code ````",
      "text A",
      "code    ~~~",
      "code    b",
      "code    ~~~",
      "code > ```",
      "code > c",
      "code > ```",
    ]);
  });

  it("has links into its own version lead to a page whatever the version", () => {
    expect(bodyOf("[a](https://a.example/docs/2.1.0/b/#c) [d](https://a.example/docs/2.0.0/b/)")).toEqual([
      "text [a](/b/#c) [d](https://a.example/docs/2.0.0/b/)",
    ]);
  });

  it("leaves out the rule below a table's head, but none in code", () => {
    expect(bodyOf("| a | b |\n| - | :-: |\n| - | c |\n\n```\n| - | - |\n```")).toEqual([
      "text | a | b |",
      "text | - | c |",
      "code ```",
      "code | - | - |",
      "code ```",
    ]);
  });

  it.each([
    ["# Set up Acme", "Set up Acme"],
    ["# A\\_b \\<c> \\[d]", "A_b <c> [d]"],
    ["# C:\\path", "C:\\path"],
    ["", ""],
  ])("with the first line %j has the title %j", (text, title) => {
    expect(titleOf([{ text, isCode: false, isSpaced: false }])).toBe(title);
    expect(titleOf([])).toBe("");
  });
});
