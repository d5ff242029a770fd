import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { groupUrl, type Listings, listingsOf, resolvedUrl, resolveListing } from "../../src/core/listings.ts";
import { contentOf, removed } from "../support/content.ts";

const { listings } = buildLibrary(
  contentOf({
    versions: "3 <- 2 <- 1",
    layers: {
      1: { a: {}, "b/c": {}, d: {}, e: {}, f: {} },
      2: { "b/c": removed("Gone.") },
      3: { a: removed("Gone."), d: removed("Gone."), e: removed("Gone."), f: removed("Gone.") },
    },
    nav: [
      {
        label: "Docs & more",
        items: [
          "index",
          {
            label: "Users",
            index: "a",
            items: [
              { label: "Users", items: ["b/c"] },
              { label: "Zugänge (%version%)", items: ["d"] },
            ],
          },
          { label: "users", items: ["e"] },
          { label: "???", items: ["f"] },
        ],
      },
    ],
  }),
);
const of = (version: string): Listings => listings.get(version) ?? new Map();

describe("the groups of a version", () => {
  it("are known by names that are short enough for a folder, and each by its own", () => {
    const groups = ["a b", "A-B 2", "a b", "あ".repeat(300), `${"あ".repeat(300)}!`];
    const tree = groups.map((label) => ({ kind: "group", label, key: undefined, icon: undefined, items: [] }) as const);
    const ids = [...listingsOf(tree).values()].map(({ id }) => id);
    expect(ids).toEqual(["a-b", "a-b-2", "a-b-3", "あ".repeat(60), `${"あ".repeat(60)}-2`]);
  });

  it("are known by the names down to them, each by one of its own", () => {
    expect([...of("1").values()].map((one) => `${one.id}: ${groupUrl(one, "1", "/")}`)).toEqual([
      "docs-more: /1/contents/docs-more/",
      "docs-more/users: /1/a/",
      "docs-more/users/users: /1/contents/docs-more/users/users/",
      "docs-more/users/zugänge-1: /1/contents/docs-more/users/zug%C3%A4nge-1/",
      "docs-more/users-2: /1/contents/docs-more/users-2/",
      "docs-more/group: /1/contents/docs-more/group/",
    ]);
  });
});

describe("a group in another version", () => {
  it.each([
    ["docs-more/users/users", "1", true, "/1/contents/docs-more/users/users/"],
    ["docs-more/users/users", "2", false, "/2/a/"],
    ["docs-more/users-2", "2", true, "/2/contents/docs-more/users-2/"],
    ["docs-more/users/users", "3", false, "/3/contents/docs-more/"],
    ["elsewhere/users", "3", false, "/3/"],
  ])("%s leads in %s (the same: %s) to %s", (id, version, isSame, url) => {
    const answer = resolveListing(id, of(version));
    expect([answer.isSame, resolvedUrl(answer.listing, version, "/")]).toEqual([isSame, url]);
  });
});
