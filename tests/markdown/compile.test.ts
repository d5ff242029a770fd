import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/build/html.ts";
import type { BodyPart } from "../../src/core/body-parts.ts";
import { compileBody } from "../../src/markdown/compile.ts";

const compile = (text: string, file = "1.0.0/guides/a.mdx") => compileBody("/content", file, text);

/** Parts as an author might write them: HTML as it is, components as tags. */
function print(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      return `[${part.name}${attributes.join("")}|${print(part.parts)}]`;
    })
    .join("");
}

describe("a page that is compiled", () => {
  it.each([
    ["text is escaped", 'A & b <kbd>C</kbd> &lt;i&gt; `<b> "q"`', '<p>A &amp; b <kbd>C</kbd> &lt;i&gt; <code>&lt;b&gt; "q"</code></p>'],
    ["a break has no end", "<Since version='1'>\n\nOne<br/>two\n\n</Since>", '[Since version="1"|<p>One<br>two</p>]'],
    [
      "links and images are references",
      "[a](./b.mdx#c) ![d](/assets/e.svg)",
      '<p><a href="strata:/guides/b#c">a</a> <img src="strata:assets/e.svg" alt="d"></p>',
    ],
    ["a component without children", "<ConnectorCards />", "[ConnectorCards|]"],
    [
      "an attribute with marks",
      `<Card title='A &amp; "b"' href="./b.mdx" />`,
      String.raw`[Card title="A & \"b\"" href="strata:/guides/b"|]`,
    ],
    [
      "an attribute without a value",
      "<Figure open>\n\n![d](./e.svg)\n\n</Figure>",
      '[Figure open=true|<p><img src="strata:1.0.0/guides/e.svg" alt="d"></p>]',
    ],
    ["a component in a line", 'x <Since version="2">y & z</Since>.', '<p>x [Since version="2"|y &#38; z].</p>'],
    ["components in components", '<Tabs>\n<Tab label="A">\n\nOne\n\n</Tab>\n</Tabs>', '[Tabs|[Tab label="A"|<p>One</p>]]'],
    ["a component in elements", '- a <Until version="2">b</Until>\n', '<ul>\n<li>a [Until version="2"|b]</li>\n</ul>'],
  ])("%s", async (_, text, printed) => {
    expect(print(await compile(text))).toBe(printed);
  });

  it("without components is one piece of HTML", async () => {
    expect(await compile("# A\n\nText *with* <kbd>keys</kbd>.\n\n- a\n\n```ts\nlet a;\n```\n")).toEqual([expect.any(String)]);
  });

  it("that has nothing to say has no parts with words", async () => {
    for (const file of ["a.md", "a.mdx"]) expect(print(await compile("", file))).toBe("");
  });

  it("holds data alone, which threads can send each other", async () => {
    const parts = await compile('<Tabs>\n<Tab label="A">\n\n**One**\n\n</Tab>\n</Tabs>');
    expect(JSON.parse(JSON.stringify(structuredClone(parts)))).toEqual(parts);
  });

  it("gives equal parts each time", async () => {
    const text = readFileSync(join(FIXTURES, "lists.md"), "utf8");
    expect(await compile(text)).toEqual(await compile(text));
  });
});

const FIXTURES = join(import.meta.dirname, "fixtures");

describe("the same Markdown gives the same elements", () => {
  it.each(["lists.md", "quotes.md"])("in .md, in .mdx and inside a component: %s", async (file) => {
    const text = readFileSync(join(FIXTURES, file), "utf8");
    const plain = elementsOf(print(await compile(text, "1.0.0/guides/a.md")));
    expect(plain.length).toBeGreaterThan(10);
    expect(elementsOf(print(await compile(text)))).toEqual(plain);
    const [part] = await compile(`<Since version="1">\n\n${text}\n\n</Since>`);
    expect(elementsOf(print(typeof part === "object" ? part.parts : []))).toEqual(plain);
  });
});

/** Elements with their words; how many spaces stand between blocks shows to nobody. */
function elementsOf(html: string) {
  return parseHtml(html).map(({ name, attributes, text }) => ({ name, attributes, text: text.replace(/\s+/gu, " ").trim() }));
}
