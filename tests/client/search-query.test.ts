import { describe, expect, it } from "vitest";
import { toQuery, withHighlight } from "../../src/client/search-query.ts";

describe("toQuery", () => {
  it("leaves out the space around a query, not inside it", () => {
    expect(toQuery("  set up\t")).toBe("set up");
  });

  it.each([
    ["x".repeat(200), 200],
    ["x".repeat(100_000), 200],
    ["   ", 0],
  ])("cuts what is too long to answer at once", (input, length) => {
    expect(toQuery(input)).toHaveLength(length);
  });
});

describe("withHighlight", () => {
  it.each([
    ["/docs/2/a/", ["key"], "/docs/2/a/?highlight=key"],
    ["/docs/2/a/#errors", ["set", "up"], "/docs/2/a/?highlight=set&highlight=up#errors"],
    ["/docs/2/a/?x=1", ["key"], "/docs/2/a/?x=1&highlight=key"],
    ["/docs/2/a/", [], "/docs/2/a/"],
    ["/docs/2/a/", ['"set', "up”", "''", "don't"], "/docs/2/a/?highlight=set&highlight=up&highlight=don%27t"],
    ["/docs/2/a/", ["a&b=c#d", "ACME-60001"], "/docs/2/a/?highlight=a%26b%3Dc%23d&highlight=ACME-60001"],
  ])("adds to %s the words %j", (url, words, expected) => {
    expect(withHighlight(url, words)).toBe(expected);
  });

  it.each(["https://example.org/a/", "//example.org/a/"])("never leaves the site: %s", (url) => {
    expect(withHighlight(url, [])).toBe("/a/");
  });
});
