import { describe, expect, it } from "vitest";
import { asides } from "../../src/markdown/asides.ts";
import { renderHtml, renderMdx } from "./render.ts";

const render = (text: string) => renderHtml(text, { hast: [asides] });
const aside = (kind: string, word: string, body: string) =>
  `<aside class="aside" data-kind="${kind}" role="note" aria-label="${word}"><p class="aside-title">${word}</p>${body}</aside>`;
/** HTML without the line ends between blocks, which mean nothing. */
const joined = async (text: string) => (await render(text)).replaceAll(/>\n+</gu, "><").replaceAll(/>\n+/gu, ">");

describe("an alert", () => {
  it.each([
    ["NOTE", "note", "Note"],
    ["TIP", "tip", "Tip"],
    ["IMPORTANT", "important", "Important"],
    ["WARNING", "warning", "Warning"],
    ["CAUTION", "caution", "Caution"],
    ["note", "note", "Note"],
    ["Warning", "warning", "Warning"],
  ])("[!%s] becomes an aside that is named by its kind", async (marker, kind, word) => {
    expect(await joined(`> [!${marker}]\n> Words.`)).toBe(aside(kind, word, "<p>Words.</p>"));
  });

  it.each([
    ["on the next line", "> [!TIP]\n> One *two*,\n> three", "<p>One <em>two</em>,\nthree</p>"],
    ["on a next line that begins with an element", "> [!TIP]\n> **One** two", "<p><strong>One</strong> two</p>"],
    ["in a paragraph of its own", "> [!TIP]\n>\n> One\n>\n> Two", "<p>One</p><p>Two</p>"],
    ["in a list", "> [!TIP]\n>\n> - One", "<ul><li>One</li></ul>"],
    ["in code", "> [!TIP]\n>\n> ```\n> One\n> ```", "<pre><code>One\n</code></pre>"],
    ["behind two spaces at the marker's end", "> [!TIP]  \n> One", "<p>One</p>"],
    ["behind the marker", "> [!TIP] One", "<p>One</p>"],
    ["nowhere", "> [!TIP]", ""],
    ["in a quote of its own", "> [!TIP]\n>\n> > One", "<blockquote><p>One</p></blockquote>"],
  ])("keeps its content: %s", async (_, text, body) => {
    expect(await joined(text)).toBe(aside("tip", "Tip", body));
  });

  it("may stand in a list and in another aside", async () => {
    expect(await joined("- a\n\n  > [!NOTE]\n  > b")).toBe(`<ul><li><p>a</p>${aside("note", "Note", "<p>b</p>")}</li></ul>`);
    expect(await joined("> [!NOTE]\n>\n> > [!TIP]\n> > b")).toBe(aside("note", "Note", aside("tip", "Tip", "<p>b</p>")));
  });

  it("is an aside in MDX, too", async () => {
    const code = await renderMdx("> [!NOTE]\n> a", { hast: [asides] });
    expect(code).toContain('"data-kind": "note"');
    expect(code).not.toContain("[!NOTE]");
  });
});

describe("a quote", () => {
  it.each([
    "> Words.",
    "> [!UNKNOWN]\n> Words.",
    "> [!CONSTRUCTOR]\n> Words.",
    "> Words [!NOTE]",
    "> \\[!NOTE]x",
    "> [NOTE]\n> Words.",
    "> `[!NOTE]`",
    "> **[!NOTE]**",
    "> ## [!NOTE]",
    "> - [!NOTE]",
  ])("stays a quote without a known marker at its start: %j", async (text) => {
    expect(await render(text)).toBe(await renderHtml(text));
    expect(await render(text)).toMatch(/^<blockquote>/u);
  });
});
