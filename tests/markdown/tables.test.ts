import { describe, expect, it } from "vitest";
import { tableAlignment, tableFrames } from "../../src/markdown/tables.ts";
import { renderHtml } from "./render.ts";

const render = async (text: string) => (await renderHtml(text, { hast: [tableFrames, tableAlignment] })).replaceAll("\n", "");
const frame = (table: string) => `<div class="table-frame" role="group" aria-label="Table" tabindex="0">${table}</div>`;

describe("a table", () => {
  it("lies in a frame that scrolls alone and that the keyboard reaches", async () => {
    expect(await render("| a |\n|---|\n| b |")).toBe(
      frame("<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"),
    );
  });

  it("says the alignment of its columns by classes, never by a style", async () => {
    const html = await render("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |");
    expect(html).toContain('<th class="align-left">a</th><th class="align-center">b</th><th class="align-right">c</th><th>d</th>');
    expect(html).toContain('<td class="align-left">1</td><td class="align-center">2</td><td class="align-right">3</td><td>4</td>');
    expect(html).not.toContain("style");
  });

  it("gives cells that are left out the alignment of their column", async () => {
    expect(await render("| a | b |\n|---|:-:|\n| 1 |")).toContain('<td>1</td><td class="align-center"></td>');
  });

  it("has its frame where it stands: in a list, in a quote, and each its own", async () => {
    const table = frame("<table><thead><tr><th>a</th></tr></thead></table>");
    expect(await render("- x\n\n  | a |\n  |---|")).toBe(`<ul><li><p>x</p>${table}</li></ul>`);
    expect(await render("> | a |\n> |---|")).toBe(`<blockquote>${table}</blockquote>`);
    expect(await render("| a |\n|---|\n\n| a |\n|---|")).toBe(`${table}${table}`);
  });
});
