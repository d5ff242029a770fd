import { describe, expect, it } from "vitest";
import { faultOfPage, missingFiles } from "../../src/build/check-pages.ts";
import { brokenLinks } from "../../src/build/crawl.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { contentOf } from "../support/content.ts";
import { writeFolder } from "../support/folder.ts";

const html = (body: string) => `<!doctype html><html><body>${body}</body></html>\n`;
const text = (words: string) => html(`<h1>Title</h1><div class="prose">${words}</div>`);
const REDIRECT = html("").replace("<body>", '<meta http-equiv="refresh" content="0; url=/">');

const CONTENT = contentOf({ versions: "2 <- 1", layers: { 1: { a: { headings: ["## Part"] }, blank: "Blank" } } });
const LIBRARY = buildLibrary({
  ...CONTENT,
  pages: CONTENT.pages.map((page) => (page.key === "blank" ? { ...page, body: { ...page.body, opening: [] } } : page)),
});

describe("a printed page", () => {
  it.each<[string, string, string, string | undefined]>([
    ["is whole", "a", text("Text."), undefined],
    ["is empty", "a", "", "is empty"],
    ["is cut off", "a", "<h1>None</h1>", "is cut off"],
    ["has no heading", "a", html("<article></article>"), "has no heading"],
    ["has a heading without a word", "a", html("<h1> <b> </b></h1><p>Text.</p>"), "has no heading"],
    ["has a heading whose words stand in an element", "a", html("<h1>\n<b>Title</b></h1>"), undefined],
    ["has lost its text", "a", text(" "), "has lost its text"],
    ["has no text, as its author wrote it", "blank", text(""), undefined],
    ["only leads on", "a", REDIRECT, undefined],
  ])("%s", (_, key, printed, fault) => {
    const page = LIBRARY.laid.get("2")?.pages.get(key);
    expect(page).toBeDefined();
    expect(faultOfPage(printed, page, LIBRARY)).toBe(fault);
  });

  it("may be without text where it is no author's", () => {
    expect(faultOfPage(text(""), undefined, LIBRARY)).toBeUndefined();
  });
});

describe("the folder of a built site", () => {
  const PLANNED = new Set(["404.html", "1/a/index.html", "1/a.md"]);

  it.each<[string, readonly string[], readonly string[]]>([
    ["holds what was planned", [...PLANNED], []],
    ["lacks a page", ["404.html", "1/a.md"], ["1/a/index.html is missing."]],
    ["lacks a twin", ["404.html", "1/a/index.html"], ["1/a.md is missing."]],
  ])("%s", (_, found, faults) => {
    expect(missingFiles(found, PLANNED)).toEqual(faults);
  });
});

describe("a crawl", () => {
  const SITE = { "1/index.html": html('<h1 id="top">Front</h1>'), "1/ä b/index.html": html('<p id="ü"></p>'), "a.css": "" };

  it.each([
    ["/docs/1/", true],
    ["/docs/1/#top", true],
    ["/docs/1/#none", false],
    ["/docs/1", false],
    ["/docs/1/index.html", true],
    ["/docs/2/", false],
    ["/1/", false],
    ["./%C3%A4%20b/", true],
    ["%C3%A4%20b/#%C3%BC", true],
    ["../a.css?v=1", true],
    ["../a.css#x", true],
    ["../A.css", false],
    ["#here", true],
    ["#nowhere", false],
    ["#", true],
    ["%zz", false],
    ["https://example.org/none", true],
    ["//example.org/none", true],
    ["mailto:a@example.org", true],
    ["data:,", true],
  ])("of a page with the link %s: %s", (link, isSound) => {
    const folder = writeFolder({ ...SITE, "1/page.html": html(`<a id="here" href="${link}">x</a>`) });
    expect(brokenLinks(folder, "/docs/")).toEqual(isSound ? [] : [`1/page.html: ${link}`]);
  });

  it("follows images, scripts and redirects, too", () => {
    const body = '<img src="a.png"><script src="b.js"></script><link href="c.css"><meta http-equiv="refresh" content="0; url=/d/">';
    expect(brokenLinks(writeFolder({ "index.html": html(body) }), "/")).toEqual(
      ["a.png", "b.js", "c.css", "/d/"].map((link) => `index.html: ${link}`),
    );
  });

  it("finds the way from a page whose folder has a name that no address can hold as it is", () => {
    expect(brokenLinks(writeFolder({ "a #%/index.html": html('<a href="./">x</a>') }), "/")).toEqual([]);
  });
});
