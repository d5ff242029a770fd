import { describe, expect, it } from "vitest";
import { indexOrder } from "../../src/build/index-order.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { contentOf, removed } from "../support/content.ts";

describe("the order in which a version's pages are indexed", () => {
  const library = buildLibrary(
    contentOf({
      versions: "5 <- 4 <- 3 <- 2 <- 1",
      layers: {
        1: { m: {}, z: {} },
        2: { a: {}, m: "Changed" },
        3: { b: {} },
        4: { a: removed("It ended.") },
        5: { a: {} },
      },
    }),
  );

  it.each([
    ["sorted in the oldest", "1", "index m z"],
    ["that of the version before, then what is new", "2", "index m z a"],
    ["the same for each that only adds", "3", "index m z a b"],
    ["sorted where a page ended", "4", "b index m z"],
    ["that of the version before again", "5", "b index m z a"],
  ])("is %s", (_, version, order) => expect(indexOrder(library, version).join(" ")).toBe(order));
});
