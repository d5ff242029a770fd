import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { checkLinks } from "../../src/core/link-check.ts";
import { type ContentInput, contentOf, type PageInput, removed } from "../support/content.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

function check(input: ContentInput): string {
  return printDiagnostics(checkLinks(buildLibrary(contentOf(input))));
}

describe("a link of a page that several versions show", () => {
  const pages = { 1: { a: { links: ["/b/"] } }, 3: { b: {} } };

  it("is checked in each, and those are named where it leads nowhere", () => {
    expect(check({ versions: "4 <- 3 <- 2 <- 1", layers: pages })).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 link-version-missing
        The link /b/ leads nowhere in 2 and 1: this page is shown there, but b is not.
        Wrap the sentence in <Since version="3">…</Since>, or override this page in a layer."
    `);
  });

  it("is told to end with the page where that ends", () => {
    const layers = { 1: { a: { links: ["/b/"] }, b: {} }, 2: { b: removed("Gone.") } };
    expect(check({ versions: "3 <- 2 <- 1", layers })).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 link-version-missing
        The link /b/ leads nowhere in 3 and 2: this page is shown there, but b is not.
        Wrap the sentence in <Since> or <Until>, or override this page in a layer."
    `);
  });

  it("is compared only with the versions that show the page", () => {
    const layers = { 1: { a: {}, b: {} }, 2: { a: { links: ["/b/"] }, b: removed("Gone.") }, 3: { b: {} } };
    expect(check({ versions: "3 <- 2 <- 1", layers })).toContain('Wrap the sentence in <Since version="3">…</Since>');
  });

  it.each(["since 3", "since 4", "since 3 until 4"])("is not checked where it is hidden: %s", (when) => {
    expect(check({ versions: "4 <- 3 <- 2 <- 1", layers: { ...pages, 1: { a: { links: [{ url: "/b/", when }] } } } })).toBe("");
  });

  it.each([
    ["since 2", "2"],
    ["until 3", "2 and 1"],
    ["since 1", "2 and 1"],
  ])("is checked where it is shown: %s", (when, lacking) => {
    const found = check({ versions: "4 <- 3 <- 2 <- 1", layers: { ...pages, 1: { a: { links: [{ url: "/b/", when }] } } } });
    expect(found).toContain(`leads nowhere in ${lacking}:`);
  });

  it("is not checked in a version whose layer overrides the page", () => {
    const layers = { 1: { a: {} }, 3: { a: { links: ["/b/"] }, b: {} } };
    expect(check({ versions: "4 <- 3 <- 2 <- 1", layers })).toBe("");
  });
});

describe("a link by coordinates", () => {
  const layers = { 1: { old: { headings: ["## Usage"] } }, 2: { old: removed("Gone."), a: { links: ["1:/old/#usage", "1:/"] } } };

  it("is checked in the version that it names", () => {
    expect(check({ versions: "2 <- 1", layers })).toBe("");
    expect(check({ versions: "2 <- 1", layers: { ...layers, 1: { a: { links: ["2:/old/"] }, old: {} } } })).toContain(
      "leads to no page of 2.",
    );
  });

  it("names a version that is declared", () => {
    const far = { 1: { a: { links: ["7.10:/a/", "nowhere:/a/"] } } };
    expect(check({ versions: "7.1, 1", layers: far })).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 link-version-unknown
        The link 7.10:/a/ names the version 7.10, which is not declared.
        Did you mean 7.1?
      1/a.mdx:2:1 link-version-unknown
        The link nowhere:/a/ names the version nowhere, which is not declared.
        The versions are 7.1 and 1."
    `);
  });
});

describe("an anchor", () => {
  const target = { headings: ["## Set up", { heading: "## New", when: "since 2" }, { heading: "## Old", when: "until 1" }] };
  const checkAnchors = (...links: NonNullable<PageInput["links"]>) =>
    check({ versions: "2 <- 1", layers: { 1: { a: { links }, b: target } } });

  it.each(["/b/#set-up", "/b/#top", "/b/#"])("is there: %s", (url) => expect(checkAnchors(url)).toBe(""));

  it("is the anchor of a heading", () => {
    expect(checkAnchors("/b/#set-upp", "/b/#nowhere", "/#set-up", "#own")).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 anchor-missing
        The link /b/#set-upp names the anchor #set-upp, which b does not have in 2 and 1.
        Did you mean #set-up?
      1/a.mdx:2:1 anchor-missing
        The link /b/#nowhere names the anchor #nowhere, which b does not have in 2 and 1.
        Name the anchor of one of the page's headings or rows, or none.
      1/a.mdx:3:1 anchor-missing
        The link /#set-up names the anchor #set-up, which the front page does not have in 2 and 1.
        Name the anchor of one of the page's headings or rows, or none.
      1/a.mdx:4:1 anchor-missing
        The link #own names the anchor #own, which a does not have in 2 and 1.
        Name the anchor of one of the page's headings or rows, or none."
    `);
  });

  it("is looked for in each version among the headings that it shows", () => {
    expect(checkAnchors("/b/#new", "/b/#old")).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 anchor-missing
        The link /b/#new names the anchor #new, which b does not have in 1.
        Name the anchor of one of the page's headings or rows, or none.
      1/a.mdx:2:1 anchor-missing
        The link /b/#old names the anchor #old, which b does not have in 2.
        Name the anchor of one of the page's headings or rows, or none."
    `);
    expect(checkAnchors({ url: "/b/#new", when: "since 2" }, { url: "/b/#old", when: "until 1" })).toBe("");
    expect(checkAnchors("2:/b/#new", "1:/b/#old")).toBe("");
    expect(checkAnchors("1:/b/#new")).toContain("#new, which b does not have in");
  });

  it("may be that of a row, which is looked for in the same way", () => {
    const rows = ["error-oidv-10017", { id: "error-oidv-10018", when: "since 2" }];
    const checkRows = (...links: NonNullable<PageInput["links"]>) =>
      check({ versions: "2 <- 1", layers: { 1: { a: { links }, b: { rows } } } });
    expect(checkRows("./b.mdx#error-oidv-10017", "2:/b/#error-oidv-10018")).toBe("");
    expect(checkRows("./b.mdx#error-oidv-1017", "/b/#error-oidv-10018")).toMatchInlineSnapshot(`
      "1/a.mdx:1:1 anchor-missing
        The link ./b.mdx#error-oidv-1017 names the anchor #error-oidv-1017, which b does not have in 2 and 1.
        Did you mean #error-oidv-10017?
      1/a.mdx:2:1 anchor-missing
        The link /b/#error-oidv-10018 names the anchor #error-oidv-10018, which b does not have in 1.
        Did you mean #error-oidv-10017?"
    `);
  });
});
