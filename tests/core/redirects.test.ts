import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { printAddress } from "../../src/core/path.ts";
import { latestRedirects, movedRedirects, type Redirect } from "../../src/core/redirects.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { randomContent } from "./random-content.ts";

const print = (redirects: readonly Redirect[]) => redirects.map(({ from, to }) => `${printAddress(from)} -> ${printAddress(to)}`);
const moved = (input: ContentInput) => print(movedRedirects(buildLibrary(contentOf(input))));

describe("an old address", () => {
  it("leads to the page's new place, in the version of the move and in all after it", () => {
    expect(moved({ versions: "3 <- 2 <- 1", layers: { 1: { a: {} }, 2: { b: { formerly: "a" } } } })).toEqual(["3/a -> 3/b", "2/a -> 2/b"]);
  });

  it("leads there at once after several moves", () => {
    const layers = { 1: { a: {} }, 2: { b: { formerly: "a" } }, 3: { c: { formerly: "b" } } };
    expect(moved({ versions: "3 <- 2 <- 1", layers })).toEqual(["3/b -> 3/c", "3/a -> 3/c", "2/a -> 2/b"]);
  });

  it("leads to the successor of a page that ended", () => {
    expect(moved({ versions: "2 <- 1", layers: { 1: { a: {}, b: {} }, 2: { a: removed("Gone.", "b") } } })).toEqual(["2/a -> 2/b"]);
  });

  it("leads nowhere when the page ended without a successor, for the 404 page says more", () => {
    expect(moved({ versions: "2 <- 1", layers: { 1: { a: {} }, 2: { a: removed("Gone.") } } })).toEqual([]);
  });

  it("is never put over a page", () => {
    const layers = { 1: { a: {}, b: {} }, 2: { b: { formerly: "a" }, a: { formerly: "b" } } };
    expect(moved({ versions: "2 <- 1", layers })).toEqual([]);
  });

  it("is answered under the alias of the current version, too", () => {
    const library = buildLibrary(
      contentOf({ versions: "3 <- 2* <- 1", layers: { 1: { a: {} }, 2: { b: { formerly: "a" } }, 3: { c: {} } } }),
    );
    expect(print(latestRedirects(library))).toEqual(["latest/b -> 2/b", "latest/index -> 2/index", "latest/a -> 2/b"]);
  });
});

describe("in any history", () => {
  it.each(Array.from({ length: 100 }, (_, seed) => seed))(
    "no redirect is a chain, a loop, doubled, over a page or without a target (seed %i)",
    (seed) => {
      const library = buildLibrary(randomContent(seed));
      const isPage = ({ version, key }: Redirect["to"]) => library.laid.get(version)?.pages.has(key) ?? false;
      const redirects = movedRedirects(library);
      expect(redirects.filter(({ from }) => isPage(from))).toEqual([]);
      expect(redirects.filter(({ to }) => !isPage(to))).toEqual([]);
      expect(new Set(redirects.map(({ from }) => printAddress(from))).size).toBe(redirects.length);
      expect(redirects.filter(({ from, to }) => from.version !== to.version)).toEqual([]);
    },
  );
});
