import { describe, expect, it } from "vitest";
import { searchedText } from "../../src/build/searched-text.ts";

const page = (article: string) =>
  `<!doctype html><html lang="en" data-theme="x"><head><title>No</title></head><body><nav>No</nav><article data-pagefind-body>${article}</article><p>No</p></body></html>`;

describe("what the search reads of a page", () => {
  it.each([
    ["the article alone", "<p>Text.</p>", "<p>Text.</p>"],
    ["its anchors, and no other attribute", '<h2 id="one" class="a"><a href="#one">One</a></h2>', '<h2 id="one">One</h2>'],
    [
      "nothing of elements within words that say nothing",
      '<p><a href="/"><code>a</code><span id="b"><em>b</em></span></a><b>c</b></p>',
      '<p>a<span id="b">b</span><b>c</b></p>',
    ],
    ["nothing that is marked to be passed over", "<p>A</p><div data-pagefind-ignore><p>No <b>no</b></p></div><p>B</p>", "<p>A</p><p>B</p>"],
    ["nothing after an image that is passed over", "<div data-pagefind-ignore><img src=x><br></div><p>B</p>", "<p>B</p>"],
    ["what follows an image", '<p><img src="/a.png" alt="No">Text.</p>', "<p><img>Text.</p>"],
    [
      "the title, as one",
      '<h1 data-pagefind-ignore data-pagefind-meta="title">One</h1>',
      '<h1 data-pagefind-ignore="" data-pagefind-meta="title">One</h1>',
    ],
    ["what weighs", '<code data-pagefind-weight="0.5" class="x">a</code>', '<code data-pagefind-weight="0.5">a</code>'],
    ["text as it is written", "<p>&lt;script&gt; &amp; “a” 𝕏</p>", "<p>&lt;script&gt; &amp; “a” 𝕏</p>"],
  ])("is %s", (_, article, searched) => {
    expect(searchedText(page(article))).toBe(
      `<!doctype html><html lang="en" data-theme="x"><body><article data-pagefind-body="">${searched}</article></body></html>`,
    );
  });

  it("is the same in two versions that say the same", () => {
    const inVersion = (version: string) =>
      page(`<p>See <a href="/${version}/guides/">guides</a>.</p><p data-pagefind-ignore>${version}</p>`);
    expect(searchedText(inVersion("2.0.0"))).toBe(searchedText(inVersion("1.0.0")));
  });

  it("is read once of texts that are the same but for where links lead, and anew of all that stands before them", () => {
    const inVersion = (version: string) =>
      page(`<h1>In ${version}</h1><div class="prose"><h2 id="a">A</h2><p>See <a href="/${version}/guides/">guides</a>.</p></div>`);
    const source = {};
    const [two, one] = ["2.0.0", "1.0.0"].map((version) => searchedText(inVersion(version), source));
    expect([two, one]).toEqual([searchedText(inVersion("2.0.0")), searchedText(inVersion("1.0.0"))]);
    expect(two).toContain('<h1>In 2.0.0</h1><div><h2 id="a">A</h2><p>See guides.</p></div>');
    // What a file's text was is kept: whoever calls says which texts are the same.
    expect(searchedText(page('<div class="prose"><p>Other.</p></div>'), source)).toContain("<p>See guides.</p>");
  });

  it("is nothing of a page without an article", () => {
    expect(() => searchedText("<!doctype html><html><body></body></html>")).toThrow("A page has no article to be searched.");
  });
});
