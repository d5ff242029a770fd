import { describe, expect, it } from "vitest";
import { presenceOf, tellPresence } from "../../../src/core/search/also.ts";

/** Newest first: `x` there, `-` not there, `X` there and shown. */
function tell(line: string): string {
  const marks = [...line];
  return tellPresence(
    presenceOf(marks.map((mark, index) => ({ label: `${marks.length - index}.0`, isThere: mark !== "-", isShown: mark === "X" }))),
  );
}

describe("tellPresence", () => {
  it.each([
    ["X", ""],
    ["Xx", "also 1.0"],
    ["Xxxx", "also 1.0–3.0"],
    ["xXx", "also 1.0, 3.0"],
    ["-Xxx", "also 1.0–2.0; gone in 4.0"],
    ["--X", "gone in 2.0"],
    ["X-xx", "also 1.0–2.0"],
    ["x-X-x", "also 1.0, 5.0"],
    ["-x-X", "also 3.0; gone in 4.0"],
  ])("of %s says %j", (line, expected) => {
    expect(tell(line)).toBe(expected);
  });
});
