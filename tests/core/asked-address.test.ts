import { describe, expect, it } from "vitest";
import { addressOfFile, candidateFiles, readAskedAddress } from "../../src/core/asked-address.ts";

describe("an address that is asked for", () => {
  it.each([
    ["/docs/", [], "", ""],
    ["/docs/2.0/a/", ["2.0", "a"], "2.0/a/", ""],
    ["/docs/2.0/a%20b?q=%41?&x", ["2.0", "a b"], "2.0/a b", "?q=%41?&x"],
    ["/docs//2.0//a", ["2.0", "a"], "/2.0//a", ""],
    ["/docs/2.0/c%2B%2B/", ["2.0", "c++"], "2.0/c++/", ""],
  ])("%s has its names without percent signs", (url, names, path, query) => {
    expect(readAskedAddress(url, "/docs/")).toEqual({ names, path, query });
  });

  it.each([
    "/",
    "/docs",
    "/docsmore/",
    "/docs/..",
    "/docs/../secret",
    "/docs/%2e%2e/secret",
    "/docs/a%2f..%2f..%2fsecret",
    "/docs/..%5csecret",
    "/docs/a\\..\\secret",
    "/docs/a%00.html",
    "/docs/.manifest.json",
    "/docs/%e0%a4%a",
    "http://docs.example.org/docs/a",
  ])("%s can be no file of the site", (url) => {
    expect(readAskedAddress(url, "/docs/")).toBeUndefined();
  });
});

describe("the files that may answer", () => {
  it.each([
    ["", ["", "index.html"]],
    ["a", ["a", "a/index.html"]],
    ["a/index.html", ["a/index.html", "a/index.html/index.html", "a/index/index.html"]],
    ["a/b.html", ["a/b.html", "a/b.html/index.html", "a/b/index.html"]],
    [".html", [".html", ".html/index.html"]],
  ])("%j are, the likeliest first, %j", (path, files) => {
    const names = path.split("/").filter((name) => name !== "");
    expect(candidateFiles({ names }).map((way) => way.join("/"))).toEqual(files);
  });

  it.each([
    ["index.html", ""],
    ["a/index.html", "a/"],
    ["a/myindex.html", "a/myindex.html"],
    ["404.html", "404.html"],
    ["a/b.md", "a/b.md"],
  ])("%s answers at %j", (file, address) => {
    expect(addressOfFile(file)).toBe(address);
  });
});
