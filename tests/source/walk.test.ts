import { expect, it } from "vitest";
import { parseMarkdown } from "../../src/source/markdown.ts";
import { walk } from "../../src/source/walk.ts";

it("visits every node from top to bottom, with those around it, outermost first", () => {
  const visited: string[] = [];
  walk(parseMarkdown("a.md", "> - *a*\n\nb"), (node, parents) => visited.push([...parents, node].map(({ type }) => type).join(" > ")));
  expect(visited).toEqual([
    "root",
    "root > blockquote",
    "root > blockquote > list",
    "root > blockquote > list > listItem",
    "root > blockquote > list > listItem > paragraph",
    "root > blockquote > list > listItem > paragraph > emphasis",
    "root > blockquote > list > listItem > paragraph > emphasis > text",
    "root > paragraph",
    "root > paragraph > text",
  ]);
});
