import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { STEPS_ID } from "../../src/core/props/tutorial.ts";
import { TAKEN_IDS } from "../../src/core/taken-ids.ts";
import { headings } from "../../src/markdown/headings.ts";
import { renderHtml, renderMdx } from "./render.ts";

const SOURCE = join(import.meta.dirname, "../../src");
const render = (text: string) => renderHtml(text, { hast: [headings] });
const idsOf = async (text: string) => [...(await render(text)).matchAll(/<h\d id="(?<id>[^"]*)"/gu)].map(({ groups }) => groups?.["id"]);

describe("a heading", () => {
  it("has an anchor, and its words are a link to it", async () => {
    expect(await render("## Set up `a` & *b*")).toBe(
      '<h2 id="set-up-a--b"><a class="heading-link" href="#set-up-a--b">Set up <code>a</code> &amp; <em>b</em></a></h2>',
    );
  });

  it("has an anchor that no other heading of the page has", async () => {
    const ids = await idsOf("## A\n\n## A\n\n### A\n\n## A-1\n\n# a");
    expect(ids).toEqual(["a", "a-1", "a-2", "a-1-1", "a-3"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has an anchor that no part of the templates has, whose ids the table names", async () => {
    const templates = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".astro"));
    const ids = templates.flatMap((file) => [...readFileSync(join(SOURCE, file), "utf8").matchAll(/\sid="(?<id>[^"]+)"/gu)]);
    const used = [...new Set(ids.map(({ groups }) => groups?.["id"] ?? "")), STEPS_ID, `${STEPS_ID}-title`, "footnote-label"];
    expect([...used].sort()).toEqual([...TAKEN_IDS].sort());
    expect(await idsOf("## Search\n\n## Content\n\n## Top")).toEqual(["search-1", "content-1", "top-1"]);
  });

  it("begins to count anew on each page", async () => {
    expect([await idsOf("## A"), await idsOf("## A")]).toEqual([["a"], ["a"]]);
  });

  it.each([
    ["## [a](./b.mdx) c", '<h2 id="a-c"><a href="./b.mdx">a</a> c</h2>'],
    ["## **[a](./b.mdx)**", '<h2 id="a"><strong><a href="./b.mdx">a</a></strong></h2>'],
    ["## https://example.org", '<h2 id="httpsexampleorg"><a href="https://example.org">https://example.org</a></h2>'],
  ])("holds no link inside a link: %s", async (text, html) => {
    expect(await render(text)).toBe(html);
  });

  it("leaves footnote marks and the text of images out of its anchor", async () => {
    expect(await idsOf("## A[^1]\n\n## ![alt](a.svg) B\n\n[^1]: c")).toEqual(["a", "-b"]);
    expect(await render("## A[^1]\n\n[^1]: c")).toContain('<h2 id="a">A<sup>');
  });

  it("keeps the anchor that it has", async () => {
    expect(await render("a[^1]\n\n[^1]: b")).toContain('<h2 class="sr-only" id="footnote-label">Footnotes</h2>');
  });

  it("without words has an anchor all the same", async () => {
    expect(await idsOf("##\n\n## 🎉\n\n## A")).toHaveLength(3);
  });

  it("leaves comments out of its anchor", async () => {
    expect(await renderMdx("## A {/* no */} b", { hast: [headings] })).toContain('id: "a--b"');
  });
});
