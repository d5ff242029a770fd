import { describe, expect, it } from "vitest";
import { checkPages } from "../../src/core/page-check.ts";
import { contentOf, type PageInput } from "../support/content.ts";
import { locatePath, printDiagnostics } from "./print-diagnostics.ts";

const about = { "7.9": { vars: { jdk: "17" } }, "7.1": { vars: { port: "9443" } } };

function check(page: PageInput): string {
  return printDiagnostics(checkPages(contentOf({ versions: "7.9 <- 7.1", about, layers: { "7.1": { a: page } } }), locatePath));
}

describe("a condition", () => {
  it("names versions that are declared", () => {
    expect(check({ conditions: ["since 7.9", "until 7.1"] })).toBe("");
    expect(check({ conditions: ["since 7.10", "until tomorrow"] })).toMatchInlineSnapshot(`
      "7.1/a.mdx:1:1 since-unknown
        <Since> names the version "7.10", which is not declared.
        Did you mean 7.1?
      7.1/a.mdx:2:1 since-unknown
        <Until> names the version "tomorrow", which is not declared.
        The versions are 7.9 and 7.1."
    `);
  });
});

describe("a variable", () => {
  it.each(["version", "product", "jdk", "port"])("is known when any version has it: %s", (name) => {
    expect(check({ variables: [name] })).toBe("");
  });

  it("is told when it is a near miss of one that is known", () => {
    expect(check({ variables: ["jdk", "verson"] })).toMatchInlineSnapshot(`
      "7.1/a.mdx:2:1 variable-unknown
        No version has a variable verson, so %verson% is shown as it stands.
        Did you mean %version%?"
    `);
  });

  it.each(["path", "foo", "username"])("may be a word of the documented product: %s", (name) => {
    expect(check({ variables: [name] })).toBe("");
  });
});

describe("a connector", () => {
  it("names releases for versions that are declared", () => {
    expect(check({ releases: { "7.9": "1.0.3", "7.1": { none: "Not built yet." } } })).toBe("");
    expect(check({ releases: { "7.90": "1.0.3", "6.0.0": { none: "Not built yet." } } })).toMatchInlineSnapshot(`
      "7.1/a.mdx[releases.7.90 key]:1:1 connector-version-unknown
        The releases name the version 7.90, which is not declared.
        Did you mean 7.9?
      7.1/a.mdx[releases.6.0.0 key]:1:1 connector-version-unknown
        The releases name the version 6.0.0, which is not declared.
        The versions are 7.9 and 7.1."
    `);
  });

  it("has a logo that is there", () => {
    expect(check({ releases: {}, logo: "/assets/lgo.svg" })).toMatchInlineSnapshot(`
      "7.1/a.mdx[logo]:1:1 image-missing
        The logo /assets/lgo.svg is not there.
        Did you mean /assets/logo.svg?"
    `);
  });
});
