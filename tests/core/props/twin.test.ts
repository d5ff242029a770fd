import { describe, expect, it } from "vitest";
import { twinProps } from "../../../src/core/props/twin.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf({ ...SMALL_SITE, site: { ...SMALL_SITE.site, url: "https://docs.example.org/docs/" } });
const twin = (version: string, key: string) => twinProps(site, { version, key });

describe("what a twin is made from", () => {
  it("is filled with the words of its version", () => {
    expect(twin("1", "guides/install")).toMatchObject({
      title: "Install Example Server 1 LTS",
      description: "How to install Example Server 1 LTS.",
      edition: "Example Server 1 LTS",
      url: "https://docs.example.org/docs/2/guides/install/",
      connector: undefined,
    });
    expect(twin("2", "connectors/acme").connector).toMatchObject({ supportWords: "Release 1.1.0" });
  });

  it.each([
    ["./upgrade.mdx", "https://docs.example.org/docs/2/guides/upgrade/"],
    ["./upgrade.mdx#a-b", "https://docs.example.org/docs/2/guides/upgrade/#a-b"],
    ["#here", "https://docs.example.org/docs/2/guides/install/#here"],
    ["/", "https://docs.example.org/docs/2/"],
    ["/connectors/acme/", "https://docs.example.org/docs/2/connectors/acme/"],
    ["1:/connectors/old/", "https://docs.example.org/docs/1/connectors/old/"],
    ["/assets/my%20logo.svg", "https://docs.example.org/docs/assets/my%20logo.svg"],
    ["https://a.example/%version%25/?q=%product%25", "https://a.example/2/?q=Example Server"],
    ["mailto:a@example.org", "mailto:a@example.org"],
  ])("has a link %s lead to %s", (link, url) => {
    expect(twin("2", "guides/install").urlOf(link)).toBe(url);
  });

  it("shows what the version shows", () => {
    expect(twin("2", "index").shows({ kind: "since", version: "2" })).toBe(true);
    expect(twin("1", "index").shows({ kind: "since", version: "2" })).toBe(false);
    expect(twin("2", "index").shows({ kind: "until", version: "1" })).toBe(false);
  });

  it("has the version's connectors, by category and name", () => {
    expect(
      twin("3", "connectors")
        .connectors()
        .flatMap(({ items }) => items)
        .map(({ title, url }) => `${title} ${url}`),
    ).toEqual(["Acme https://docs.example.org/docs/3/connectors/acme/", "New 3 https://docs.example.org/docs/3/connectors/new/"]);
  });
});
