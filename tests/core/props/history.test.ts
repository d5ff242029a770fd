import { describe, expect, it } from "vitest";
import { historyNotes, navMark } from "../../../src/core/props/history.ts";
import { type SidebarNode, sidebarAt } from "../../../src/core/props/sidebar.ts";
import { type ContentInput, removed } from "../../support/content.ts";
import { outline } from "../outline.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf({
  versions: "5 <- 4* <- 3 <- 2 <- 1",
  about: { 3: { label: "3 LTS" } },
  layers: {
    1: { old: {}, "g/a": {}, end: {}, parts: { conditions: ["since 3"] } },
    2: { old: {}, late: {}, end: {}, "g/m": {} },
    3: { late: {}, "g/b": { formerly: "g/a" } },
    4: { end: removed("It ended."), "g/c": { formerly: ["g/m", "g/b"] } },
    5: { end: {} },
  },
});

/** The line below the title, and where its last link leads. */
function history(version: string, key: string): string {
  const notes = historyNotes(site, { version, key });
  return notes.map(({ text, url }) => (url === undefined ? text : `${text} <${url}>`)).join(" · ");
}

describe("the line below a page's title", () => {
  it.each([
    ["1", "old", ""],
    ["4", "index", ""],
    ["2", "old", "Changed in 2 · Changes since 1 </docs/compare/?page=old&from=1&to=2>"],
    ["5", "old", "Changed in 2 · Changes since 1 </docs/compare/?page=old&from=1&to=5>"],
    ["2", "late", "Since 2"],
    ["3", "late", "Since 2 · changed in 3 LTS · Changes since 2 </docs/compare/?page=late&from=2&to=3>"],
    ["4", "late", "Since 2 · changed in 3 LTS · Changes since 2 </docs/compare/?page=late&from=2&to=4>"],
    ["2", "parts", ""],
    ["5", "parts", "Changed in 3 LTS · Changes since 2 </docs/compare/?page=parts&from=2&to=5>"],
  ])("of %s/%s is %j", (version, key, expected) => expect(history(version, key)).toBe(expected));

  it.each([
    ["3", "g/b", "Moved in 3 LTS · Changes since 2 </docs/compare/?page=g/b&from=2&to=3>"],
    ["4", "g/c", "Since 2 · moved in 4 · Changes since 3 LTS </docs/compare/?page=g/c&from=3&to=4>"],
  ])("follows moves, and a merged page by the first that it names: %s/%s is %j", (version, key, expected) =>
    expect(history(version, key)).toBe(expected),
  );

  it.each([
    ["1", "end", "Removed in 4 </docs/4/changes/>"],
    ["3", "end", "Changed in 2 · removed in 4 </docs/4/changes/> · Changes since 1 </docs/compare/?page=end&from=1&to=3>"],
    ["5", "end", "Since 5"],
  ])("tells where the page ends, and counts anew where it comes back: %s/%s is %j", (version, key, expected) =>
    expect(history(version, key)).toBe(expected),
  );

  it("does not take a branch without the page for its end", () => {
    const branch = siteOf({ versions: ["3 <- 1", "2 <- 1", "1"], layers: { 2: { a: {} } } });
    expect(historyNotes(branch, { version: "2", key: "a" })).toEqual([{ text: "Since 2", url: undefined }]);
  });

  it("does not take the end of one part of a split page for the end of the page", () => {
    const layers: ContentInput["layers"] = {
      1: { a: {} },
      2: { b: { formerly: "a" }, c: { formerly: "a" } },
      3: { b: removed("B ended.") },
    };
    const split = siteOf({ versions: "3 <- 2 <- 1", layers });
    expect(historyNotes(split, { version: "1", key: "a" })).toEqual([]);
  });
});

describe("the mark of a page in the tree", () => {
  it.each([
    ["1", "old", undefined],
    ["2", "old", "changed"],
    ["3", "old", undefined],
    ["2", "late", "new"],
    ["3", "g/b", "changed"],
    ["3", "parts", "changed"],
    ["9", "old", undefined],
  ])("of %s/%s is %s", (version, key, expected) => expect(navMark(site.library, { version, key })).toBe(expected));

  it("stands at the line that leads to the page", () => {
    const small = siteOf(SMALL_SITE);
    const print = ({ label, mark }: SidebarNode) => (mark === undefined ? label : `${label} (${mark})`);
    expect(outline<SidebarNode>(sidebarAt(small, { version: "2", key: "connectors" }), print)).toMatchInlineSnapshot(`
      "Overview
      Acme"
    `);
    expect(outline<SidebarNode>(sidebarAt(small, { version: "3", key: "connectors" }), print)).toMatchInlineSnapshot(`
      "Overview
      Acme
      New 3 (new)"
    `);
    expect(outline<SidebarNode>(sidebarAt(small, { version: "1", key: "connectors" }), print)).not.toContain("(");
  });
});
