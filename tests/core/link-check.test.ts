import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { checkLinks } from "../../src/core/link-check.ts";
import { type ContentInput, contentOf, type PageInput, removed } from "../support/content.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

function check(input: ContentInput): string {
  return printDiagnostics(checkLinks(buildLibrary(contentOf(input))));
}

/** Checks the links of one page, `guides/start`, of a site with two more. */
function checkPage(page: PageInput): string {
  return check({
    versions: "1",
    layers: { 1: { "guides/start": page, "guides/usage": {}, "guides/deep/more": {} } },
    assets: ["assets/guide.pdf"],
  });
}

/** The hint for one link of that page. */
const hintFor = (url: string) =>
  checkPage({ links: [url] })
    .split("\n")[2]
    ?.trim();

describe("a link to a page", () => {
  it.each([
    "/",
    "/guides/usage/",
    "./usage.mdx",
    "usage.md",
    "../index.mdx",
    "./deep/more.mdx",
    "1:/guides/usage/",
    "#top",
    "",
    "https://example.org/",
    "/assets/guide.pdf",
  ])("is sound: %j", (url) => expect(checkPage({ links: [url] })).toBe(""));

  it("leads to a page of the version", () => {
    expect(checkPage({ links: ["./usge.mdx", "/somewhere/else/"] })).toMatchInlineSnapshot(`
      "1/guides/start.mdx:1:1 link-page-missing
        The link ./usge.mdx leads to no page of 1.
        Did you mean ./usage.mdx?
      1/guides/start.mdx:2:1 link-page-missing
        The link /somewhere/else/ leads to no page of 1.
        Correct the link or write the page."
    `);
  });

  it.each([
    ["./usge.mdx", "Did you mean ./usage.mdx?"],
    ["usge.md", "Did you mean ./usage.md?"],
    ["./usge.md#errors", "Did you mean ./usage.md?"],
    ["../guide/usage.mdx", "Did you mean ./usage.mdx?"],
    ["./deep/mor.mdx", "Did you mean ./deep/more.mdx?"],
    ["/guides/usge/", "Did you mean /guides/usage/?"],
    ["/guides/usge", "Did you mean /guides/usage/?"],
    ["1:/guides/usge/", "Did you mean 1:/guides/usage/?"],
  ])("is mended in the form in which it was written: %s", (url, hint) => {
    expect(hintFor(url)).toBe(hint);
    const mended = /Did you mean (?<link>.*)\?$/u.exec(hint)?.groups?.["link"] ?? "";
    expect(checkPage({ links: [mended] })).toBe("");
  });

  it("tells where a page that moved is now, in the form of the link", () => {
    const layers = { 1: { "c/a": {}, d: {} }, 2: { "c/b": { formerly: "c/a" }, d: { links: ["./c/a.mdx", "/c/a/"] } } };
    expect(check({ versions: "2 <- 1", layers })).toMatchInlineSnapshot(`
      "2/d.mdx:1:1 link-page-missing
        The link ./c/a.mdx leads to no page of 2. The page moved in 2.
        Write ./c/b.mdx.
      2/d.mdx:2:1 link-page-missing
        The link /c/a/ leads to no page of 2. The page moved in 2.
        Write /c/b/."
    `);
  });

  it("tells the versions that have the page if its own has not", () => {
    const layers = { 1: { "old-page": {}, b: {} }, 2: { "old-page": removed("Gone."), b: { links: ["/old-page/"] } } };
    expect(check({ versions: "2 <- 1", layers })).toMatchInlineSnapshot(`
      "2/b.mdx:1:1 link-page-missing
        The link /old-page/ leads to no page of 2. The page ended in 2: Gone.
        Remove the link, or wrap the sentence in <Until>."
    `);
  });

  it("is refused in forms that lead nowhere safe", () => {
    expect(checkPage({ links: ["javascript:alert(1)", "../../up.mdx", "./usage"] })).toMatchInlineSnapshot(`
      "1/guides/start.mdx:1:1 link-form
        The link javascript:alert(1) uses a scheme that documentation has no use for.
        Use https:, http:, mailto: or tel:, or a path of this site.
      1/guides/start.mdx:2:1 link-form
        The link ../../up.mdx climbs out of its version.
        Link to another version by coordinates: 2.0.0:/folder/page/.
      1/guides/start.mdx:3:1 link-form
        The link ./usage names no page file.
        A relative link ends in .mdx or .md: write ./usage.mdx, or a path from the version's root: /guides/usage/."
    `);
  });
});

describe("a file or an image", () => {
  it("lies in the content folder", () => {
    expect(checkPage({ links: ["/assets/guid.pdf"] })).toMatchInlineSnapshot(`
      "1/guides/start.mdx:1:1 asset-missing
        The link /assets/guid.pdf names no file: assets/guid.pdf is not in the content folder.
        Did you mean /assets/guide.pdf?"
    `);
    const images = [
      { url: "/assets/logo.svg", file: "assets/logo.svg" },
      { url: "/assets/lgo.svg", file: "assets/lgo.svg" },
      { url: "./beside.png", file: "1/guides/beside.png" },
      { url: "https://example.org/x.png" },
    ];
    expect(checkPage({ images })).toMatchInlineSnapshot(`
      "1/guides/start.mdx:2:1 image-missing
        The image /assets/lgo.svg is not there: no file assets/lgo.svg in the content folder.
        Did you mean /assets/logo.svg?
      1/guides/start.mdx:3:1 image-missing
        The image ./beside.png is not there: no file 1/guides/beside.png in the content folder.
        Add the file or correct the path.
      1/guides/start.mdx:4:1 image-missing
        The image https://example.org/x.png would be fetched from elsewhere or lies outside the content folder.
        Put the file into assets/ and write /assets/name.svg."
    `);
  });

  it.each(["", "  "])("says what it shows to those who cannot see it, not %j", (alt) => {
    const found = checkPage({ images: [{ url: "/assets/logo.svg", file: "assets/logo.svg", alt }] });
    expect(found).toContain(
      "1/guides/start.mdx:1:1 image-alt\n  The image /assets/logo.svg has no text for those who cannot see it.\n  Write what it shows",
    );
  });
});
