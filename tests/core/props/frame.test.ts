import { describe, expect, it } from "vitest";
import { frameProps } from "../../../src/core/props/frame.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);

/** The version menu of a page: where each entry leads, and what it says where that is not the same page. */
function menu(version: string, key?: string): string[] {
  return frameProps(site, key === undefined ? { version } : { version, key }).versionMenu.map(
    (choice) =>
      `${choice.isCurrent ? "* " : ""}${choice.version.label} ${choice.url}${choice.note === undefined ? "" : ` (${choice.note})`}`,
  );
}

describe("the version menu", () => {
  it("leads to the same page, with no note", () => {
    expect(menu("2", "guides/upgrade")).toEqual([
      "3 /docs/3/guides/upgrade/",
      "* 2 /docs/2/guides/upgrade/",
      "1 LTS /docs/1/guides/upgrade/",
    ]);
  });

  it("tells where the page goes by another key", () => {
    expect(menu("1", "connectors/acme/set-up")).toEqual([
      "3 /docs/3/connectors/acme/configure/ (there called Configure)",
      "2 /docs/2/connectors/acme/configure/ (there called Configure)",
      "* 1 LTS /docs/1/connectors/acme/set-up/",
    ]);
  });

  it("tells what replaces a page that ended", () => {
    expect(menu("1", "connectors/old")[1]).toBe("2 /docs/2/connectors/ (replaced there by Connectors)");
  });

  it("tells where it leads instead if the page was not there yet", () => {
    expect(menu("3", "connectors/new")[1]).toBe("2 /docs/2/connectors/ (not there; leads to Connectors)");
    const lone = siteOf({ versions: "2 <- 1", layers: { 2: { a: {} } } });
    expect(frameProps(lone, { version: "2", key: "a" }).versionMenu[1]).toMatchObject({
      url: "/docs/1/",
      note: "not there; leads to Home",
    });
  });

  it("leads to front pages, none of them the current one, from a page of no version", () => {
    expect(menu("2")).toEqual(["3 /docs/3/", "2 /docs/2/", "1 LTS /docs/1/"]);
  });
});

describe("the tabs", () => {
  const tabs = (version: string, key?: string) =>
    frameProps(site, key === undefined ? { version } : { version, key }).tabs.map(
      ({ label, url, isCurrent }) => `${isCurrent ? "* " : ""}${label} ${url}`,
    );

  it("lead to their own pages in the version, the page's tab marked", () => {
    expect(tabs("2", "connectors/acme")).toEqual(["Home /docs/2/", "* Connectors /docs/2/connectors/"]);
    expect(tabs("1", "guides/upgrade")).toEqual(["* Home /docs/1/", "Connectors /docs/1/connectors/"]);
  });

  it("are marked for no page of no version", () => {
    expect(tabs("2")).toEqual(["Home /docs/2/", "Connectors /docs/2/connectors/"]);
  });

  it("lead to the first page inside, or home if they hold links only", () => {
    const nav = [
      {
        label: "Deep",
        items: [
          { link: "https://example.org/", label: "X" },
          { label: "Group", items: ["a"] },
        ],
      },
      { label: "Links", items: [{ link: "https://example.org/", label: "X" }] },
    ];
    const other = siteOf({ versions: "1", layers: { 1: { a: {} } }, nav });
    expect(frameProps(other, { version: "1", key: "a" }).tabs).toMatchObject([
      { url: "/docs/1/a/", isCurrent: true },
      { url: "/docs/1/", isCurrent: false },
    ]);
  });
});

describe("the frame", () => {
  it("puts every address under the base path", () => {
    expect(frameProps(site, { version: "2", key: "index" })).toMatchObject({
      homeUrl: "/docs/2/",
      allVersionsUrl: "/docs/versions/",
      changes: { label: "Changes in 2", url: "/docs/2/changes/" },
      searchBundleUrl: "/docs/pagefind/2/",
    });
    expect(frameProps({ ...site, base: "/" }, { version: "2", key: "index" })).toMatchObject({
      homeUrl: "/2/",
      allVersionsUrl: "/versions/",
      searchBundleUrl: "/pagefind/2/",
    });
  });

  it("belongs to a version that is declared", () => {
    expect(() => frameProps(site, { version: "9" })).toThrow("There is no version 9.");
  });
});
