import { describe, expect, it } from "vitest";
import { fillVariables, unescapeVariables, variablesOf } from "../../src/core/variables.ts";

describe("variablesOf", () => {
  it("gives the version's label, the product and the version's own words", () => {
    expect(variablesOf({ product: "Example Server" }, { label: "2.1 LTS", vars: { jdk: "11 or 17" } })).toEqual({
      version: "2.1 LTS",
      product: "Example Server",
      jdk: "11 or 17",
    });
  });

  it("lets no version take the names version and product for other words", () => {
    const words = variablesOf({ product: "Example Server" }, { label: "2.1.0", vars: { version: "?", product: "?" } });
    expect(words).toEqual({ version: "2.1.0", product: "Example Server" });
  });
});

describe("fillVariables", () => {
  const words = { version: "2.1.0", jdk: "11 or 17", twice: "%version%", price: "$& $1" };

  it.each([
    ["%version%", "2.1.0"],
    ["pack-%version%.zip and %jdk%", "pack-2.1.0.zip and 11 or 17"],
    ["%version%%jdk%", "2.1.011 or 17"],
    ["100%version%", "1002.1.0"],
  ])("fills %j to %j", (text, filled) => {
    expect(fillVariables(text, words)).toBe(filled);
  });

  it.each(["%path%", "%PATH%", "% version %", "%version", "100 % of version %", "%%", "%20", "%toString%", "%constructor%"])(
    "leaves %j as it stands",
    (text) => {
      expect(fillVariables(text, words)).toBe(text);
    },
  );

  it("fills once: words that look like variables are words", () => {
    expect(fillVariables("%twice%", words)).toBe("%version%");
  });

  it("takes dollar signs in words literally", () => {
    expect(fillVariables("%price%", words)).toBe("$& $1");
  });
});

describe("unescapeVariables", () => {
  it.each([
    ["https://a.example/%version%25/", "https://a.example/%version%/"],
    ["/%version%25/%product%25", "/%version%/%product%"],
    ["/a%20b/", "/a%20b/"],
    ["/100%25/", "/100%25/"],
    ["/%a9%25/", "/%a9%25/"],
    ["/%version%/", "/%version%/"],
  ])("reads the address %s as %s", (url, expected) => {
    expect(unescapeVariables(url)).toBe(expected);
  });
});
