import { describe, expect, it } from "vitest";
import { changesUrl, checkGeneratedKeys, titleIndexUrl } from "../../src/core/generated-pages.ts";
import { contentOf } from "../support/content.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

describe("a page of an author", () => {
  const check = (name: string) => printDiagnostics(checkGeneratedKeys(contentOf({ versions: "1", layers: { 1: { [name]: {} } } }).pages));

  it("cannot have the key of a page that Strata makes", () => {
    expect(check("changes.mdx")).toMatchInlineSnapshot(`
      "1/changes.mdx:1:1 address-reserved
        The address 1/changes is taken: there Strata itself tells what the version changed.
        Rename the file; any key but changes, a-z and contents with what is below it is free."
    `);
  });

  it.each(["changes/index.mdx", "Changes.md", "CHANGES/index.md", "a-z.mdx", "A-Z/index.md"])("cannot have it as %s either", (name) => {
    expect(check(name)).toContain("address-reserved");
  });

  it.each([
    "contents-2.mdx",
    "a/contents.mdx",
    "changes/more.mdx",
    "a/changes.mdx",
    "changes-2.mdx",
    "change.mdx",
    "a-z/more.mdx",
    "guides/a-z.mdx",
    "constructor.mdx",
  ])("may have a key like it: %s", (name) => {
    expect(check(name)).toBe("");
  });
});

describe("changesUrl", () => {
  it.each([
    ["/", "2.1.0", "/2.1.0/changes/"],
    ["/docs/", "next", "/docs/next/changes/"],
  ])("under %s, of %s, is %s", (base, version, url) => expect(changesUrl(base, version)).toBe(url));
});

describe("titleIndexUrl", () => {
  it("is a-z under the version", () => expect(titleIndexUrl("/docs/", "2.1.0")).toBe("/docs/2.1.0/a-z/"));
});
