import { describe, expect, it } from "vitest";
import { links } from "../../src/markdown/links.ts";
import { CONTENT_FOLDER, renderHtml, renderMdx } from "./render.ts";

const plugin = links(CONTENT_FOLDER);
const hrefOf = async (link: string, file?: string) => {
  const html = await renderHtml(link, { hast: [plugin], ...(file === undefined ? {} : { file }) });
  return /href="(?<href>[^"]*)"/u.exec(html)?.groups?.["href"];
};

describe("a link of a page", () => {
  it.each([
    ["[a](./b.mdx)", "strata:/guides/b"],
    ["[a](b.md#c-d)", "strata:/guides/b#c-d"],
    ["[a](./index.mdx)", "strata:/guides"],
    ["[a](../index.mdx)", "strata:/index"],
    ["[a](/connectors/b/)", "strata:/connectors/b"],
    ["[a](/)", "strata:/index"],
    ["[a](#top)", "strata:/guides/a#top"],
    ["[a](7.0.0:/b/#c)", "strata:7.0.0:/b#c"],
    ["[a](/日本%20語/)", "strata:/%E6%97%A5%E6%9C%AC%20%E8%AA%9E"],
    ["[a](/assets/a.pdf)", "strata:assets/a.pdf"],
    ["[a](</assets/my file.pdf>)", "strata:assets/my%20file.pdf"],
    ["[a](/assets/my%20file.pdf)", "strata:assets/my%20file.pdf"],
    ["[a][b]\n\n[b]: ./c.mdx", "strata:/guides/c"],
  ])("becomes a reference, which any version can fill: %s", async (link, href) => {
    expect(await hrefOf(link)).toBe(href);
  });

  it("starts from the file, not from the page's address", async () => {
    expect(await hrefOf("[a](./b.mdx)", "1.0.0/guides/index.mdx")).toBe("strata:/guides/b");
    expect(await hrefOf("[a](#b)", "1.0.0/guides/index.mdx")).toBe("strata:/guides#b");
    expect(await hrefOf("[a](./b.mdx)", "1.0.0/index.mdx")).toBe("strata:/b");
    expect(await hrefOf("[a](#b)", "1.0.0/index.mdx")).toBe("strata:/index#b");
  });

  it.each([
    ["https://example.org/a?b=c", "https://example.org/a?b=c"],
    ["[a](mailto:a@example.org)", "mailto:a@example.org"],
    ["a@example.org", "mailto:a@example.org"],
    ["www.example.org", "http://www.example.org"],
  ])("stays as it is when it leaves the site: %s", async (link, href) => {
    expect(await hrefOf(link)).toBe(href);
  });

  it.each([
    ["[a](https://example.org/%version%/)", "https://example.org/%version%/"],
    ["[a](https://example.org/a-%version%.zip)", "https://example.org/a-%version%.zip"],
    ["[a](https://example.org/%product%%version%)", "https://example.org/%product%%version%"],
    ["[a](https://example.org/caf%c3%a9%25)", "https://example.org/caf%c3%a9%25"],
    ["[a](https://example.org/100%25%20sure)", "https://example.org/100%25%20sure"],
  ])("keeps its variables, which are filled when the page is shown: %s", async (link, href) => {
    expect(await hrefOf(link)).toBe(href);
  });

  it("becomes a reference in a card as well, on a line of its own or inside one", async () => {
    const code = await renderMdx(
      '<Cards>\n<Card title="a" href="./b.mdx">x</Card>\n</Cards>\n\nWords <Card title="c" href="/d/">y</Card>\n\n<Card title="e" href="https://example.org/">\n\nz\n\n</Card>',
      { hast: [plugin] },
    );
    expect([...code.matchAll(/href: "(?<href>[^"]*)"/gu)].map(({ groups }) => groups?.["href"])).toEqual([
      "strata:/guides/b",
      "strata:/d",
      "https://example.org/",
    ]);
  });

  it("stays as it is in other components", async () => {
    expect(await renderMdx('<Tab label="./b.mdx">x</Tab>', { hast: [plugin] })).toContain('label: "./b.mdx"');
  });
});
