import { describe, expect, it } from "vitest";
import { connectorNews } from "../../../src/core/props/connector-news.ts";
import { type PageInput, removed } from "../../support/content.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const acme = (releases: NonNullable<PageInput["releases"]>, more: PageInput = {}): PageInput => ({ title: "Acme", releases, ...more });
const RELEASES = { 1: "1.0", 2: "documented", 3: "2.0", 4: "2.0", 5: { none: "Not yet." } };

describe("what a version changed for a connector", () => {
  const site = siteOf({
    versions: "6 <- 5 <- 4 <- 3 <- 2 <- 1",
    about: { 2: { label: "2 LTS" } },
    layers: {
      1: { "c/acme": acme(RELEASES), "c/acme/use": {}, "c/acme/end": {}, "c/acme/sub": acme({}, { title: "Sub" }), "c/acme/sub/use": {} },
      3: { "c/acme/use": "Use anew", "c/acme/more": {}, "c/acme/end": removed("It ended."), "c/acme/sub/use": "Not of Acme itself" },
      6: {
        "d/acme": acme(RELEASES, { formerly: "c/acme" }),
        "c/acme/use": removed("No more."),
        "c/new": acme({ 6: "1" }),
        "c/new/use": {},
      },
    },
  });
  const news = (version: string, key = "c/acme") => {
    const found = connectorNews(site, { version, key });
    return (
      found && [
        found.title,
        found.note,
        ...found.rows.map(({ kind, title, links }) =>
          `${kind} ${title} ${links.map(({ label, url }) => `${label} ${url}`).join(" ")}`.trim(),
        ),
      ]
    );
  };

  it("is its release, beside that of the version before", () => {
    expect(news("2")).toEqual(["What's new in 2 LTS", "Documented (1.0 in 1)"]);
    expect(news("5")).toEqual(["What's new in 5", "No release (2.0 in 4)"]);
  });

  it("is its own pages, with their comparison, and not those of a connector below it", () => {
    expect(news("3")).toEqual([
      "What's new in 3",
      "Connector release 2.0 (documented in 2 LTS)",
      "added More",
      "changed Use anew Compare with 2 LTS /docs/compare/?page=c/acme/use&from=2&to=3",
      "removed End Read it in 2 LTS /docs/2/c/acme/end/",
    ]);
    expect(news("3", "c/acme/sub")).toEqual([
      "What's new in 3",
      undefined,
      "changed Not of Acme itself Compare with 2 LTS /docs/compare/?page=c/acme/sub/use&from=2&to=3",
    ]);
  });

  it("follows its move", () => {
    expect(news("6", "d/acme")).toEqual([
      "What's new in 6",
      undefined,
      "moved Acme Compare with 5 /docs/compare/?page=d/acme&from=5&to=6",
      "removed Use anew Read it in 5 /docs/5/c/acme/use/",
    ]);
  });

  it("is that it is new, and no list of all its pages", () => {
    expect(news("6", "c/new")).toEqual(["What's new in 6", "This connector is new in 6."]);
  });

  it.each([
    ["nothing where nothing changed", "4", "c/acme"],
    ["nothing in the oldest version", "1", "c/acme"],
    ["nothing on the pages below it", "3", "c/acme/use"],
  ])("is %s", (_, version, key) => {
    expect(news(version, key)).toBeUndefined();
  });

  it("of a site's other pages is nothing", () => {
    expect(connectorNews(siteOf(SMALL_SITE), { version: "2", key: "guides/install" })).toBeUndefined();
  });
});
