import { describe, expect, it } from "vitest";
import { pageProps } from "../../../src/core/props/page.ts";
import { sidebarAt } from "../../../src/core/props/sidebar.ts";
import { pageAt } from "../../../src/core/props/site.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);
const props = (version: string, key: string) => pageProps(site, { version, key });

describe("a page's title", () => {
  it("and description hold the words of the version in which they are read", () => {
    expect(props("2", "guides/install")).toMatchObject({
      title: "Install Example Server 2",
      description: "How to install Example Server 2.",
    });
    expect(props("1", "guides/install").title).toBe("Install Example Server 1 LTS");
  });

  it.each([
    ["2", "guides/upgrade", "Upgrade · Example Docs"],
    ["3", "guides/upgrade", "Upgrade · 3 · Example Docs"],
    ["1", "guides/upgrade", "Upgrade · 1 LTS · Example Docs"],
    ["2", "index", "Example Docs"],
    ["1", "index", "1 LTS · Example Docs"],
  ])("names the version in the browser's tab unless it is the current one: %s/%s is %s", (version, key, title) => {
    expect(props(version, key).documentTitle).toBe(title);
  });

  it("names the product where the site has no title", () => {
    const untitled = siteOf({ versions: "1", layers: { 1: { a: "Page A" } } });
    expect(pageProps(untitled, { version: "1", key: "a" }).documentTitle).toBe("Page A · Example Server");
  });
});

describe("breadcrumbs", () => {
  const crumbs = (version: string, key: string) => props(version, key).breadcrumbs.map(({ label, url }) => `${label} ${url}`);

  it("lead down the trail to the page, which they leave out", () => {
    expect(crumbs("2", "connectors/acme/configure")).toEqual(["Connectors /docs/2/connectors/", "Acme /docs/2/connectors/acme/"]);
    expect(crumbs("2", "connectors/acme")).toEqual(["Connectors /docs/2/connectors/"]);
    expect(crumbs("2", "connectors")).toEqual([]);
  });

  it("lead a group without a page of its own to the page that lists what it holds", () => {
    expect(crumbs("2", "guides/upgrade")).toEqual(["Home /docs/2/", "More /docs/2/contents/home/more/"]);
  });

  it("are none for a page in no tree", () => {
    const lone = siteOf({ versions: "1", layers: { 1: { a: {} } }, nav: [{ label: "Docs", items: ["index"] }] });
    expect(sidebarAt(lone, { version: "1", key: "a" })).toEqual([]);
    expect(pageProps(lone, { version: "1", key: "a" })).toMatchObject({
      breadcrumbs: [],
      previous: undefined,
      next: undefined,
    });
  });
});

describe("previous and next", () => {
  it.each([
    ["2", "index", undefined, "Install /docs/2/guides/install/"],
    ["2", "guides/install", "Home /docs/2/", "Upgrade /docs/2/guides/upgrade/"],
    ["2", "guides/upgrade", "Install /docs/2/guides/install/", undefined],
    ["2", "connectors", undefined, "Acme /docs/2/connectors/acme/"],
    ["3", "connectors/new", "Configure /docs/3/connectors/acme/configure/", undefined],
  ])("of %s/%s are %s and %s", (version, key, previous, next) => {
    const page = props(version, key);
    const print = (link: typeof page.next) => link && `${link.label} ${link.url}`;
    expect([print(page.previous), print(page.next)]).toEqual([previous, next]);
  });
});

describe("the contents of a page", () => {
  const outlineOf = (version: string, key: string) =>
    props(version, key).contents.map(({ id, text, items }) => `${text} #${id}: ${items.map((item) => item.text).join(", ")}`);

  it("are its second- and third-level headings, in order", () => {
    const nested = siteOf({
      versions: "1",
      layers: { 1: { a: { headings: ["# No", "## A", "### B", "### C", "#### No", "## D", "### E"] } } },
    });
    expect(pageProps(nested, { version: "1", key: "a" }).contents).toMatchObject([
      { id: "a", text: "A", items: [{ id: "b" }, { id: "c" }] },
      { id: "d", text: "D", items: [{ id: "e" }] },
    ]);
  });

  it("leave out what the version does not show, and hold its words", () => {
    expect(outlineOf("1", "connectors/acme/set-up")).toEqual(["First #first: Inner, Last"]);
    const layers = { 1: { a: { headings: ["## First", { heading: "## For %version%", when: "since 2" }] } } };
    const two = siteOf({ versions: "2 <- 1", layers });
    expect(pageProps(two, { version: "2", key: "a" }).contents.map(({ text }) => text)).toEqual(["First", "For 2"]);
    expect(pageProps(two, { version: "1", key: "a" }).contents.map(({ text }) => text)).toEqual(["First"]);
  });
});

describe("the link for edits", () => {
  it("leads to the file that supplies the page, in its own layer", () => {
    expect(props("3", "guides/upgrade").editUrl).toBe("https://github.com/example/docs/edit/main/content/1/guides/upgrade.mdx");
    expect(props("3", "guides/install").editUrl).toBe("https://github.com/example/docs/edit/main/content/3/guides/install.mdx");
  });
});

describe("an address without a page", () => {
  it.each([
    ["2", "connectors/old"],
    ["9", "index"],
  ])("is a fault of the caller: %s/%s", (version, key) => {
    expect(() => pageAt(site.library, { version, key })).toThrow(`There is no page ${version}/${key}.`);
  });
});
