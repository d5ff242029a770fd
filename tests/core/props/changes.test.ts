import { describe, expect, it } from "vitest";
import { changesProps } from "../../../src/core/props/changes.ts";
import { changesSummary } from "../../../src/core/props/changes-summary.ts";
import { removed } from "../../support/content.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);

/** The page's rows as readers see them. */
function rows(version: string, from = site): string {
  return changesSummary(from, version)
    .tabs.flatMap(({ label, groups }) => [
      `# ${label}`,
      ...groups.flatMap((group) => [
        ...(group.label === undefined ? [] : [`## ${group.label}`]),
        ...group.rows.flatMap(({ kind, title, url, note, links }) => [
          `${kind}: ${title} ${url ?? "-"}`,
          ...(note === undefined ? [] : [`  ${note}`]),
          ...links.map((link) => `  ${link.label} ${link.url}`),
        ]),
      ]),
    ])
    .join("\n");
}

describe("the page of a version's changes", () => {
  it("lists what was moved, with the comparison, and what ended, with reason, successor and its last version", () => {
    expect(rows("2")).toMatchInlineSnapshot(`
      "# Connectors
      removed: Old -
        Old was retired.
        Replaced by Connectors /docs/2/connectors/
        Read it in 1 LTS /docs/1/connectors/old/
      ## Acme
      moved: Configure /docs/2/connectors/acme/configure/
        Formerly connectors/acme/set-up
        Compare with 1 LTS /docs/compare/?page=connectors/acme/configure&from=1&to=2"
    `);
  });

  it("lists what was added and what changed", () => {
    expect(rows("3")).toMatchInlineSnapshot(`
      "# Home
      changed: Install anew /docs/3/guides/install/
        Compare with 2 /docs/compare/?page=guides/install&from=2&to=3
      # Connectors
      added: New 3 /docs/3/connectors/new/"
    `);
  });

  it("tells splits, merges, pages in no tree, and ends without a word", () => {
    const other = siteOf({
      versions: "2, 1",
      layers: {
        1: { a: {}, b: {}, c: {}, d: {}, x: {} },
        2: { index: { formerly: "x" }, a1: { formerly: "a" }, a2: { formerly: "a" }, e: { formerly: ["b", "c"] } },
      },
      nav: [{ label: "Docs", items: ["index", "a1", "a2"] }],
    });
    expect(rows("2", other)).toMatchInlineSnapshot(`
      "# Docs
      moved: Home /docs/2/
        Merged with x
        Compare with 1 /docs/compare/?page=index&from=1&to=2
      moved: A1 /docs/2/a1/
        Split off from a
        Compare with 1 /docs/compare/?page=a1&from=1&to=2
      moved: A2 /docs/2/a2/
        Split off from a
        Compare with 1 /docs/compare/?page=a2&from=1&to=2
      # Other pages
      moved: E /docs/2/e/
        Merged from b and c
        Compare with 1 /docs/compare/?page=e&from=1&to=2
      removed: D -
        Read it in 1 /docs/1/d/"
    `);
  });

  it.each([
    ["1", "1 LTS is the first version documented here, so there is none before it to compare with.", []],
    ["2", "What the documentation of 2 adds, changes, moves and removes against 1 LTS.", ["1 moved", "1 removed"]],
    ["3", "What the documentation of 3 adds, changes, moves and removes against 2.", ["1 added", "1 changed"]],
  ])("says what it compares, and counts: %s", (version, lead, counts) => {
    const summary = changesSummary(site, version);
    expect([summary.lead, summary.counts.map(({ text }) => text)]).toEqual([lead, counts]);
  });

  it("says so if nothing changed", () => {
    expect(changesSummary(siteOf({ versions: "2 <- 1" }), "2")).toMatchObject({
      lead: "No page of 2 differs from 1.",
      counts: [],
      tabs: [],
    });
  });

  it("names its version in its titles, as no other page does", () => {
    const print = (version: string) => changesProps(site, version).documentTitle;
    expect(["3", "2", "1"].map(print)).toEqual([
      "Changes in 3 · 3 · Example Docs",
      "Changes in 2 · Example Docs",
      "Changes in 1 LTS · 1 LTS · Example Docs",
    ]);
  });

  it("leads to those of the other versions, by the version menu too", () => {
    const { older, newer, frame } = changesProps(site, "2");
    expect([older, newer]).toEqual([
      { label: "Changes in 1 LTS", url: "/docs/1/changes/" },
      { label: "Changes in 3", url: "/docs/3/changes/" },
    ]);
    expect(frame.versionMenu.map(({ url, isCurrent, note }) => [url, isCurrent, note])).toEqual([
      ["/docs/3/changes/", false, undefined],
      ["/docs/2/changes/", true, undefined],
      ["/docs/1/changes/", false, undefined],
    ]);
    expect(changesProps(site, "1").older).toBeUndefined();
    expect(changesProps(site, "3").newer).toBeUndefined();
  });

  it("rings its own version in every strip, that of an ended page too", () => {
    const strips = changesSummary(site, "2").tabs.flatMap(({ groups }) => groups.flatMap((group) => group.rows.map(({ strip }) => strip)));
    expect(strips.map(({ bars }) => bars.find(({ isCurrent }) => isCurrent)?.id)).toEqual(["2", "2"]);
  });

  it("is of a version that is declared", () => {
    expect(() => changesSummary(site, "9")).toThrow("There is no version 9.");
  });

  it("leaves out a successor that is not there", () => {
    const other = siteOf({ versions: "2 <- 1", layers: { 1: { a: {} }, 2: { a: removed("Gone.", "x") } } });
    expect(rows("2", other)).toContain("removed: A -\n  Gone.\n  Read it in 1 /docs/1/a/");
    expect(rows("2", other)).not.toContain("Replaced");
  });
});
