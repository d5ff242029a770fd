import { describe, expect, it } from "vitest";
import { headersOf, SECURITY_HEADERS } from "../../src/core/headers.ts";

const headerOf = (file: string, name: string) => headersOf(file).find((header) => header.name === name)?.value;

describe("the headers of a file", () => {
  it("let the site alone run and load, without strings that become scripts or HTML", () => {
    expect(headerOf("index.html", "Content-Security-Policy")).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it("forbid guesses at types, referrers to other sites, and what no page asks for", () => {
    expect(SECURITY_HEADERS.map(({ name, value }) => `${name}: ${value.split(",")[0]}`).slice(1)).toEqual([
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: same-origin",
      "Permissions-Policy: accelerometer=()",
    ]);
  });

  it.each([
    ["_astro/shared.BZ3aXy7-.js", true],
    ["nav/2.0.88b2461f64.json", true],
    ["media/plan.1a2b3c.webp", true],
    ["pagefind/2.0/pagefind.en_1a.pf_meta", true],
    ["pagefind/2.0/fragment/en_037b35d.pf_fragment", true],
    ["pagefind/2.0/index/en_037b35d.pf_index", true],
    ["pagefind/2.0/pagefind.js", false],
    ["pagefind/2.0/pagefind-entry.json", false],
    ["theme.js", false],
    ["assets/plan.svg", false],
    ["2.0/nav/index.html", false],
    ["2.0/_astro/index.html", false],
    ["2.0/a.md", false],
    ["index.html", false],
  ])("let browsers keep %s unasked: %s", (file, isLasting) => {
    expect(headerOf(file, "Cache-Control")).toBe(isLasting ? "public, max-age=31536000, immutable" : "no-cache");
  });

  it("name the encoding of a Markdown twin", () => {
    expect(headerOf("2.0/a.md", "Content-Type")).toBe("text/markdown; charset=utf-8");
    expect(headerOf("2.0/a.mdx", "Content-Type")).toBeUndefined();
  });
});
