import { describe, expect, it } from "vitest";
import type { LinkTarget } from "../../src/core/links.ts";
import { fillReferences, printImageReference, printReference, type ReferenceContext } from "../../src/core/references.ts";

const page = (key: string, fragment = "", version?: string): LinkTarget => ({ kind: "page", version, key, fragment });
const here: ReferenceContext = {
  version: "2.1.0",
  base: "/docs/",
  assets: new Map([["assets/my plan.svg", { kind: "image", width: 80, height: 40, hash: "0123456789" }]]),
};

/** As a renderer writes an attribute. */
const attribute = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

describe("a reference", () => {
  it.each<[string, LinkTarget, string]>([
    ["a page", page("connectors/acme"), "/docs/2.1.0/connectors/acme/"],
    ["the front page", page("index"), "/docs/2.1.0/"],
    ["an anchor", page("a", "set-up"), "/docs/2.1.0/a/#set-up"],
    ["an anchor beyond ASCII", page("a", "café"), "/docs/2.1.0/a/#caf%C3%A9"],
    ["a page of another version", page("a", "", "2.0.0"), "/docs/2.0.0/a/"],
    ["the front page of another version", page("index", "top", "next_2-b"), "/docs/next_2-b/#top"],
    ["a key with a space", page("my page"), "/docs/2.1.0/my%20page/"],
    ["a key with a per cent sign", page("50%25"), "/docs/2.1.0/50%2525/"],
    ["a key with an ampersand", page("r&d"), "/docs/2.1.0/r%26d/"],
    ["a key with a number sign", page("c#"), "/docs/2.1.0/c%23/"],
    ["a key with a quote", page('"'), "/docs/2.1.0/%22/"],
    ["a file", { kind: "asset", file: "assets/my guide.pdf" }, "/docs/assets/my%20guide.pdf"],
  ])("to %s comes back as its URL under the base path", (_, target, url) => {
    const reference = printReference(target) ?? "";
    expect(fillReferences(`<a href="${attribute(reference)}">x</a>`, here)).toBe(`<a href="${url}">x</a>`);
  });

  it.each<LinkTarget>([
    { kind: "external", url: "https://example.org/" },
    { kind: "refused", reason: "No.", fix: "Mend it." },
  ])("is not needed for what is the same in every version: $kind", (target) => {
    expect(printReference(target)).toBeUndefined();
  });

  it("is filled for the version and the base path of each reader", () => {
    const html = `<a href="${printReference(page("a"))}">x</a>`;
    expect(fillReferences(html, { ...here, version: "6.0.0", base: "/" })).toBe('<a href="/6.0.0/a/">x</a>');
  });

  it("to a picture becomes the URL of its modern form, with its size", () => {
    const assets: ReferenceContext["assets"] = new Map([["1.0.0/my dot.png", { kind: "image", width: 9, height: 8, hash: "abc" }]]);
    expect(fillReferences(`<img src="${printImageReference("1.0.0/my dot.png")}" alt="">`, { ...here, assets })).toBe(
      '<img src="/docs/media/my%20dot.abc.webp" width="9" height="8" loading="lazy" decoding="async" alt="">',
    );
  });

  it("is filled wherever it stands, once for each", () => {
    expect(fillReferences('<a class="x" href="strata:/a">1</a><a href="strata:/b#c">2</a>', here)).toBe(
      '<a class="x" href="/docs/2.1.0/a/">1</a><a href="/docs/2.1.0/b/#c">2</a>',
    );
  });
});

describe("a drawing in a page", () => {
  it("is the file under the base path, with the size that it has, and is loaded when it is near", () => {
    const reference = printReference({ kind: "asset", file: "assets/my plan.svg" });
    expect(fillReferences(`<img src="${reference}" alt="A plan">`, here)).toBe(
      '<img src="/docs/assets/my%20plan.svg" width="80" height="40" loading="lazy" decoding="async" alt="A plan">',
    );
  });
});

describe("words of a page", () => {
  it.each([
    "strata:/connectors/acme",
    "<code>strata:/a</code>",
    "<p>href=&quot;strata:/a&quot;</p>",
    "<code>href=&#34;strata:/a&#34;</code>",
    '<a href="https://example.org/?q=strata:/a">x</a>',
    '<img src="strata:/a" alt="">',
    "<p>src=&quot;strata:assets/a.svg&quot;</p>",
    '<a href="strata:assetsX">x</a>',
    // Markdown leaves quotes in text and code as they are.
    '<p>href="strata:/a" and src="strata:assets/my plan.svg"</p>',
    '<code>&#x3C;a href="strata:/a"></code>',
    '<img alt="<a href=&quot;strata:/a&quot;" title="src=&#34;strata:a&#34;">',
  ])("are never taken for a reference: %s", (html) => {
    expect(fillReferences(html, here)).toBe(html);
  });
});
