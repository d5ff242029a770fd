import { describe, expect, it } from "vitest";
import { pageProps } from "../../../src/core/props/page.ts";
import { type SidebarNode, sidebarAt } from "../../../src/core/props/sidebar.ts";
import { outline } from "../outline.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);

/** The sidebar of a page, one entry a line, with its flags behind it. */
function sidebar(version: string, key: string): string {
  return outline<SidebarNode>(sidebarAt(site, { version, key }), print);
}

function print({ kind, label, url, icon, isCurrent, isOnTrail }: SidebarNode): string {
  const flags = [icon && `[${icon}]`, kind !== "page" && kind, isCurrent && "current", isOnTrail && !isCurrent && "on trail"];
  return [label, url, ...flags].filter(Boolean).join(" ");
}

describe("the sidebar", () => {
  it("shows the tab of the page, the trail to it open", () => {
    expect(sidebar("2", "connectors/acme/configure")).toMatchInlineSnapshot(`
      "Overview /docs/2/connectors/
      Acme /docs/2/connectors/acme/ group on trail
        Configure /docs/2/connectors/acme/configure/ current"
    `);
  });

  it("opens a group on the group's own page, and no other", () => {
    expect(sidebar("3", "connectors/acme")).toMatchInlineSnapshot(`
      "Overview /docs/3/connectors/
      Acme /docs/3/connectors/acme/ group current
        Configure /docs/3/connectors/acme/configure/
      New 3 /docs/3/connectors/new/"
    `);
  });

  it("opens groups that are mere headings on the tab's own page", () => {
    expect(sidebar("2", "index")).toMatchInlineSnapshot(`
      "Overview /docs/2/ current
      Install /docs/2/guides/install/
      More /docs/2/contents/home/more/ group"
    `);
  });

  it("closes them again on the tab's other pages", () => {
    expect(sidebar("2", "guides/install")).toMatchInlineSnapshot(`
      "Overview /docs/2/
      Install /docs/2/guides/install/ current
      More /docs/2/contents/home/more/ group"
    `);
  });

  it("is called after its tab, or after the version for a page in no tree", () => {
    const lone = siteOf({
      versions: "1",
      about: { 1: { label: "One" } },
      layers: { 1: { a: {} } },
      nav: [{ label: "Docs", items: ["index"] }],
    });
    expect(pageProps(lone, { version: "1", key: "index" }).sidebarLabel).toBe("Docs");
    expect(pageProps(lone, { version: "1", key: "a" }).sidebarLabel).toBe("One");
  });
});
