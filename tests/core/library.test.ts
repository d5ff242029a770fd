import { describe, expect, it } from "vitest";
import { sortDiagnostics } from "../../src/core/diagnostics.ts";
import { buildLibrary, checkLibrary } from "../../src/core/library.ts";
import { type ContentInput, contentOf } from "../support/content.ts";
import { locatePath, printDiagnostics } from "./print-diagnostics.ts";

function check(input: ContentInput) {
  return checkLibrary(buildLibrary(contentOf(input)), { locate: locatePath, icons: new Set(["shield", "house"]), languages: new Set() });
}

describe("checkLibrary", () => {
  it("finds nothing wrong with a sound content", () => {
    expect(check({ versions: "2 <- 1", layers: { 1: { a: { icon: "shield", links: ["/"] } }, 2: { b: {} } } })).toEqual([]);
  });

  it("names pages' icons that the set does not have", () => {
    expect(
      printDiagnostics(check({ versions: "1", layers: { 1: { a: { icon: "sheild" }, b: { icon: "unicorn" } } } })),
    ).toMatchInlineSnapshot(`
      "1/a.mdx[icon]:1:1 icon-unknown
        The icon set has no icon sheild.
        Did you mean shield?
      1/b.mdx[icon]:1:1 icon-unknown
        The icon set has no icon unicorn.
        Choose a name from lucide.dev/icons."
    `);
  });

  it("names icons of a tree that the set does not have, at any depth", () => {
    const nav = [
      {
        label: "Docs",
        icon: "hose",
        index: "index",
        items: [{ label: "Group", items: [{ link: "https://example.org/", label: "Forum", icon: "unicorn" }] }],
      },
    ];
    expect(printDiagnostics(check({ versions: "1", nav }))).toMatchInlineSnapshot(`
      "nav.yaml[0.icon]:1:1 icon-unknown
        The icon set has no icon hose.
        Did you mean house?
      nav.yaml[0.items.0.items.0.icon]:1:1 icon-unknown
        The icon set has no icon unicorn.
        Choose a name from lucide.dev/icons."
    `);
  });

  it("wants the site's logo", () => {
    expect(printDiagnostics(check({ versions: "1", site: { logo: "/assets/lgo.svg" } }))).toMatchInlineSnapshot(`
      "site.yaml[logo]:1:1 image-missing
        The site's logo /assets/lgo.svg is not there.
        Did you mean /assets/logo.svg?"
    `);
  });

  it("runs every check and tells the problems in reading order", () => {
    const found = check({
      versions: "2 <- 1",
      layers: {
        1: { z: { links: ["/nowhere/"] }, a: { variables: ["verson"], icon: "unicorn" }, "a.md": {} },
        2: { b: { formerly: "nothing-here" }, changes: { nav: false, conditions: ["until 1"] } },
      },
      nav: [{ label: "Docs", items: ["z", "gone"] }],
    });
    expect(found.map(({ code }) => code).sort()).toEqual(
      [
        "address-duplicate",
        "address-reserved",
        "condition-unreached",
        "formerly-unknown",
        "icon-unknown",
        "link-page-missing",
        "nav-page-missing",
        "variable-unknown",
      ]
        .concat(["page-not-in-nav", "page-not-in-nav", "page-not-in-nav"])
        .sort(),
    );
    expect(found).toEqual(sortDiagnostics(found));
  });
});
