import { describe, expect, it } from "vitest";
import { readState, writeState } from "../../../src/client/search-ui/state.ts";

const read = (query: string) => readState(new URLSearchParams(query));
const EMPTY = { query: "", version: undefined, scope: "version", facets: {} };

describe("the address of the page of results", () => {
  it.each([
    ["", EMPTY],
    ["q=set+up", { ...EMPTY, query: "set up" }],
    ["q=%20a%20&q=b", { ...EMPTY, query: "a" }],
    ["q=a&version=2.1.0&scope=all", { ...EMPTY, query: "a", version: "2.1.0", scope: "all" }],
    ["scope=ALL", EMPTY],
    ["section=A&section=B&section=A&kind=page", { ...EMPTY, facets: { section: ["A", "B"], kind: ["page"] } }],
    ["section=&kind=", EMPTY],
    ["__proto__=1&constructor=2&tostring=3&highlight=x", EMPTY],
    [`connector=${"x".repeat(201)}&category=Login`, { ...EMPTY, facets: { category: ["Login"] } }],
  ])("says with %j what is asked", (query, state) => expect(read(query)).toEqual(state));

  it("has twenty values of a facet at most, and a query of 200 letters", () => {
    const many = Array.from({ length: 30 }, (_, index) => `connector=c${index}`).join("&");
    expect(read(many).facets.connector).toHaveLength(20);
    expect(read(`q=${"x".repeat(10_000)}`).query).toHaveLength(200);
  });

  it.each([
    "version=2.1.0&scope=all&q=set+up&section=A&section=B&kind=page&connector=c&category=%3Cb%3E%26",
    "version=next&q=%22a+b%22",
    "",
  ])("comes back as it was: %s", (query) => expect(writeState(read(query)).toString()).toBe(query));

  it("holds half an emoji without breaking", () => {
    expect(writeState({ query: "\ud83d", version: undefined, scope: "version", facets: {} }).toString()).toBe("q=%EF%BF%BD");
  });
});
