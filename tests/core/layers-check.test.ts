import { describe, expect, it } from "vitest";
import { checkHistory } from "../../src/core/history-check.ts";
import { checkLayers, layPages } from "../../src/core/layers.ts";
import { traceLineage } from "../../src/core/lineage.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { locatePath, printDiagnostics } from "./print-diagnostics.ts";

function check(input: ContentInput): string {
  const content = contentOf(input);
  const laid = layPages(content);
  const lineage = traceLineage(content.versions, laid);
  return printDiagnostics([...checkLayers({ content, laid }, locatePath), ...checkHistory({ content, lineage }, locatePath)]);
}

describe("two files of a layer", () => {
  it("cannot stand for one address", () => {
    expect(check({ versions: "1", layers: { 1: { "acme.mdx": {}, "acme/index.mdx": {} } } })).toMatchInlineSnapshot(`
      "1/acme/index.mdx:1:1 address-duplicate
        The files 1/acme.mdx and 1/acme/index.mdx stand for the same address: case, .md or .mdx and a folder's index do not tell pages apart.
        Rename one of the two."
    `);
  });

  it.each([
    ["a.md", "a.mdx"],
    ["a/index.md", "a.mdx"],
    ["a/index.md", "a/index.mdx"],
    ["A.mdx", "a.mdx"],
    ["Guides/a.mdx", "guides/a.mdx"],
    ["caf\u0065\u0301.mdx", "caf\u00e9.mdx"],
    ["Index.mdx", "index.md"],
  ])("cannot be %s and %s", (first, second) => {
    const found = check({ versions: "1", home: false, layers: { 1: { [first]: {}, [second]: {}, "index.mdx": {} } } });
    expect(found).toContain(`The files 1/${first} and 1/${second} stand for the same address`);
  });

  it("are told one by one when they are three", () => {
    const found = check({ versions: "1", layers: { 1: { "a.md": {}, "a.mdx": {}, "a/index.mdx": {} } } });
    expect(found.match(/address-duplicate/gu)).toHaveLength(2);
  });

  it("may differ in more than that, and other layers may have the same", () => {
    const found = check({ versions: "2 <- 1", layers: { 1: { "a.mdx": {}, "a-b.mdx": {}, "b/a.mdx": {} }, 2: { "a.md": {} } } });
    expect(found).toBe("");
  });
});

describe("a key", () => {
  it("has no part that ends as the Markdown twins of pages do", () => {
    expect(
      check({ versions: "1", layers: { 1: { "acme.md.mdx": {}, "Acme.MD/set-up": {}, "about.mdx": {}, "a.md-b": {} } } }),
    ).toMatchInlineSnapshot(`
      "1/acme.md.mdx:1:1 file-name
        The key acme.md has a part that ends in .md, as the Markdown twins of pages do.
        Name the file or folder without .md.
      1/Acme.MD/set-up.mdx:1:1 file-name
        The key Acme.MD/set-up has a part that ends in .md, as the Markdown twins of pages do.
        Name the file or folder without .md."
    `);
  });
});

describe("a layer", () => {
  it("cannot hold a page whose key differs only in case from one that it inherits", () => {
    expect(check({ versions: "2 <- 1", layers: { 1: { Setup: {} }, 2: { setup: {} } } })).toMatchInlineSnapshot(`
      "2/setup.mdx:1:1 address-duplicate
        The address 2/setup differs only in case from that of 1/Setup.mdx, which 2 inherits.
        Write the name as there, to override the page: Setup."
    `);
  });
});

describe("a removed entry", () => {
  it("ends a page that the base has, with a successor that the version has", () => {
    const layers = { 1: { a: {}, b: {}, c: {} }, 2: { a: removed("Gone.", "b"), c: removed("Gone.", "new"), new: {} } };
    expect(check({ versions: "2 <- 1", layers })).toBe("");
  });

  it("cannot end what the base does not have", () => {
    const layers = { 1: { acme: {} }, 2: { amce: removed("Gone."), "something-else": removed("Gone.") } };
    expect(check({ versions: "2 <- 1", layers })).toMatchInlineSnapshot(`
      "2/layer.yaml[removed.0.key]:1:1 removed-unknown
        The version before, 1, has no page amce, so 2 cannot end it.
        Did you mean acme?
      2/layer.yaml[removed.1.key]:1:1 removed-unknown
        The version before, 1, has no page something-else, so 2 cannot end it.
        Remove the entry."
    `);
  });

  it("cannot end a page twice on the way", () => {
    const layers = { 1: { a: {} }, 2: { a: removed("Gone.") }, 3: { a: removed("Gone again.") } };
    expect(check({ versions: "3 <- 2 <- 1", layers })).toContain("3/layer.yaml[removed.0.key]");
  });

  it("cannot stand in a version that inherits nothing", () => {
    expect(check({ versions: "1", layers: { 1: { a: removed("Gone.") } } })).toMatchInlineSnapshot(`
      "1/layer.yaml[removed.0.key]:1:1 removed-unknown
        1 is the oldest version, so it cannot end a.
        Remove the entry."
    `);
  });

  it("cannot name a successor that the version does not have", () => {
    const layers = { 1: { a: {}, b: {}, usage: {} }, 2: { a: removed("Gone.", "usge"), b: removed("Gone.", "a") } };
    expect(check({ versions: "2 <- 1", layers })).toMatchInlineSnapshot(`
      "2/layer.yaml[removed.0.successor]:1:1 removed-unknown
        The successor usge of a is no page of 2.
        Did you mean usage?
      2/layer.yaml[removed.1.successor]:1:1 removed-unknown
        The successor a of b is no page of 2.
        Name a page of this version, or no successor."
    `);
  });
});

