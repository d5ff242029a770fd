import { describe, expect, it } from "vitest";
import { type ExcerptRun, parseExcerpt, withoutHeading } from "../../../src/client/search/excerpt.ts";

const plain = (text: string): ExcerptRun => ({ text, marked: false });
const marked = (text: string): ExcerptRun => ({ text, marked: true });

describe("parseExcerpt", () => {
  it.each<[string, ExcerptRun[]]>([
    ["the <mark>key</mark> is", [plain("the "), marked("key"), plain(" is")]],
    ["<mark>a</mark><mark>b</mark>", [marked("a"), marked("b")]],
    ["<mark>open to the end", [marked("open to the end")]],
    ["a</mark> b", [plain("a"), plain(" b")]],
    ["&lt;script&gt;", [plain("<script>")]],
    ["<mark>&lt;b&gt;</mark>", [marked("<b>")]],
    ["", []],
    ["<mark></mark>", []],
  ])("reads %j", (html, runs) => {
    expect(parseExcerpt(html)).toEqual(runs);
  });

  it.each(["<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "<mark onclick=alert(1)>", "<MARK>x", "&amp; &quot; &#60;"])(
    "takes everything else for text: %s",
    (html) => {
      expect(parseExcerpt(html)).toEqual([plain(html)]);
    },
  );

  it("unescapes once: an escaped escape stays one", () => {
    expect(parseExcerpt("&amp;lt;b&amp;gt;")).toEqual([plain("&amp;lt;b&amp;gt;")]);
  });
});

describe("withoutHeading", () => {
  it.each<[string, ExcerptRun[], ExcerptRun[]]>([
    ["and the full stop behind it", [plain("Errors. The key was refused")], [plain("The key was refused")]],
    ["before a space", [plain("Errors The key")], [plain("The key")]],
    ["before a question", [plain("Errors? The key")], [plain("The key")]],
    ["across marks", [marked("Err"), plain("ors. The "), marked("key")], [plain("The "), marked("key")]],
    ["with a mark inside what stays", [plain("Errors. "), marked("key")], [marked("key")]],
  ])("drops the heading %s", (_, runs, expected) => {
    expect(withoutHeading(runs, "Errors")).toEqual(expected);
  });

  it.each<[string, ExcerptRun[]]>([
    ["begins otherwise", [plain("The errors. Errors.")]],
    ["begins with a longer word", [plain("Errorsome people")]],
    ["is the heading alone", [plain("Errors")]],
    ["is empty", []],
  ])("keeps a text that %s", (_, runs) => {
    expect(withoutHeading(runs, "Errors")).toEqual(runs);
  });
});
