import { describe, expect, it } from "vitest";
import { compact, isSameForm, partsOf, queryWordsOf } from "../../../src/core/search/words.ts";

describe("partsOf", () => {
  it.each([
    ["publishLoginEvent", ["publish", "login", "event"]],
    ["HTTPServer", ["http", "server"]],
    ["urn:a:grant-type:uma-ticket", ["urn", "a", "grant", "type", "uma", "ticket"]],
    ["acme.toml", ["acme", "toml"]],
    ["<SignIn />", ["sign", "in"]],
    ["…", []],
  ])("finds in %s the words %j", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});

describe("compact", () => {
  it.each([
    ["<SignIn />", "signin"],
    ["Café", "cafe"],
    ["ACME-60001", "acme60001"],
    ["🎉", ""],
  ])("makes of %s %s", (text, expected) => {
    expect(compact(text)).toBe(expected);
  });
});

describe("queryWordsOf", () => {
  const wordsOf = (query: string) => queryWordsOf(query).map(({ word }) => word);

  it.each([
    ["how do I set up Acme?", ["set", "up", "acme"]],
    ["how to", ["how", "to"]],
    ['"set up"', ["set", "up"]],
    ["acme Acme ACME", ["acme"]],
    [".... 🎉", []],
    ["__proto__ constructor", ["proto", "constructor"]],
    ["مرحبا", ["مرحبا"]],
  ])("takes from %j %j", (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });

  it("stops at ten words", () => {
    expect(wordsOf(Array.from({ length: 15 }, (_, index) => `word${index}`).join(" "))).toHaveLength(10);
  });

  it("keeps words as they were typed, without quotes", () => {
    expect(queryWordsOf('"ACME-60001"')[0]?.typed).toBe("ACME-60001");
  });
});

describe("isSameForm", () => {
  it.each([
    ["configure", "configuring", true],
    ["configure", "configuration", true],
    ["policy", "policies", true],
    ["user", "users", true],
    ["acme", "acmee", false],
    ["acme", "acmx", false],
    ["port", "portal", false],
    ["linked", "linkedin", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(isSameForm(a, b)).toBe(expected);
  });
});
