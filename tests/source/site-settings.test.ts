import { describe, expect, it } from "vitest";
import { readSiteAddress } from "../../src/source/site-settings.ts";
import { contentFolder, SOUND_SITE } from "../support/folder.ts";

const addressAt = (url: string) =>
  readSiteAddress(contentFolder({ "site.yaml": SOUND_SITE["site.yaml"].replace(/^url: .*$/mu, `url: ${url}`) }));

describe("the site's address", () => {
  it.each([
    ["https://docs.example.org/", "https://docs.example.org", "/"],
    ["https://docs.example.org", "https://docs.example.org", "/"],
    ["http://localhost:4321/a/b/", "http://localhost:4321", "/a/b/"],
  ])("is a host and a path: %s", (url, site, base) => {
    expect(addressAt(url)).toEqual({ site, base });
  });

  it.each(["ftp://example.org/", "javascript:alert(1)", "docs", "", "[]"])("is not known while site.yaml is faulty: %j", (url) => {
    expect(addressAt(url)).toBeUndefined();
  });

  it("is not known without site.yaml", () => {
    expect(readSiteAddress(contentFolder({ "site.yaml": undefined }))).toBeUndefined();
    expect(readSiteAddress("/nowhere/at/all")).toBeUndefined();
  });
});
