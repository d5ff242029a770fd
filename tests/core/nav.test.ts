import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import type { NavNode } from "../../src/core/nav.ts";
import type { NavEntry } from "../../src/core/schema/nav-file.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { outline } from "./outline.ts";

/** A version's tree, one entry a line: pages as `Label (key)`, groups with a page of their own alike, links as `Label -> url`. */
function tree(input: ContentInput, version: string): string {
  const print = (node: NavNode) => {
    const icon = node.icon === undefined ? "" : ` [${node.icon}]`;
    if (node.kind === "link") return `${node.label} -> ${node.url}${icon}`;
    return `${node.label}${node.key === undefined ? "" : ` (${node.key})`}${icon}`;
  };
  return outline<NavNode>(buildLibrary(contentOf(input)).trees.get(version) ?? [], print);
}

/** One tab with these entries. */
const docs = (...items: NavEntry[]) => [{ label: "Docs", items }];

describe("a version's tree", () => {
  const input: ContentInput = {
    versions: "2 <- 1",
    layers: { 1: { a: "Page A", "g/b": "Page B", old: {} }, 2: { new: {}, old: removed("Gone."), "g/b": removed("Gone.") } },
    nav: [
      { label: "Docs", index: "index", items: ["a", { label: "Group", icon: "box", items: ["g/b"] }, "new"] },
      { label: "Archive", items: ["old"] },
    ],
  };

  it("leaves out what a version does not have, and groups and tabs that are empty then", () => {
    expect(tree(input, "1")).toMatchInlineSnapshot(`
      "Docs (index)
        Page A (a)
        Group [box]
          Page B (g/b)
      Archive
        Old (old)"
    `);
    expect(tree(input, "2")).toMatchInlineSnapshot(`
      "Docs (index)
        Page A (a)
        New (new)"
    `);
  });

  it("keeps a group that has only its own page, and one that has only entries", () => {
    const nav = docs({ label: "Own", index: "a", items: ["nowhere"] }, { label: "Entries", index: "nowhere", items: ["b"] });
    expect(tree({ versions: "1", layers: { 1: { a: {}, b: {} } }, nav }, "1")).toMatchInlineSnapshot(`
      "Docs
        Own (a)
        Entries
          B (b)"
    `);
  });

  it("names a page by the entry's label, else the page's, else its title, and so its icon", () => {
    const layers = { 1: { a: { title: "Title", label: "Label", icon: "own" }, b: { title: "Title", icon: "own" } } };
    const nav = docs("a", "b", { page: "a", label: "Entry", icon: "entry" }, { label: "Group", index: "a", items: ["b"] });
    expect(tree({ versions: "1", layers, nav }, "1")).toMatchInlineSnapshot(`
      "Docs
        Label (a) [own]
        Title (b) [own]
        Entry (a) [entry]
        Group (a) [own]
          Title (b) [own]"
    `);
  });

  describe("with a tutorial", () => {
    const layers = {
      1: {
        "tutorials/react": { isTutorial: true, title: "React" },
        "tutorials/react/run": { duration: "30s", order: 9 },
        "tutorials/react/install": { duration: "2m", order: 2 },
        "tutorials/token": { isTutorial: true, title: "Token", order: 1 },
      },
    };

    it.each([
      ["its key", docs({ label: "Tutorials", items: ["tutorials/token", "tutorials/react"] })],
      ["its folder", docs({ label: "Tutorials", items: [{ pages: "tutorials/" }] })],
      ["its key beside its folder", docs({ label: "Tutorials", items: [{ pages: "tutorials/" }, { page: "tutorials/react" }] })],
    ])("makes a group of it with its steps in order, or a page where it has none, by %s", (_, nav) => {
      expect(tree({ versions: "1", layers, nav }, "1")).toBe(
        `Docs
  Tutorials
    Token (tutorials/token)
    React (tutorials/react)
      Install (tutorials/react/install)
      Run (tutorials/react/run)`,
      );
    });
  });

  it("fills the variables of labels and titles for its version", () => {
    const layers = { 1: { a: "About %product% %version%" } };
    const nav = docs({ label: "New in %version%", items: ["a", { link: "https://example.org/", label: "%product% forum" }, "a"] });
    expect(tree({ versions: "2 <- 1", layers, nav }, "2")).toMatchInlineSnapshot(`
      "Docs
        New in 2
          About Example Server 2 (a)
          Example Server forum -> https://example.org/
          About Example Server 2 (a)"
    `);
  });

  it("goes six levels deep", () => {
    const deep = docs({
      label: "2",
      items: [{ label: "3", items: [{ label: "4", items: [{ label: "5", items: [{ label: "6", items: ["a"] }] }] }] }],
    });
    expect(tree({ versions: "1", layers: { 1: { a: {} } }, nav: deep }, "1")).toMatchInlineSnapshot(`
      "Docs
        2
          3
            4
              5
                6
                  A (a)"
    `);
  });
});

