import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../../src/core/library.ts";
import { connectorCards, connectorProps, lifecycleIn } from "../../../src/core/props/connectors.ts";
import { pageProps } from "../../../src/core/props/page.ts";
import { type ConnectorFrontMatter, frontMatterSchema } from "../../../src/core/schema/front-matter.ts";
import { contentOf, versionsOf } from "../../support/content.ts";
import { shuffles } from "../shuffle.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);

describe("a connector's release", () => {
  const acme = frontMatterSchema.parse({
    kind: "connector",
    title: "Acme",
    description: "Log in with Acme.",
    category: "Login",
    type: "Authenticator",
    logo: "/assets/logo.svg",
    store: "https://store.example.org/",
    source: "https://code.example.org/",
    lifecycle: { "2": "deprecated" },
    releases: { "4": "documented", "2": "1.1.0", "1": { none: "Not built yet." } },
  }) as ConnectorFrontMatter;

  it.each([
    ["the one named for the version", "2", { release: "1.1.0", reason: undefined }],
    ["none, with the reason that the author gives", "1", { release: undefined, reason: "Not built yet." }],
    ["none listed, where the docs alone list it", "4", { release: undefined, reason: "The connector store lists no release for 4." }],
    ["none listed, where the author is silent", "3", { release: undefined, reason: "The connector store lists no release for 3 beta." }],
    [
      "none listed, for an id that every object knows",
      "constructor",
      { release: undefined, reason: "The connector store lists no release for constructor." },
    ],
  ])("is %s", (_, id, expected) => {
    const versions = versionsOf(id, { 3: { label: "3 beta" } });
    expect(versions[0] && connectorProps(acme, versions[0], versions)).toEqual({
      ...expected,
      category: "Login",
      lifecycle: id === "2" ? "deprecated" : "active",
      store: "https://store.example.org/",
      source: "https://code.example.org/",
    });
  });

  it("stands on the connector's page, and on no other", () => {
    expect(pageProps(site, { version: "2", key: "connectors/acme" }).connector?.release).toBe("1.1.0");
    expect(pageProps(site, { version: "1", key: "connectors/acme" }).connector?.release).toBe("1.0.0");
    expect(pageProps(site, { version: "2", key: "connectors/acme/configure" }).connector).toBeUndefined();
  });
});

describe("a connector's lifecycle", () => {
  const versions = versionsOf("5 <- 4 <- 3, 2 <- 1");

  it.each([
    [{}, "active active active active active"],
    [{ 1: "deprecated" }, "deprecated deprecated deprecated deprecated deprecated"],
    [{ 5: "retired" }, "retired active active active active"],
    [{ 4: "retired", 2: "deprecated" }, "retired retired deprecated deprecated active"],
    [{ 2: "built-in", 4: "active" }, "active active built-in built-in active"],
    [{ 9: "retired" }, "active active active active active"],
    [{ 3: "built-in", 5: "deprecated", 4: "built-in" }, "deprecated built-in built-in active active"],
  ] as const)("of %j is, newest first, %s", (lifecycle, expected) => {
    expect(versions.map(({ id }) => lifecycleIn({ lifecycle }, id, versions)).join(" ")).toBe(expected);
  });
});

describe("the catalogue", () => {
  const cards = (version: string) =>
    connectorCards(site, version).map(({ title, url, release, reason }) => `${title} ${url} ${release ?? reason}`);

  it("has a card for every connector of the version", () => {
    expect(cards("1")).toEqual(["Acme /docs/1/connectors/acme/ 1.0.0", "Old /docs/1/connectors/old/ 0.9.0"]);
    expect(cards("2")).toEqual(["Acme /docs/2/connectors/acme/ 1.1.0"]);
  });

  it("fills the variables of names and descriptions", () => {
    expect(cards("3")).toEqual([
      "Acme /docs/3/connectors/acme/ The connector store lists no release for 3.",
      "New 3 /docs/3/connectors/new/ Not released yet.",
    ]);
    expect(connectorCards(site, "3")[1]?.description).toBe("About New 3.");
  });

  it("has in each card the strip of the connector", () => {
    expect(connectorCards(site, "1").map(({ strip }) => strip.summary)).toEqual(["in all 3 versions", "in 1 of 3 versions"]);
  });

  const names = ["acme", "Beta 2", "beta 10", "Éclair", "zebra"];
  const content = contentOf({
    versions: "1",
    layers: { 1: Object.fromEntries(names.map((name, index) => [`c/${9 - index}`, { title: "Title", label: name, releases: {} }])) },
  });

  it.each(shuffles(content.pages))("is sorted by the names that readers see, whatever the order of the files (%#)", (...pages) => {
    const library = buildLibrary({ ...content, pages });
    expect(connectorCards({ library, base: "/" }, "1").map(({ title }) => title)).toEqual(names);
  });
});
