import type { PhrasingContent, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../../src/source/twin-writer.ts";
import { randomNumbers } from "../core/shuffle.ts";

const SEED = Number(process.env["STRATA_SEED"] ?? 1);
const PARAGRAPHS = 500;

/** What words are made of: harmless pieces, and each sign that can mean something somewhere. */
const PIECES = [..."abcwWsp019 ,;'\"()?/-.  :@&<>[]{}!#*_+=~`|\\^$%", "www", "http", "://", "mailto:", " - ", "1.", "2)", "a.b", "—", "é"];

describe(`what writes twins (seed ${SEED})`, () => {
  it("writes words as remark does, wherever they stand", () => {
    const plain = unified()
      .use(remarkGfm, { tablePipeAlign: false })
      .use(remarkStringify, { bullet: "-", emphasis: "*", fence: "`", listItemIndent: "one", rule: "-" });
    const number = randomNumbers(SEED);
    const random = (below: number) => Math.floor(number() * below);
    for (let count = 0; count < PARAGRAPHS; count += 1) {
      const children = blocksOf(random);
      expect(writeMarkdown(children)).toBe(plain.stringify({ type: "root", children }));
    }
  });
});

function blocksOf(random: (below: number) => number): RootContent[] {
  const words = () => Array.from({ length: 1 + random(9) }, () => PIECES[random(PIECES.length)]).join("");
  const wordNodes: (() => PhrasingContent)[] = [
    () => ({ type: "text", value: words() }),
    () => ({ type: "text", value: `plain ${words()}` }),
    () => ({ type: "link", url: "/a", children: [{ type: "text", value: words() }] }),
    () => ({ type: "emphasis", children: [{ type: "text", value: words() }] }),
    () => ({ type: "inlineCode", value: "code" }),
  ];
  const line = () => Array.from({ length: 1 + random(4) }, () => (wordNodes[random(wordNodes.length)] as () => PhrasingContent)());
  const cell = () => ({ type: "tableCell" as const, children: line() });
  const row = () => ({ type: "tableRow" as const, children: [cell(), cell()] });
  return [
    { type: "heading", depth: 2, children: line() },
    { type: "paragraph", children: line() },
    { type: "table", children: [row(), row()] },
  ];
}
