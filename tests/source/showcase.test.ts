import { readFileSync } from "node:fs";
import { join } from "node:path";
import { visitParents } from "unist-util-visit-parents";
import { describe, expect, it } from "vitest";
import { COMPONENTS } from "../../src/core/components.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { readFrontMatter } from "../../src/source/front-matter.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const CONTENT = join(import.meta.dirname, "../fixtures/components");
const { library, diagnostics } = checkContent(CONTENT);
const files = library?.content.pages.map(({ file }) => file) ?? [];

describe("the showcase of components", () => {
  it("has no problem, not even a small one", () => expect(diagnostics).toEqual([]));

  it.each(Object.keys(COMPONENTS))("shows <%s>, and the text that makes it", (name) => {
    const shown: string[] = [];
    const explained: string[] = [];
    for (const file of files) {
      const tree = parseMarkdown(file, readFrontMatter(file, readFileSync(join(CONTENT, file), "utf8")).body);
      visitParents(tree, (node) => {
        if ((node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name === name) shown.push(file);
        if ((node.type === "code" || node.type === "inlineCode") && node.value.includes(`<${name}`)) explained.push(file);
      });
    }
    expect(shown).not.toEqual([]);
    expect(explained.filter((file) => shown.includes(file))).not.toEqual([]);
  });
});
