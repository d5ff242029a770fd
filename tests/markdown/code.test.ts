import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/build/html.ts";
import { compileBody } from "../../src/markdown/compile.ts";

/** The HTML of a page without components. */
const render = async (text: string) => (await compileBody("/content", "1.0.0/a.md", text)).join("");
const elementsOf = async (text: string) => parseHtml(await render(text));

describe("a code block", () => {
  it("stands in a frame with its title, its language and a button that waits for its script", async () => {
    expect(await render('```toml title="<HOME>/a.toml"\na = 1\n```')).toMatchInlineSnapshot(`
      "<figure class="code" data-language="toml"><figcaption>&lt;HOME&gt;/a.toml</figcaption><pre class="astro-code css-variables" tabindex="0" data-language="toml" data-pagefind-weight="0.5"><code><span class="line"><span>a </span><span class="token-keyword">=</span><span class="token-constant"> 1</span></span></code></pre><copy-button data-pagefind-ignore=""><button type="button" hidden>Copy</button></copy-button></figure>
      "
    `);
  });

  it("has no caption without a title", async () => {
    const names = (await elementsOf("```sh\nls\n```")).map(({ name }) => name);
    expect(names).toContain("figure");
    expect(names).not.toContain("figcaption");
  });

  it.each([
    ['title="a.ts" {1,3}', "a.ts"],
    ['{1} title="a b.ts"', "a b.ts"],
    ['title="&lt;b&gt;"', "<b>"],
    ["title=a.ts", undefined],
    ['subtitle="a.ts"', undefined],
    ["", undefined],
  ])("is named by its fence alone: %j", async (meta, title) => {
    const caption = (await elementsOf(`\`\`\`ts ${meta}\nlet a;\n\`\`\``)).find(({ name }) => name === "figcaption");
    expect(caption?.text).toBe(title);
  });

  it("says what its words are by classes", async () => {
    const tokens = (await elementsOf('```ts\nconst a: string = "b"; // c\n```')).filter(({ attributes }) =>
      attributes["class"]?.startsWith("token-"),
    );
    expect(Object.fromEntries(tokens.map(({ text, attributes }) => [text.trim(), attributes["class"]]))).toMatchObject({
      const: "token-keyword",
      '"b"': "token-string-expression",
      "// c": "token-comment",
    });
  });

  it.each(["```nonsense\na\n```", "```\na\n```", "    a"])("is framed in a language that is not known, or in none: %j", async (text) => {
    const elements = await elementsOf(text);
    expect(elements[0]).toMatchObject({ name: "figure", attributes: { class: "code" } });
    expect(elements.map(({ name }) => name)).toContain("copy-button");
  });

  it("keeps its text to the letter", async () => {
    const code = 'if (a < b && c > "d") { return `e`; }\n\n  %version% host:3306 <script>\t&amp;';
    const html = /<code>(?<html>.*)<\/code>/su.exec(await render(`\`\`\`ts\n${code}\n\`\`\``))?.groups?.["html"] ?? "";
    expect(parseHtml(`<p>${html.replaceAll(/<[^>]*>/gu, "")}</p>`)[0]?.text).toBe(code);
  });
});

describe("no page", () => {
  const fixtures = readdirSync(join(import.meta.dirname, "fixtures")).filter((file) => file.endsWith(".md"));

  it.each(fixtures)("holds a style attribute, which the content security policy refuses: %s", async (file) => {
    const elements = await elementsOf(readFileSync(join(import.meta.dirname, "fixtures", file), "utf8"));
    expect(elements.length).toBeGreaterThan(0);
    expect(elements.filter(({ attributes }) => "style" in attributes)).toEqual([]);
  });
});