describe("formerly", () => {
  it("names keys of the base, several if need be", () => {
    expect(check({ versions: "2 <- 1", layers: { 1: { a: {}, b: {} }, 2: { c: { formerly: ["a", "b"] } } } })).toBe("");
  });

  it("cannot name what the base does not have", () => {
    const layers = { 1: { usage: {} }, 2: { a: { formerly: "usge" }, b: { formerly: "something-else" } } };
    expect(check({ versions: "2 <- 1", layers })).toMatchInlineSnapshot(`
      "2/a.mdx[formerly]:1:1 formerly-unknown
        The page says it was formerly usge, but 1 has no such page.
        Did you mean usage?
      2/b.mdx[formerly]:1:1 formerly-unknown
        The page says it was formerly something-else, but 1 has no such page.
        Name the key that the page had in the version before."
    `);
  });

  it("looks at the base, not at older versions", () => {
    const layers = { 1: { a: {} }, 2: { a: removed("Gone.") }, 3: { b: { formerly: "a" } } };
    expect(check({ versions: "3 <- 2 <- 1", layers })).toContain("but 2 has no such page.");
  });

  it("is held against the next older version in a version that stands alone", () => {
    expect(check({ versions: "2, 1", layers: { 1: { old: {} }, 2: { b: { formerly: "old" } } } })).toBe("");
    expect(check({ versions: "2, 1", layers: { 2: { b: { formerly: "old" } } } })).toContain("formerly-unknown");
  });
});

describe("every version", () => {
  it("has a front page, its own or one that it inherits", () => {
    const home = { "index.md": {} };
    expect(check({ versions: ["3 <- 2", "2 <- 1", "1"], home: false, layers: { 1: { a: {} }, 2: home } })).toMatchInlineSnapshot(`
      "versions.yaml[versions.2.id]:1:1 version-home-missing
        The version 1 has no front page: the file 1/index.mdx is missing.
        Write 1/index.mdx."
    `);
  });

  it("is told in which layers a front page could lie, the oldest best", () => {
    expect(check({ versions: "2 <- 1", home: false })).toMatchInlineSnapshot(`
      "versions.yaml[versions.0.id]:1:1 version-home-missing
        The version 2 has no pages: none of 2/index.mdx and 1/index.mdx exists.
        Write 1/index.mdx.
      versions.yaml[versions.1.id]:1:1 version-home-missing
        The version 1 has no pages: the file 1/index.mdx is missing.
        Write 1/index.mdx."
    `);
  });

  it("loses it by removal and by a move, too", () => {
    const gone = check({ versions: "2 <- 1", layers: { 1: { b: {} }, 2: { index: removed("Gone.") } } });
    const moved = check({ versions: "2 <- 1", layers: { 2: { a: { formerly: "index" } } } });
    for (const found of [gone, moved]) expect(found).toContain("The version 2 has no front page");
  });
});

describe("two claims on one address", () => {
  it("cannot be made by a move and an end", () => {
    const layers = { 1: { a: {} }, 2: { b: { formerly: "a" }, a: removed("Gone.") } };
    expect(check({ versions: "2 <- 1", layers })).toMatchInlineSnapshot(`
      "2/b.mdx[formerly]:1:1 formerly-claimed
        Two claims on the old address a: this page says that it moved here, and 2/layer.yaml says that it ended.
        Remove one of the two."
    `);
  });

  it("cannot be made by a move onto a page that is there already", () => {
    expect(check({ versions: "2 <- 1", layers: { 1: { a: {}, b: {} }, 2: { b: { formerly: "a" } } } })).toMatchInlineSnapshot(`
      "2/b.mdx[formerly]:1:1 formerly-taken
        The page a cannot move to b: 1 has a page there already.
        If the two become one, name both: formerly: [a, b]."
    `);
  });

  it.each([
    ["a merge names both", { b: { formerly: ["a", "b"] } }],
    ["two pages change places", { a: { formerly: "b" }, b: { formerly: "a" } }],
    ["a page is split", { c: { formerly: "a" }, d: { formerly: "a" } }],
    ["a page moves to a key that ended", { b: removed("Gone."), "b.mdx": { formerly: "a" } }],
  ])("are none when %s", (why, layer) => {
    const found = check({ versions: "2 <- 1", layers: { 1: { a: {}, b: {} }, 2: layer } });
    expect(found, why).toBe("");
  });

  it("cannot be made by an end and an override", () => {
    const layers = { 1: { a: {} }, 2: { "a.mdx": {}, a: removed("Gone.") } };
    expect(check({ versions: "2 <- 1", layers })).toContain("2 ends a and has a page of that key of its own.");
  });
});

describe("a page that is not in a version that stands alone", () => {
  it("is told, with what to write", () => {
    expect(check({ versions: "2, 1", layers: { 1: { a: {}, kept: {} }, 2: { kept: {} } } })).toMatchInlineSnapshot(`
      "2/layer.yaml:1:1 page-vanished
        The page a of 1 is not in 2, and nothing says where it went.
        If it moved, write "formerly: a" in its new page; if it ended, name it under removed in 2/layer.yaml, with the reason."
    `);
  });

  it("is not told when it moved or ended with a reason", () => {
    const layers = { 1: { a: {}, b: {} }, 2: { c: { formerly: "a" }, b: removed("Gone.") } };
    expect(check({ versions: "2, 1", layers })).toBe("");
  });
});
