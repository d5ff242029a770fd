import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { markdownToHast, mdxToHast } from "satteri";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/source/front-matter.ts";
import { outline, piecesOfHast } from "./outline.ts";
import { piecesOfMdast } from "./remark-pieces.ts";

/** As compileBody sets them. */
const features = { gfm: true, smartPunctuation: false };
const remark = { md: unified().use(remarkParse).use(remarkGfm), mdx: unified().use(remarkParse).use(remarkGfm).use(remarkMdx) };

const FIXTURES = join(import.meta.dirname, "fixtures");
const CONTENT = join(import.meta.dirname, "../../content");

describe("Sätteri renders GitHub's Markdown as remark-gfm reads it", () => {
  it.each(readdirSync(FIXTURES))("in %s", (file) => {
    expectAgreement(file, readFileSync(join(FIXTURES, file), "utf8"));
  });
});

describe("Sätteri renders every page of the content as remark reads it", () => {
  const pages = readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.mdx?$/u.test(file))
    .sort();

  it.each(pages)("%s", (file) => {
    expectAgreement(file, readFrontMatter(file, readFileSync(join(CONTENT, file), "utf8")).body);
  });
});

function expectAgreement(file: string, text: string): void {
  const isMdx = file.endsWith(".mdx");
  const rendered = outline(piecesOfHast(isMdx ? mdxToHast(text, { features }) : markdownToHast(text, { features })));
  expect(rendered).not.toBe("");
  expect(rendered).toBe(outline(piecesOfMdast(remark[isMdx ? "mdx" : "md"].parse(text))));
}
