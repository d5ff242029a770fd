import { buildLibrary } from "../../../src/core/library.ts";
import type { Site } from "../../../src/core/props/site.ts";
import { type ContentInput, contentOf, removed } from "../../support/content.ts";

/** Makes a site under the path `/docs/`. */
export function siteOf(input: ContentInput): Site {
  return { library: buildLibrary(contentOf(input)), base: "/docs/" };
}

/** Three versions of a site with guides, one connector that went through a rename, and one that ended. Version 2 is current. */
export const SMALL_SITE: ContentInput = {
  versions: "3 <- 2* <- 1",
  about: { 1: { label: "1 LTS" } },
  site: { title: "Example Docs" },
  layers: {
    1: {
      "guides/install": { title: "Install %product% %version%", label: "Install", description: "How to install %product% %version%." },
      "guides/upgrade": "Upgrade",
      connectors: "Connectors",
      "connectors/acme": { title: "Acme", releases: { 1: "1.0.0", 2: "1.1.0" } },
      "connectors/acme/set-up": {
        headings: ["## First", "### Inner", { heading: "## For %version%", when: "since 2" }, "#### Deep", "### Last"],
      },
      "connectors/old": { title: "Old", releases: { 1: "0.9.0" } },
    },
    2: { "connectors/acme/configure": { formerly: "connectors/acme/set-up" }, "connectors/old": removed("Old was retired.", "connectors") },
    3: {
      "guides/install": { title: "Install anew" },
      "connectors/new": { title: "New %version%", releases: { 3: { none: "Not released yet." } } },
    },
  },
  nav: [
    {
      label: "Home",
      index: "index",
      items: [
        "guides/install",
        { label: "More", items: ["guides/upgrade", { link: "https://example.org/", label: "Forum", icon: "globe" }] },
      ],
    },
    { label: "Connectors", index: "connectors", items: [{ pages: "connectors/" }] },
  ],
};
