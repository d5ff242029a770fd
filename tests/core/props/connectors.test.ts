import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../../src/core/library.ts";
import { connectorCatalogue, connectorProps, groupByCategory } from "../../../src/core/props/connectors.ts";
import { pageProps } from "../../../src/core/props/page.ts";
import { contentOf } from "../../support/content.ts";
import { shuffles } from "../shuffle.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);

describe("a connector's head", () => {
  const acme = siteOf({
    versions: "5 <- 4 <- 3 <- 2* <- 1",
    about: { 1: { label: "1 LTS" } },
    layers: {
      1: { other: {} },
      2: {
        acme: {
          title: "Acme",
          category: "Fraud",
          type: "Adapter",
          publisher: "Acme Inc.",
          lifecycle: { 3: "deprecated", 4: "retired", 5: "built-in" },
          releases: { 2: "documented", 3: "1.1.0", 5: "2.0" },
        },
      },
    },
  });
  const head = (version: string) => connectorProps(acme, { version, key: "acme" });

  it("tells what it is and who publishes it", () => {
    expect(head("2")).toMatchObject({ category: "Fraud", type: "Adapter", publisher: "Acme Inc.", source: "https://code.example.org/" });
  });

  it.each([
    ["2", "Documented", "The documentation of 2 lists it; the connector store has no release for 2.", undefined],
    ["3", "Release 1.1.0", undefined, "Deprecated: it still works in 3, and gets no more work."],
    ["4", "Retired", undefined, "Retired: it is not offered any more."],
    ["5", "Built in 2.0", undefined, "Built in: it is part of the product in 5, and there is nothing to install."],
  ])("says in %s: %s", (version, supportWords, reason, notice) => {
    expect(head(version)).toMatchObject({ supportWords, reason, notice });
  });

  it("shows in every version the same support, as words and as bars that lead across", () => {
    expect(head("3")?.supportedIn).toBe("2–3, 5");
    expect(head("3")?.strip).toMatchObject({ name: "Support", summary: "supported in 2–3, 5" });
    expect(head("3")?.strip.bars.map(({ label, state, url, isCurrent }) => `${isCurrent ? "* " : ""}[${state}] ${label} ${url}`)).toEqual([
      "[changed] 5: built in 2.0 /docs/5/acme/",
      "[absent] 4: retired /docs/4/acme/",
      "* [changed] 3: release 1.1.0 /docs/3/acme/",
      "[partial] 2: documented /docs/2/acme/",
      "[absent] 1 LTS: not documented, leads to Home /docs/1/",
    ]);
  });

  it("says so where no version supports it", () => {
    const lone = siteOf({ versions: "1", layers: { 1: { a: { releases: {} } } } });
    expect(connectorProps(lone, { version: "1", key: "a" })).toMatchObject({
      supportedIn: "no version",
      strip: { summary: "supported in no version" },
    });
  });

  it("stands on the connector's page, and on no other", () => {
    expect(pageProps(site, { version: "2", key: "connectors/acme" }).connector?.supportWords).toBe("Release 1.1.0");
    expect(pageProps(site, { version: "1", key: "connectors/acme" }).connector?.supportWords).toBe("Release 1.0.0");
    expect(pageProps(site, { version: "2", key: "connectors/acme/configure" }).connector).toBeUndefined();
  });
});

describe("the catalogue", () => {
  const cardsOf = (version: string) => connectorCatalogue(site, version).flatMap(({ items }) => items);
  const cards = (version: string) => cardsOf(version).map(({ title, url, supportWords }) => `${title} ${url} ${supportWords}`);

  it("has a card for every connector of the version", () => {
    expect(cards("1")).toEqual(["Acme /docs/1/connectors/acme/ Release 1.0.0", "Old /docs/1/connectors/old/ Release 0.9.0"]);
    expect(cards("2")).toEqual(["Acme /docs/2/connectors/acme/ Release 1.1.0"]);
  });

  it("fills the variables of names, descriptions and words to find it by", () => {
    expect(cards("3")).toEqual(["Acme /docs/3/connectors/acme/ No release", "New 3 /docs/3/connectors/new/ No release"]);
    expect(cardsOf("3")[1]).toMatchObject({ description: "About New 3.", words: "New 3 About New 3. Login Authenticator" });
  });

  it("has in each card the strip of the connector's support", () => {
    expect(cardsOf("1").map(({ strip }) => strip.summary)).toEqual(["supported in 1 LTS–2", "supported in 1 LTS"]);
  });

  it("groups by category, each with an anchor of its own", () => {
    const items = ["b", "C++ login", "a", "c login", "日本"].map((category, index) => ({ category, title: `${9 - index}` }));
    expect(groupByCategory([...items, { category: "b", title: "1" }]).map(({ id, items: group }) => [id, group.length])).toEqual([
      ["category-a", 1],
      ["category-b", 2],
      ["category-c-login", 1],
      ["category-c-login-3", 1],
      ["category-日本", 1],
    ]);
  });

  const names = ["acme", "Beta 2", "beta 10", "Éclair", "zebra"];
  const content = contentOf({
    versions: "1",
    layers: { 1: Object.fromEntries(names.map((name, index) => [`c/${9 - index}`, { title: "Title", label: name, releases: {} }])) },
  });

  it.each(shuffles(content.pages))("is sorted by the names that readers see, whatever the order of the files (%#)", (...pages) => {
    const library = buildLibrary({ ...content, pages });
    const titles = connectorCatalogue({ library, base: "/" }, "1").flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles).toEqual(names);
  });
});
