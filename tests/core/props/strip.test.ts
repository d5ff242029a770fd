import { describe, expect, it } from "vitest";
import { stripProps } from "../../../src/core/props/strip.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const site = siteOf(SMALL_SITE);

/** The bars of a page: state, label and where each leads. */
const bars = (version: string, key: string) =>
  stripProps(site, { version, key }).bars.map(
    ({ id, label, url, state, isCurrent }) => `${isCurrent ? "* " : ""}${id} [${state}] ${label} ${url}`,
  );

describe("the strip of a page", () => {
  it("tells in full words what each version did to it", () => {
    expect(bars("2", "guides/install")).toEqual([
      "3 [changed] 3: changed /docs/3/guides/install/",
      "* 2 [kept] 2: unchanged /docs/2/guides/install/",
      "1 [changed] 1 LTS: added /docs/1/guides/install/",
    ]);
  });

  it("follows moves", () => {
    expect(bars("3", "connectors/acme/configure")).toEqual([
      "* 3 [kept] 3: unchanged /docs/3/connectors/acme/configure/",
      "2 [changed] 2: changed /docs/2/connectors/acme/configure/",
      "1 [changed] 1 LTS: added /docs/1/connectors/acme/set-up/",
    ]);
  });

  it("tells where a bar leads if the page is not there", () => {
    expect(bars("1", "connectors/old")).toEqual([
      "3 [absent] 3: not available, leads to Connectors /docs/3/connectors/",
      "2 [absent] 2: not available, leads to Connectors /docs/2/connectors/",
      "* 1 [changed] 1 LTS: added /docs/1/connectors/old/",
    ]);
  });

  it.each([
    ["3", "index", "in all 3 versions"],
    ["1", "connectors/old", "in 1 of 3 versions"],
    ["2", "connectors/acme/configure", "in all 3 versions"],
  ])("sums up %s/%s as %s", (version, key, summary) => {
    expect(stripProps(site, { version, key }).summary).toBe(summary);
  });
});
