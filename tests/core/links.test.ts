import { describe, expect, it } from "vitest";
import { parseLink } from "../../src/core/links.ts";

const base = { file: "connectors/acme/set-up.mdx", key: "connectors/acme/set-up" };
const page = (key: string, fragment = "", version?: string) => ({ kind: "page", version, key, fragment });

describe("a link to a page", () => {
  it.each([
    ["./usage.mdx", page("connectors/acme/usage")],
    ["usage.md", page("connectors/acme/usage")],
    ["../index.mdx", page("connectors")],
    ["../../index.mdx", page("index")],
    ["./usage.mdx#errors", page("connectors/acme/usage", "errors")],
    ["./my%20page.mdx", page("connectors/acme/my page")],
    ["%2e%2e/index.mdx", page("connectors")],
    ["./caf\u0065\u0301.mdx", page("connectors/acme/caf\u00e9")],
  ])("starts from the folder of its file: %s", (url, expected) => {
    expect(parseLink(url, base)).toEqual(expected);
  });

  it.each([
    ["/", page("index")],
    ["/#top", page("index", "top")],
    ["/connectors/acme/", page("connectors/acme")],
    ["/connectors/acme", page("connectors/acme")],
    ["/connectors/acme/#set-up", page("connectors/acme", "set-up")],
    ["/caf%C3%A9/", page("café")],
    ["/caf\u0065\u0301/", page("caf\u00e9")],
    ["/50%/", page("50%")],
  ])("starts from the version's root: %s", (url, expected) => {
    expect(parseLink(url, base)).toEqual(expected);
  });

  it.each([
    ["2.0.0:/connectors/acme/", page("connectors/acme", "", "2.0.0")],
    ["2.0.0:/connectors/acme/#top", page("connectors/acme", "top", "2.0.0")],
    ["next:/", page("index", "", "next")],
    ["2026.1_b-2:/a/", page("a", "", "2026.1_b-2")],
  ])("names another version by coordinates: %s", (url, expected) => {
    expect(parseLink(url, base)).toEqual(expected);
  });

  it.each([
    ["#errors", page(base.key, "errors")],
    ["#caf%C3%A9", page(base.key, "café")],
    ["#100%", page(base.key, "100%")],
    ["#", page(base.key)],
    ["", page(base.key)],
  ])("names its own page by a bare fragment: %j", (url, expected) => {
    expect(parseLink(url, base)).toEqual(expected);
  });
});

describe("a link out of the site", () => {
  it.each(["https://example.org/", "http://example.org", "HTTPS://EXAMPLE.ORG", "mailto:a@example.org", "tel:+4930123456"])(
    "stays as written: %s",
    (url) => {
      expect(parseLink(url, base)).toEqual({ kind: "external", url });
    },
  );
});

describe("a link to a file", () => {
  it.each([
    ["/assets/guide.pdf", "assets/guide.pdf"],
    ["/assets/a/b.zip", "assets/a/b.zip"],
    ["/assets/my%20guide.pdf", "assets/my guide.pdf"],
  ])("lies in the assets: %s", (url, file) => {
    expect(parseLink(url, base)).toEqual({ kind: "asset", file });
  });
});

describe("a refused link", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "javascript:",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:etc/passwd",
    "ftp://example.org/",
    "file:///etc/passwd",
    "//example.org/",
    "///example.org",
    "strata:a",
    "http:example.org",
  ])("uses a scheme that documentation has no use for: %s", (url) => {
    expect(parseLink(url, base)).toEqual({
      kind: "refused",
      reason: `The link ${url} uses a scheme that documentation has no use for.`,
      fix: "Use https:, http:, mailto: or tel:, or a path of this site.",
    });
  });

  it.each(["javascript:/alert(1)", "data:/text/html", "javascript:/%0aalert(1)//.md"])(
    "with a slash after its scheme at most names a version, which is not declared: %s",
    (url) => {
      expect(parseLink(url, base)).toMatchObject({ kind: "page", version: url.split(":")[0] });
    },
  );

  it.each(["java\nscript:alert(1)", "\u0001javascript:alert(1)", "%6aavascript:alert(1)", "\\\\example.org"])(
    "hides its scheme: %j",
    (url) => {
      expect(parseLink(url, base).kind).toBe("refused");
    },
  );

  it.each(["../../../x.mdx", "../../../connectors/x.mdx", "..%2f..%2f..%2fx.mdx"])("climbs out of its version: %s", (url) => {
    expect(parseLink(url, base)).toMatchObject({ kind: "refused", reason: `The link ${url} climbs out of its version.` });
  });

  it("names no page file, and is told both forms that would", () => {
    expect(parseLink("./usage/", base)).toMatchInlineSnapshot(`
      {
        "fix": "A relative link ends in .mdx or .md: write ./usage.mdx, or a path from the version's root: /connectors/acme/usage/.",
        "kind": "refused",
        "reason": "The link ./usage/ names no page file.",
      }
    `);
  });

  it.each(["usage", "../", "./image.png", "usage.html", "?q=1"])("has no extension of a page: %s", (url) => {
    expect(parseLink(url, base)).toMatchObject({ kind: "refused", reason: `The link ${url} names no page file.` });
  });
});
