import { describe, expect, it } from "vitest";
import { type TreeBranch, treeBranches } from "../../../src/core/props/nav-tree.ts";
import { outline } from "../outline.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

describe("a version's whole tree", () => {
  it("has every tab with all that it holds, its own page first", () => {
    const print = ({ kind, label, url, hasPage, mark }: TreeBranch) =>
      [kind, label, url, kind === "group" && hasPage && "has a page", mark].filter(Boolean).join(" ");
    expect(outline<TreeBranch>(treeBranches(siteOf(SMALL_SITE), "2"), print)).toMatchInlineSnapshot(`
      "group Home /docs/2/
        page Overview /docs/2/
        page Install /docs/2/guides/install/
        group More /docs/2/contents/home/more/
          page Upgrade /docs/2/guides/upgrade/
          link Forum https://example.org/
      group Connectors /docs/2/connectors/
        page Overview /docs/2/connectors/
        group Acme /docs/2/connectors/acme/ has a page
          page Configure /docs/2/connectors/acme/configure/ changed"
    `);
  });
});
