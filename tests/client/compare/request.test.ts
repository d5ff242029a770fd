import { describe, expect, it } from "vitest";
import { readRequest, readView } from "../../../src/client/compare/request.ts";
import type { CompareIndex } from "../../../src/core/page-keys.ts";

const INDEX: CompareIndex = {
  versions: [
    { id: "3", label: "3.0 beta" },
    { id: "2", label: "2" },
    { id: "1", label: "1" },
  ],
  pages: ["index", ["new", 0, "old"], [null, "b", null], ["late", 0, null]],
};

/** `ready 1/old 2/new`, or the kind of what is wrong with what it names. */
function ask(query: string): string {
  const request = readRequest(new URLSearchParams(query), INDEX);
  switch (request.kind) {
    case "ready":
      return `ready ${request.from.version}/${request.from.key} ${request.to.version}/${request.to.key}`;
    case "missing":
      return `missing ${request.missing.join()} present ${request.present.map(({ version, key }) => `${version}/${key}`).join()}`;
    case "one-version":
      return `one-version of ${request.present.map(({ version }) => version).join()} others ${request.others.map(({ version }) => version).join()}`;
    case "unknown-page":
      return `unknown-page ${request.page}`;
    case "unknown-version":
      return `unknown-version ${request.version}`;
    case "no-page":
      return request.kind;
  }
}

describe("the address of a comparison", () => {
  it.each([
    ["page=index&from=1&to=3", "ready 1/index 3/index"],
    ["page=index&from=3&to=1", "ready 3/index 1/index"],
    ["page=new&from=1&to=3", "ready 1/old 3/new"],
    ["page=old&from=1&to=3", "ready 1/old 3/new"],
    ["page=new&from=1&to=2&view=side&more=x", "ready 1/old 2/new"],
    ["page=late&from=2&to=3", "ready 2/late 3/late"],
  ])("%s asks for %s", (query, expected) => expect(ask(query)).toBe(expected));

  it.each([
    ["page=index", "ready 2/index 3/index"],
    ["page=index&to=2", "ready 1/index 2/index"],
    ["page=index&to=1", "ready 3/index 1/index"],
    ["page=index&from=1", "ready 1/index 3/index"],
    ["page=index&from=3", "ready 3/index 2/index"],
    ["page=late", "ready 2/late 3/late"],
  ])("%s leaves out a version and gets %s", (query, expected) => expect(ask(query)).toBe(expected));

  it.each([
    ["", "no-page"],
    ["page=&from=1&to=2", "no-page"],
    ["page=nowhere&from=1&to=2", "unknown-page nowhere"],
    ["page=index&from=9&to=2", "unknown-version 9"],
    ["page=index&from=1&to=__proto__", "unknown-version __proto__"],
    ["page=__proto__&from=1&to=2", "unknown-page __proto__"],
    ["page=../../index&from=1&to=2", "unknown-page ../../index"],
    ["page=%3Cimg%20src=x%20onerror=alert(1)%3E", "unknown-page <img src=x onerror=alert(1)>"],
    ["page=index&from=2&to=2", "one-version of 3,2,1 others 3,1"],
    ["page=b", "one-version of 2 others "],
    ["page=b&from=2&to=2", "one-version of 2 others "],
    ["page=b&from=2", "one-version of 2 others "],
    ["page=late&from=1&to=3", "missing 1 present 3/late,2/late"],
    ["page=b&from=1&to=3", "missing 1,3 present 2/b"],
  ])("%j is answered with %s", (query, expected) => expect(ask(query)).toBe(expected));

  it("may be of any length", () => {
    expect(ask(`page=${"x".repeat(10_000)}`)).toBe(`unknown-page ${"x".repeat(10_000)}`);
  });

  it.each([
    ["view=side", "side"],
    ["view=inline", "inline"],
    ["view=<b>", "inline"],
    ["", "inline"],
  ])("%j shows the comparison %s", (query, view) => expect(readView(new URLSearchParams(query))).toBe(view));
});
