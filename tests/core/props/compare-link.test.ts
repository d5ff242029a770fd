import { describe, expect, it } from "vitest";
import { compareUrl } from "../../../src/core/props/compare-link.ts";

describe("compareUrl", () => {
  it.each([
    ["/", "connectors/acme", "/compare/?page=connectors/acme&from=2.0.0&to=2.1.0"],
    ["/docs/", "index", "/docs/compare/?page=index&from=2.0.0&to=2.1.0"],
    ["/", "a&b=c/d e+f#g", "/compare/?page=a%26b%3Dc/d%20e%2Bf%23g&from=2.0.0&to=2.1.0"],
  ])("under %s, of %s, is %s, and reads back as it was", (base, key, expected) => {
    const url = compareUrl(base, { key, from: "2.0.0", to: "2.1.0" });
    expect(url).toBe(expected);
    expect(Object.fromEntries(new URL(url, "https://docs.example.org").searchParams)).toEqual({ page: key, from: "2.0.0", to: "2.1.0" });
  });
});
