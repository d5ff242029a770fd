import { describe, expect, it } from "vitest";
import { faultsOfPages } from "../../src/build/check-pages.ts";
import { brokenLinks } from "../../src/build/crawl.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { contentOf } from "../support/content.ts";
import { writeFolder } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const html = (body: string) => `<!doctype html><html><body>${body}</body></html>\n`;
const text = (words: string) => html(`<h1>Title</h1><div class="prose">${words}</div>`);
const REDIRECT = html("").replace("<body>", '<meta http-equiv="refresh" content="0; url=/">');

const CONTENT = contentOf({
  versions: "2 <- 1",
  layers: { 1: { a: { headings: ["## Part"] }, blank: "Blank" }, 2: { moved: { formerly: "a" } } },
});
const LIBRARY = buildLibrary({
  ...CONTENT,
  pages: CONTENT.pages.map((page) => (page.key === "blank" ? { ...page, body: { ...page.body, opening: [] } } : page)),
});
const TEXTS = ["1", "1/a", "1/changes", "1/a-z", "1/blank", "2", "2/changes", "2/a-z", "2/moved", "2/blank"].map((folder) => [
  `${folder}/index.html`,
  text("Text."),
]);
const REDIRECTS = ["2/a", "latest", "latest/a", "latest/moved", "latest/blank"].map((folder) => [`${folder}/index.html`, REDIRECT]);
const SOUND: Files = {
  "404.html": html("<h1>None</h1>"),
  "index.html": REDIRECT,
  ...Object.fromEntries([...TEXTS, ...REDIRECTS]),
};

describe("the pages of a built site", () => {
  it.each<[string, Files, string[]]>([
    ["are whole", {}, []],
    ["include one that is not there", { "1/a/index.html": undefined }, ["1/a/index.html is missing."]],
    ["include a redirect that is not there", { "2/a/index.html": undefined }, ["2/a/index.html is missing."]],
    ["include one that nobody planned", { "2/stale/index.html": text("") }, ["2/stale/index.html is no page of the content."]],
    ["include an empty file", { "1/a/index.html": "" }, ["1/a/index.html is empty."]],
    ["include a file cut off", { "404.html": "<h1>None</h1>" }, ["404.html is cut off."]],
    ["include one without a heading", { "1/a/index.html": html("<article></article>") }, ["1/a/index.html has no heading."]],
    ["include one whose heading is empty", { "404.html": html("<h1> </h1>") }, ["404.html has no heading."]],
    ["include one that lost its text", { "1/a/index.html": text(" ") }, ["1/a/index.html has lost its text."]],
    ["include one without text, as its author wrote it", { "1/blank/index.html": text("") }, []],
  ])("%s", (_, changes, faults) => {
    expect(faultsOfPages(writeFolder({ ...SOUND, ...changes }), { library: LIBRARY, base: "/" })).toEqual(faults);
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