describe("pages: lists a folder", () => {
  it("by order, then by label with numbers by value; what has no order comes last", () => {
    const layers = {
      1: {
        "c/z": { title: "Zebra", order: 1 },
        "c/y": { title: "Yak", order: -1 },
        "c/s10": "Step 10",
        "c/s2": "Step 2",
        "c/lab": { title: "Zzz", label: "Aardvark" },
        cx: "Outside",
      },
    };
    expect(tree({ versions: "1", layers, nav: docs({ pages: "c/" }) }, "1")).toMatchInlineSnapshot(`
      "Docs
        Yak (c/y)
        Zebra (c/z)
        Aardvark (c/lab)
        Step 2 (c/s2)
        Step 10 (c/s10)"
    `);
  });

  it("with pages below a page inside it as its group", () => {
    const layers = {
      1: {
        c: "Connectors",
        "c/acme": "Acme",
        "c/acme/usage": "Usage",
        "c/acme/set-up": { order: 1 },
        "c/acme/usage/x": "X",
        "c/lone/y": "Y",
      },
    };
    expect(
      tree({ versions: "1", layers, nav: docs({ label: "Connectors", index: "c", items: [{ pages: "c/" }] }) }, "1"),
    ).toMatchInlineSnapshot(`
      "Docs
        Connectors (c)
          Acme (c/acme)
            Set up (c/acme/set-up)
            Usage (c/acme/usage)
              X (c/acme/usage/x)
          Y (c/lone/y)"
    `);
  });

  it("with its connectors by category, after the other pages", () => {
    const layers = {
      1: {
        "c/zed": { title: "Zed", category: "Social login", releases: {} },
        "c/acme": { title: "Acme", category: "Fraud detection", releases: {} },
        "c/acme/set-up": { order: 1 },
        "c/best": { title: "Best", category: "Social login", releases: {} },
        "c/what": "What a connector is",
      },
    };
    expect(tree({ versions: "1", layers, nav: docs({ pages: "c/", by: "category" }) }, "1")).toMatchInlineSnapshot(`
      "Docs
        What a connector is (c/what)
        Fraud detection
          Acme (c/acme)
            Set up (c/acme/set-up)
        Social login
          Best (c/best)
          Zed (c/zed)"
    `);
  });

  it("without the pages that other entries of the tab name", () => {
    const layers = { 1: { "c/a": {}, "c/b": {}, "c/d": {} } };
    const nav = docs({ label: "First", items: ["c/a"] }, { label: "Rest", items: [{ pages: "c/" }, { page: "c/d", label: "Last" }] });
    expect(tree({ versions: "1", layers, nav }, "1")).toMatchInlineSnapshot(`
      "Docs
        First
          A (c/a)
        Rest
          B (c/b)
          Last (c/d)"
    `);
  });

  it("as it is in each version", () => {
    const input = {
      versions: "2 <- 1",
      layers: { 1: { "c/a": {}, "c/b": {} }, 2: { "c/c": {}, "c/a": removed("Gone.") } },
      nav: docs({ pages: "c/" }),
    };
    expect(tree(input, "1")).toBe("Docs\n  A (c/a)\n  B (c/b)");
    expect(tree(input, "2")).toBe("Docs\n  B (c/b)\n  C (c/c)");
  });
});

describe("a layer's own tree", () => {
  it("replaces the site's from its version on, along the bases", () => {
    const input: ContentInput = {
      versions: ["5 <- 4", "4 <- 3", "3 <- 2", "other <- 1", "2 <- 1", "1"],
      layers: { 1: { a: {} } },
      nav: [{ label: "Site", items: ["a"] }],
      layerNavs: { 2: [{ label: "Two", items: ["a"] }], 4: [{ label: "Four", items: ["a"] }] },
    };
    const tabs = ["1", "2", "3", "4", "5", "other"].map((version) => tree(input, version).split("\n")[0]);
    expect(tabs).toEqual(["Site", "Two", "Two", "Four", "Four", "Site"]);
  });
});
