import { describe, expect, it } from "vitest";
import { writeCsv } from "../../src/core/csv.ts";

describe("a cell", () => {
  it.each([
    ["4.1.2", "4.1.2"],
    ["", ""],
    ["a, b", '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
    ["two\r\nlines", '"two\r\nlines"'],
    ["Éclair — 日本", "Éclair — 日本"],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\r=x", '"\'\r=x"'],
    ['=HYPERLINK("https://example.org","x")', '"\'=HYPERLINK(""https://example.org"",""x"")"'],
    [" =1", "' =1"],
    ["\uFF1D1+1", "'\uFF1D1+1"],
    ["a;=1", '"a;\'=1"'],
    ["a\n=1", '"a\n\'=1"'],
    ["a=b; c-d", '"a=b; c-d"'],
    ["a=b", "a=b"],
  ])("that says %j is written %j", (text, written) => {
    expect(writeCsv([[text]])).toBe(`${written}\r\n`);
  });
});

it("ends every line with CRLF and parts cells by commas", () => {
  expect(
    writeCsv([
      ["a", "b"],
      ["1", ""],
    ]),
  ).toBe("a,b\r\n1,\r\n");
});
