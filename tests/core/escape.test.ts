import { expect, it } from "vitest";
import { escapeHtml } from "../../src/core/escape.ts";

it.each([
  ["<script>", "&#60;script&#62;"],
  ["a & b", "a &#38; b"],
  [`"it's"`, "&#34;it&#39;s&#34;"],
  ["&lt;", "&#38;lt;"],
  ["plain 7.1.0", "plain 7.1.0"],
])("writes %s as %s", (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});
