import { describe, expect, it } from "vitest";
import { searchFacets } from "../../../src/core/props/search-facets.ts";
import { structuredData } from "../../../src/core/props/structured-data.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);

describe("the facets of a page in search", () => {
  const facets = (version: string, key: string) =>
    searchFacets(site, { version, key })
      .map(({ name, value }) => `${name}: ${value}`)
      .join(", ");

  it.each([
    ["3", "connectors/new", "kind: connector, section: Connectors, connector: New 3, category: Login"],
    ["2", "connectors/acme/configure", "kind: page, section: Connectors, connector: Acme, category: Login"],
    ["2", "connectors", "kind: page, section: Connectors"],
    ["2", "guides/install", "kind: page, section: Home"],
  ])("%s/%s are %s", (version, key, expected) => {
    expect(facets(version, key)).toBe(expected);
  });

  it("name no section where a page stands in no tree", () => {
    const lone = siteOf({ versions: "1", layers: { 1: { a: {} } }, nav: [{ label: "Docs", items: ["index"] }] });
    expect(searchFacets(lone, { version: "1", key: "a" })).toEqual([{ name: "kind", value: "page" }]);
  });
});

describe("the structured data of a page", () => {
  it("names a connector with all that is known of it", () => {
    expect(JSON.parse(structuredData(site, { version: "2", key: "connectors/acme" }) ?? "")).toEqual({
      "@context": "https://schema.org",
      "@type": "SoftwareApplication",
      name: "Acme",
      description: "About Acme.",
      applicationCategory: "Login",
      softwareVersion: "1.1.0",
      url: "https://docs.example.org/docs/2/connectors/acme/",
      downloadUrl: "https://store.example.org/",
    });
  });

  it("leaves out what is not known, and names a publisher as an organization", () => {
    const lone = siteOf({ versions: "1", layers: { 1: { a: { title: "A", publisher: "Acme Inc.", releases: { 1: "documented" } } } } });
    const data = JSON.parse(structuredData(lone, { version: "1", key: "a" }) ?? "");
    expect(data.publisher).toEqual({ "@type": "Organization", name: "Acme Inc." });
    expect(data).not.toHaveProperty("softwareVersion");
  });

  it("cannot break out of its script element", () => {
    const title = "</script><script>alert(1)</script><!--";
    const lone = siteOf({ versions: "1", layers: { 1: { a: { title, description: title, category: title, releases: { 1: title } } } } });
    const json = structuredData(lone, { version: "1", key: "a" }) ?? "";
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toMatchObject({ name: title, description: title, applicationCategory: title, softwareVersion: title });
  });

  it("is none for other pages, those of a connector too", () => {
    expect(structuredData(site, { version: "2", key: "connectors/acme/configure" })).toBeUndefined();
    expect(structuredData(site, { version: "2", key: "guides/install" })).toBeUndefined();
  });
});
