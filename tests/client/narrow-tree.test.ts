import { describe, expect, it } from "vitest";
import { narrowTree } from "../../src/client/nav/narrow-tree.ts";
import type { TreeBranch } from "../../src/core/props/nav-tree.ts";
import { outline } from "../core/outline.ts";

function branch(label: string, ...items: TreeBranch[]): TreeBranch {
  const kind = items.length === 0 ? "page" : "group";
  return { kind, label, icon: undefined, url: `/${label}/`, hasPage: true, mark: undefined, time: undefined, items };
}

const TREE = [
  branch("Guides", branch("Overview"), branch("Users", branch("Add users"), branch("Remove users"), branch("Rôles")), branch("Log in")),
  branch("References", branch("User stores", branch("LDAP")), branch("Errors")),
];

/** The narrowed tree, one entry a line: open groups with a minus, closed ones with a plus; behind it the number of matches. */
function narrow(text: string, limit = 9): string {
  const { tabs, open, matches } = narrowTree(TREE, text, limit);
  const shown = (one: TreeBranch): TreeBranch => ({ ...one, label: label(one), items: open.has(one) ? one.items.map(shown) : [] });
  const label = (one: TreeBranch) => {
    const sign = one.items.length === 0 ? "" : open.has(one) ? "- " : "+ ";
    return `${sign}${one.label}${open.has(one) && !one.hasPage ? " (passed)" : ""}`;
  };
  return `${outline(tabs.map(shown), (one) => one.label)}\n${matches}`.trim();
}

describe("the tree narrowed by words", () => {
  it("keeps what they name, with the groups above it open; a group that is named itself keeps its page", () => {
    expect(narrow("user")).toMatchInlineSnapshot(`
      "- Guides (passed)
        - Users
          Add users
          Remove users
      - References (passed)
        + User stores
      4"
    `);
  });

  it("keeps a named group closed where nothing in it is named", () => {
    expect(narrow("stores")).toMatchInlineSnapshot(`
      "- References (passed)
        + User stores
      1"
    `);
  });

  it("takes words of the groups above for one beside one of the entry's own", () => {
    expect(narrow("guides add")).toMatchInlineSnapshot(`
      "- Guides (passed)
        - Users (passed)
          Add users
      1"
    `);
    expect(narrow("guides references")).toBe("0");
  });

  it.each([
    ["ROLES", 1],
    ["  log   in ", 1],
    ["guides", 0],
    ["(", 0],
    ["", 0],
  ])("by %j has %i matches: case, accents and space do not count, and a tab is no match", (text, matches) => {
    expect(narrowTree(TREE, text, 9).matches).toBe(matches);
  });

  it("shows the first of many and counts all", () => {
    expect(narrow("user", 2)).toMatchInlineSnapshot(`
      "- Guides (passed)
        - Users
          Add users
      4"
    `);
  });
});
