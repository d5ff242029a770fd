import { describe, expect, it } from "vitest";
import { listedGroups, listingProps } from "../../../src/core/props/listing.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);
const [more] = listedGroups(site, "2");
if (more === undefined) throw new Error("The small site has a group without a page.");
const props = listingProps(site, "2", more);

describe("the page of a group without a page of its own", () => {
  it("is made for such groups alone", () => {
    expect(listedGroups(site, "2").map(({ id }) => id)).toEqual(["home/more"]);
  });

  it("lists what the group holds, with what the pages say of themselves", () => {
    expect(props.entries.map(({ kind, label, url, description }) => ({ kind, label, url, description }))).toEqual([
      { kind: "page", label: "Upgrade", url: "/docs/2/guides/upgrade/", description: "About Upgrade." },
      { kind: "link", label: "Forum", url: "https://example.org/", description: undefined },
    ]);
    expect(props.description).toBe("1 page in 2.");
  });

  it("stands in its tab, below its trail, and is the current entry of the tree", () => {
    expect(props.frame.tabs.map(({ label, isCurrent }) => [label, isCurrent])).toEqual([
      ["Home", true],
      ["Connectors", false],
    ]);
    expect(props.breadcrumbs).toEqual([{ label: "Home", url: "/docs/2/" }]);
    expect(props.sidebar.filter(({ isCurrent }) => isCurrent).map(({ label, items }) => [label, items.length])).toEqual([["More", 2]]);
  });

  it("bears a title that no other page has, and is not for search engines", () => {
    expect(props.documentTitle).toBe("More · Home · Contents · Example Docs");
    expect(props.frame.isIndexed).toBe(false);
  });

  it("leads to the same group of other versions, and says where it leads where there is none", () => {
    expect(props.frame.versionMenu.map(({ url, isCurrent, note }) => [url, isCurrent, note])).toEqual([
      ["/docs/3/contents/home/more/", false, undefined],
      ["/docs/2/contents/home/more/", true, undefined],
      ["/docs/1/contents/home/more/", false, undefined],
    ]);
    const lost = siteOf({ ...SMALL_SITE, layerNavs: { 3: [{ label: "Home", index: "index", items: ["guides/install"] }] } });
    const [group] = listedGroups(lost, "2");
    const [newest] = group === undefined ? [] : listingProps(lost, "2", group).frame.versionMenu;
    expect([newest?.url, newest?.note, newest?.arrival]).toEqual([
      "/docs/3/",
      "not there; leads to Home",
      "3 has no group More; this is Home.",
    ]);
  });
});
