import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { markdownToHtml, mdxToJs } from "satteri";
import { describe, expect, it } from "vitest";
import { headings } from "../../src/markdown/headings.ts";
import { rowTables } from "../../src/markdown/row-tables.ts";
import { readFrontMatter } from "../../src/source/front-matter.ts";
import { readMarkdown } from "../../src/source/markdown.ts";
import { type Piece, piecesOfHast, plainUrl } from "./outline.ts";

const CONTENT = join(import.meta.dirname, "../../content");
const FIXTURES = join(import.meta.dirname, "fixtures");
const pages = readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.mdx?$/u.test(file))
  .sort();

describe("the source reader sees what readers will see", () => {
  it.each(pages)("on %s: headings with their anchors, links and images", async (file) => {
    const { body } = readFrontMatter(file, readFileSync(join(CONTENT, file), "utf8"));
    const rendered = await elementsOf(body, file.endsWith(".mdx"));
    const read = readMarkdown(file, body).body;
    expect(read.headings.map(({ depth, id }) => `h${depth} #${id}`)).toEqual(headingsOf(rendered));
    expect(read.rows.map(({ id }) => id)).toEqual(rowsOf(rendered));
    expect(unique(read.links.map(({ url }) => url))).toEqual(unique(linksOf(rendered)));
    expect(unique(read.images.map(({ url, alt }) => `${url} ${alt}`))).toEqual(
      unique(rendered.filter(({ tag }) => tag === "img").map(({ attributes }) => `${attributes?.["src"]} ${attributes?.["alt"]}`)),
    );
  });

  it.each(readdirSync(FIXTURES))("in the fixture %s: headings and rows with their anchors", async (file) => {
    const text = readFileSync(join(FIXTURES, file), "utf8");
    const read = readMarkdown(file, text).body;
    const rendered = await elementsOf(text, file.endsWith(".mdx"));
    expect(read.headings.map(({ depth, id }) => `h${depth} #${id}`)).toEqual(headingsOf(rendered));
    expect(read.rows.map(({ id }) => id)).toEqual(rowsOf(rendered));
  });

  it("on pages with something to see", () => {
    const all = pages.map((file) => readMarkdown(file, readFrontMatter(file, readFileSync(join(CONTENT, file), "utf8")).body).body);
    expect(all.flatMap((body) => body.headings).length).toBeGreaterThan(100);
    expect(all.flatMap((body) => body.links).length).toBeGreaterThan(100);
  });
});

type Element = Exclude<Piece, string>;

/** All elements of a rendered page, in order. */
async function elementsOf(text: string, isMdx: boolean): Promise<Element[]> {
  const pieces: Piece[] = [];
  const keep = { name: "keep", after: (root: Readonly<Root>) => void pieces.push(...piecesOfHast(root)) };
  const options = { features: { gfm: true, smartPunctuation: false }, hastPlugins: [headings, rowTables, keep] };
  await (isMdx ? mdxToJs(text, options) : markdownToHtml(text, options));
  const flatten = (piece: Piece): Element[] => (typeof piece === "string" ? [] : [piece, ...piece.children.flatMap(flatten)]);
  return pieces.flatMap(flatten);
}

function headingsOf(elements: readonly Element[]): string[] {
  const found = elements.filter(({ tag, attributes }) => /^h\d$/u.test(tag) && attributes?.["id"] !== "footnote-label");
  return found.map(({ tag, attributes }) => `${tag} #${attributes?.["id"]}`);
}

function rowsOf(elements: readonly Element[]): string[] {
  return elements
    .filter(({ tag, attributes }) => tag === "tr" && attributes?.["id"] !== undefined)
    .map(({ attributes }) => String(attributes?.["id"]));
}

function linksOf(elements: readonly Element[]): string[] {
  const written = elements.filter(({ attributes }) => !["heading-link", "row-link"].includes(String(attributes?.["class"])));
  return written.flatMap(({ attributes }) => (typeof attributes?.["href"] === "string" ? [attributes["href"]] : []));
}

function unique(urls: readonly string[]): string[] {
  return [...new Set(urls.map(plainUrl))].sort();
}
