import { describe, expect, it } from "vitest";
import { isOneEditApart, readWord } from "../../../src/core/search/correct.ts";

describe("isOneEditApart", () => {
  it.each([
    ["acme", "acne", true],
    ["acme", "acmes", true],
    ["acme", "ame", true],
    ["acme", "amce", true],
    ["acme", "acme", false],
    ["acme", "emca", false],
    ["acme", "acmeer", false],
    ["abcd", "badc", false],
    ["", "a", true],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(isOneEditApart(a, b)).toBe(expected);
    expect(isOneEditApart(b, a)).toBe(expected);
  });
});

describe("readWord", () => {
  const TERMS = ["acme", "authentication", "publisheventtoacme", "linked", "linkedin", "acme60001"];

  it.each([
    ["acme", { kind: "known" }],
    ["authent", { kind: "known" }],
    ["eventtoacme", { kind: "inside", term: "publisheventtoacme" }],
    ["acne", { kind: "error", term: "acme" }],
    ["authentcation", { kind: "error", term: "authentication" }],
    ["autehnt", { kind: "error", term: "authentication" }],
    ["ac", { kind: "known" }],
    ["amc", { kind: "missing" }],
    ["acme60002", { kind: "missing" }],
    ["zebra", { kind: "missing" }],
    ["__proto__", { kind: "missing" }],
  ])("reads %s as %j", (word, expected) => {
    expect(readWord(word, TERMS)).toEqual(expected);
  });

  it("takes the likeliest of several", () => {
    expect(readWord("linkedn", ["linkedin", "linked"])).toEqual({ kind: "error", term: "linkedin" });
  });
});
