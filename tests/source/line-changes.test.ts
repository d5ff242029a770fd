import { describe, expect, it } from "vitest";
import { countLineChanges } from "../../src/source/line-changes.ts";

describe("line changes", () => {
  it.each([
    ["a\nb\n", "a\nb\n", { added: 0, removed: 0, places: 0, total: 2 }],
    ["a\nb\n", "a \r\nb", { added: 0, removed: 0, places: 0, total: 2 }],
    ["a\nb\nc\n", "a\nx\nc\n", { added: 1, removed: 1, places: 1, total: 3 }],
    ["a\nb\nc\nd\n", "x\na\nb\nc\n", { added: 1, removed: 1, places: 2, total: 4 }],
    ["", "a\nb\n", { added: 2, removed: 0, places: 1, total: 2 }],
  ])("from %j to %j are counted, and the places in which they stand", (before, after, expected) =>
    expect(countLineChanges(before, after)).toEqual(expected),
  );

  it("are not counted beyond what is asked for", () => {
    expect(countLineChanges("a\nb\nc\n", "a\nx\nc\n", 2)).toEqual({ added: 1, removed: 1, places: 1, total: 3 });
    expect(countLineChanges("a\nb\nc\n", "a\nx\nc\n", 1)).toBeUndefined();
    // Lines that both texts hold count, too, where one holds more of them.
    expect(countLineChanges("a\na\na\n", "a\n", 1)).toBeUndefined();
    expect(countLineChanges("a\n", "a\n", 0)).toEqual({ added: 0, removed: 0, places: 0, total: 1 });
  });
});
