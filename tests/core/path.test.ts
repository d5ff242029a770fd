import { describe, expect, it } from "vitest";
import {
  folderOf,
  isPageFile,
  joinPath,
  keyOfFile,
  pageUrl,
  parentKeys,
  printAddress,
  relativePath,
  twinUrl,
} from "../../src/core/path.ts";

describe("keyOfFile", () => {
  it.each([
    ["index.mdx", "index"],
    ["index.md", "index"],
    ["connectors/acme/index.mdx", "connectors/acme"],
    ["connectors/acme.mdx", "connectors/acme"],
    ["connectors/acme.md", "connectors/acme"],
    ["a/index/index.md", "a/index"],
    ["reindex.mdx", "reindex"],
    ["a/reindex.mdx", "a/reindex"],
    ["release-7.1.mdx", "release-7.1"],
    ["guide.md.mdx", "guide.md"],
    ["caf\u0065\u0301.md", "caf\u00e9"],
  ])("reads %s as %s", (file, key) => {
    expect(keyOfFile(file)).toBe(key);
  });
});

describe("isPageFile", () => {
  it.each(["a.md", "a.mdx", "a/b.c.mdx"])("takes %s for a page", (file) => expect(isPageFile(file)).toBe(true));
  it.each(["a.png", "a", "md", "a.mdx.bak", "layer.yaml", "a.mdxx", "a.md/b"])("does not take %s for a page", (file) =>
    expect(isPageFile(file)).toBe(false),
  );
});

describe("folderOf", () => {
  it.each([
    ["a/b/c.mdx", "a/b"],
    ["a/b", "a"],
    ["a", ""],
    ["", ""],
  ])("finds that %j lies in %j", (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});

describe("joinPath", () => {
  it.each([
    ["connectors/acme", "../index.mdx", "connectors/index.mdx"],
    ["connectors/acme", "./set-up.mdx", "connectors/acme/set-up.mdx"],
    ["connectors/acme", "set-up.mdx", "connectors/acme/set-up.mdx"],
    ["", "a.mdx", "a.mdx"],
    ["a", "b//./c.mdx", "a/b/c.mdx"],
    ["a/b", "../..", ""],
    ["a", "..hidden.mdx", "a/..hidden.mdx"],
  ])("goes from %j by %j to %j", (folder, relative, expected) => {
    expect(joinPath(folder, relative)).toBe(expected);
  });

  it.each([
    ["", ".."],
    ["a", "../../b.mdx"],
    ["a", "../../a/b.mdx"],
    ["a", "b/../../../a/x.mdx"],
  ])("is undefined when from %j the path %j climbs out, even if it comes back", (folder, relative) => {
    expect(joinPath(folder, relative)).toBeUndefined();
  });
});

describe("relativePath", () => {
  it.each([
    ["2.0.0/a", "assets/x.svg", "../../assets/x.svg"],
    ["a", "a/b.mdx", "./b.mdx"],
    ["", "a.mdx", "./a.mdx"],
    ["a/b", "a/c/d.mdx", "../c/d.mdx"],
    ["a/b", "a/b", "../b"],
    ["ab", "a/b.mdx", "../a/b.mdx"],
  ])("leads from %j to %j by %j", (folder, file, expected) => {
    expect(relativePath(folder, file)).toBe(expected);
    expect(joinPath(folder, expected)).toBe(file);
  });
});

describe("parentKeys", () => {
  it("names the keys above, nearest first", () => {
    expect(parentKeys("a/b/c")).toEqual(["a/b", "a"]);
  });

  it("names none at the top", () => {
    expect(parentKeys("a")).toEqual([]);
  });
});

describe("pageUrl", () => {
  it.each([
    ["/", "2.1.0", "connectors/acme", "/2.1.0/connectors/acme/"],
    ["/", "2.1.0", "index", "/2.1.0/"],
    ["/docs/", "next", "a", "/docs/next/a/"],
    ["/", "1", "a/index", "/1/a/index/"],
    ["/", "1", "r&d/50% of", "/1/r%26d/50%25%20of/"],
    ["/", "1", 'a"><script>', "/1/a%22%3E%3Cscript%3E/"],
    ["/", "1", "café", "/1/caf%C3%A9/"],
  ])("under %s prints %s/%s as %s", (base, version, key, url) => {
    expect(pageUrl(base, { version, key })).toBe(url);
  });
});

describe("twinUrl", () => {
  it.each([
    ["/", "2.1.0", "connectors/acme", "/2.1.0/connectors/acme.md"],
    ["/docs/", "2.1.0", "index", "/docs/2.1.0/index.md"],
    ["/", "1", "a?b c", "/1/a%3Fb%20c.md"],
  ])("under %s prints the twin of %s/%s as %s", (base, version, key, url) => {
    expect(twinUrl(base, { version, key })).toBe(url);
  });
});

describe("printAddress", () => {
  it("writes version and key as people do", () => {
    expect(printAddress({ version: "2.1.0", key: "connectors/acme" })).toBe("2.1.0/connectors/acme");
  });
});
