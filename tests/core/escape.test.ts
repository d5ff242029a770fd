import { expect, it } from "vitest";
import { escapeHtml, escapeJson, escapeXml } from "../../src/core/escape.ts";

it.each([
  ["<script>", "&#60;script&#62;"],
  ["a & b", "a &#38; b"],
  [`"it's"`, "&#34;it&#39;s&#34;"],
  ["&lt;", "&#38;lt;"],
  ["plain 7.1.0", "plain 7.1.0"],
])("writes %s as %s", (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});

it("leaves out of XML what no XML may hold, escaped or not", () => {
  expect(escapeXml("a\u0000\u001B\uFFFF\uFFFE <b> \uD83D\uDE00\uD800")).toBe("a &#60;b&#62; \uD83D\uDE00\uFFFD");
});

it.each([
  [{ name: "</script><script>alert(1)</script>" }, '{"name":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"}'],
  [{ name: "<!--" }, '{"name":"\\u003c!--"}'],
  [{ name: 'a "b" & c', left: undefined }, '{"name":"a \\"b\\" & c"}'],
])("writes %j as JSON that a script element can hold", (value, json) => {
  expect(escapeJson(value)).toBe(json);
  expect(JSON.parse(escapeJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});
