import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { checkNav } from "../../src/core/nav-check.ts";
import type { NavEntry } from "../../src/core/schema/nav-file.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { locatePath, printDiagnostics } from "./print-diagnostics.ts";

function check(input: ContentInput): string {
  return printDiagnostics(checkNav(buildLibrary(contentOf(input)), locatePath));
}

const docs = (...items: NavEntry[]) => [{ label: "Docs", index: "index", items }];

describe("an entry of nav.yaml", () => {
  it("may name a page that only some versions have", () => {
    const layers = { 1: { a: {}, "c/x": {} }, 2: { a: removed("Gone."), b: {}, "c/x": removed("Gone.") } };
    expect(check({ versions: "2 <- 1", layers, nav: docs("a", { page: "b" }, { pages: "c/" }) })).toBe("");
  });

  it("cannot name a page that no version has, in any form", () => {
    const nav = docs(
      "usge",
      { page: "nowhere" },
      { pages: "folder/" },
      { label: "Group", index: "missing", items: [{ label: "Inner", items: ["gone"] }] },
      "usage",
    );
    expect(check({ versions: "1", layers: { 1: { usage: {} } }, nav })).toMatchInlineSnapshot(`
      "nav.yaml[0.items.0]:1:1 nav-page-missing
        No version has a page usge.
        Did you mean usage?
      nav.yaml[0.items.1.page]:1:1 nav-page-missing
        No version has a page nowhere.
        Write the page or remove the entry.
      nav.yaml[0.items.2.pages]:1:1 nav-page-missing
        No page of any version lies under folder/.
        Write the page or remove the entry.
      nav.yaml[0.items.3.index]:1:1 nav-page-missing
        No version has a page missing.
        Write the page or remove the entry.
      nav.yaml[0.items.3.items.0.items.0]:1:1 nav-page-missing
        No version has a page gone.
        Write the page or remove the entry."
    `);
  });

  it("lists a folder, and a page of that name is none", () => {
    expect(check({ versions: "1", layers: { 1: { c: {} } }, nav: docs("c", { pages: "c/" }) })).toContain(
      "No page of any version lies under c/.",
    );
  });

  it("names a page in full: neither its beginning nor its folder will do", () => {
    const found = check({ versions: "1", layers: { 1: { "guides/usage": {} } }, nav: docs("guides", "guides/us", "guides/usage") });
    expect(found).toContain("No version has a page guides.");
    expect(found).toContain("No version has a page guides/us.");
  });

  it("cannot list by two folders what one of them lists already", () => {
    const nav = [
      { label: "A", index: "index", items: [{ pages: "c/" }] },
      { label: "B", items: [{ pages: "c/d/" }] },
    ];
    const found = check({ versions: "1", layers: { 1: { "c/d/e": {}, "c/x": {} } }, nav });
    expect(found).toMatchInlineSnapshot(`
      "nav.yaml[]:1:1 nav-duplicate
        The page c/d/e stands twice in the tree: by an entry of its own or of its folder, and by that of another folder or of its tutorial.
        Narrow an entry that ends with a slash, or remove the step that its tutorial brings along."
    `);
  });

  it("may lead anywhere by a link", () => {
    expect(check({ versions: "1", nav: docs({ link: "https://example.org/", label: "Forum" }) })).toBe("");
  });

  it("cannot name a page a second time, in another tab neither", () => {
    const nav = [...docs("a", { label: "Group", items: [{ page: "a", label: "Again" }] }), { label: "More", items: ["index"] }];
    expect(check({ versions: "1", layers: { 1: { a: {} } }, nav })).toMatchInlineSnapshot(`
      "nav.yaml[1.items.0]:1:1 nav-duplicate
        The page index stands twice in the tree: also in line 1.
        Remove one of the two entries, or link to the page from the other place's text.
      nav.yaml[0.items.1.items.0.page]:1:1 nav-duplicate
        The page a stands twice in the tree: also in line 1.
        Remove one of the two entries, or link to the page from the other place's text."
    `);
  });

  it("is checked in the trees of layers too, each for itself", () => {
    const layers = { 1: { a: {}, b: {} } };
    const layerNavs = { 2: docs("a", "b", "nowhere") };
    expect(check({ versions: "2 <- 1", layers, nav: docs("a", "b"), layerNavs })).toMatchInlineSnapshot(`
      "2/nav.yaml[0.items.2]:1:1 nav-page-missing
        No version has a page nowhere.
        Write the page or remove the entry."
    `);
  });
});

describe("a tutorial", () => {
  const layers = { 1: { t: { isTutorial: true }, "t/a": { duration: "1m" }, "t/b": { duration: "1m" } } };

  it("brings its steps into the tree by its key alone", () => {
    expect(check({ versions: "1", layers, nav: docs("t") })).toBe("");
    expect(check({ versions: "1", layers, nav: docs("t", { pages: "t/" }) })).toBe("");
  });

  it("may have its steps listed by hand, as the page of a group", () => {
    expect(check({ versions: "1", layers, nav: docs({ label: "T", index: "t", items: ["t/b", "t/a"] }) })).toBe("");
    expect(check({ versions: "1", layers, nav: docs({ label: "T", index: "t", items: [{ pages: "t/" }] }) })).toBe("");
  });

  it("cannot have a step beside it that it brings along", () => {
    expect(check({ versions: "1", layers, nav: docs("t", "t/b") })).toMatchInlineSnapshot(`
      "nav.yaml[]:1:1 nav-duplicate
        The page t/b stands twice in the tree: by an entry of its own or of its folder, and by that of another folder or of its tutorial.
        Narrow an entry that ends with a slash, or remove the step that its tutorial brings along."
    `);
  });
});

describe("a page", () => {
  it("that stands in no tree is told, with the versions in which it does not", () => {
    const layers = { 1: { a: {}, b: {} }, 2: {}, 3: { a: "Own" } };
    const layerNavs = { 2: docs("b") };
    expect(check({ versions: "3 <- 2 <- 1", layers, nav: docs("a"), layerNavs })).toMatchInlineSnapshot(`
      "1/b.mdx:1:1 page-not-in-nav
        The page stands in no navigation tree of 1 version (1), so readers find it only by search.
        Name b in nav.yaml, or write "nav: false" in the page if that is meant.
      1/a.mdx:1:1 page-not-in-nav
        The page stands in no navigation tree of 1 version (2), so readers find it only by search.
        Name a in nav.yaml, or write "nav: false" in the page if that is meant.
      3/a.mdx:1:1 page-not-in-nav
        The page stands in no navigation tree of 1 version (3), so readers find it only by search.
        Name a in nav.yaml, or write "nav: false" in the page if that is meant."
    `);
  });

  it("may say that it is meant to stand in none", () => {
    expect(
      check({
        versions: "1",
        layers: { 1: { a: { nav: false } } },
        nav: docs("index").map((tab) => ({ ...tab, items: ["index"], index: undefined })),
      }),
    ).toBe("");
  });

  it("stands in the tree where a folder lists it", () => {
    expect(check({ versions: "1", layers: { 1: { "c/x": {}, "c/x/y": {} } }, nav: docs({ pages: "c/" }) })).toBe("");
  });
});
