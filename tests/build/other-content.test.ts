import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseHtml } from "../../src/build/html.ts";
import { strata } from "../support/build.ts";
import { writeFiles } from "../support/write-files.ts";

/** Another product, under a path, with ids that are no numbers and a tree six levels deep. */
const SITE = {
  "site.yaml": `product: Acme & Sons
url: https://docs.example.org/manual/
logo: /assets/logo.svg
accent: "#3355cc"
repository: { url: "https://example.org/repo", edit: "https://example.org/edit/" }
footer: { copyright: Acme }
`,
  "versions.yaml": `versions:
  - { id: next, status: prerelease, base: "2026.1", vars: { port: "9000 <b>" } }
  - { id: "2026.1", status: current, base: "7.10" }
  - { id: "7.10", label: "7.10 LTS", status: supported }
`,
  "nav.yaml": `- label: Home
  index: index
  items:
    - label: One
      items: [{ label: Two, items: [{ label: Three, items: [{ label: Four, items: [{ label: Five, items: [deep] }] }] }] }]
    - pages: plain/
`,
  "assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  "7.10/index.mdx": `---
title: Acme
description: The front page of another product.
---

Welcome to %product% %version%, on port \`%port%\`. See [the plain page](./plain/page.md#a-heading) and [7.10](7.10:/deep/).

![A square](/assets/logo.svg)

<Since version="2026.1">

## Only since 2026.1

Text.

</Since>

<Until version="7.10">

## Only until 7.10

</Until>

\`\`\`bash title="a.sh"
echo %version% %PATH%
\`\`\`
`,
  "7.10/deep.mdx": "---\ntitle: Deep\ndescription: Six levels down.\n---\n\nText.\n",
  "7.10/plain/page.md": `---
title: Plain Markdown
description: A page without components.
---

## A heading

Braces {stay} and 3 < 4. To the [front page](../index.mdx), host:3306.

| left | right |
| :--- | ----: |
| a | b |

> [!WARNING]
> Mind the gap.
`,
  "next/plain/page.md": "---\ntitle: Plain, changed\ndescription: The page of the next version.\n---\n\n## A heading\n\nText.\n",
};

const parent = mkdtempSync(join(tmpdir(), "strata-other-"));
const out = join(parent, "dist");
const content = join(parent, "content");
let built: ReturnType<typeof strata>;

beforeAll(() => {
  writeFiles(content, SITE);
  built = strata("build", "--content", content, "--out", out);
});
afterAll(() => rmSync(parent, { recursive: true }));

describe("another content folder", () => {
  it("builds from outside the repository", () => {
    expect(built.output).toMatch(/^Built 3 versions: 9 pages from 4 files \(5 shared\)/mu);
    expect(built.status).toBe(0);
    for (const page of ["next/deep", "2026.1/plain/page", "7.10", "versions"])
      expect(existsSync(join(out, page, "index.html")), page).toBe(true);
  });

  it("has its accent in the bundled style sheet, under a name with a hash", () => {
    const sheet = parseHtml(read("next/index.html")).find(({ attributes }) => attributes["rel"] === "stylesheet")?.attributes["href"] ?? "";
    expect(sheet).toMatch(/^\/manual\/_astro\/[^/]+\.[\w-]{8}\.css$/u);
    expect(read(sheet.replace("/manual/", ""))).toMatch(/--accent-source:\s*#35c\b/u);
  });

  it("has no matrix where there are no connectors", () => {
    expect(existsSync(join(out, "connectors"))).toBe(false);
    expect(read("versions/index.html")).not.toContain("connectors/");
  });

  it("fills variables in text and code, as text, and leaves unknown ones alone", () => {
    expect(read("next/index.html")).toContain("Welcome to Acme &#38; Sons next, on port <code>9000 &#60;b&#62;</code>");
    expect(read("7.10/index.html")).toContain("Acme &#38; Sons 7.10 LTS");
    expect(textOf("2026.1/index.html", "pre")).toContain("echo 2026.1 %PATH%");
  });

  it("leads links into the version being read, under the site's path", () => {
    expect(read("next/index.html")).toContain('href="/manual/next/plain/page/#a-heading"');
    expect(read("2026.1/index.html")).toContain('href="/manual/2026.1/plain/page/#a-heading"');
    expect(read("2026.1/index.html")).toContain('href="/manual/7.10/deep/"');
    expect(read("2026.1/plain/page/index.html")).toContain('href="/manual/2026.1/"');
  });

  it("shows <Since> and <Until> by version, in the text and in the contents", () => {
    const ids = (file: string) =>
      parseHtml(read(file))
        .flatMap(({ attributes }) => attributes["href"] ?? [])
        .filter((href) => href.startsWith("#only"));
    expect(new Set(ids("next/index.html"))).toEqual(new Set(["#only-since-20261"]));
    expect(new Set(ids("7.10/index.html"))).toEqual(new Set(["#only-until-710"]));
  });

  it("renders .md as plain Markdown with the same asides, tables and anchors", () => {
    const page = read("2026.1/plain/page/index.html");
    expect(page).toContain("Braces {stay} and 3 &lt; 4.");
    expect(page).toContain("host:3306");
    expect(page).toContain('<aside class="aside" data-kind="warning"');
    expect(page).toContain('<td class="align-right">b</td>');
    expect(page).toContain('<h2 id="a-heading">');
    expect(page).not.toContain("style=");
  });

  it("shows a layer's own page in its version alone", () => {
    expect(textOf("next/plain/page/index.html", "h1")).toBe("Plain, changed");
    expect(textOf("2026.1/plain/page/index.html", "h1")).toBe("Plain Markdown");
  });

  it("draws the tree six levels deep", () => {
    const nav = /<nav class="site-nav"[\s\S]*?<\/nav>/u.exec(read("2026.1/deep/index.html"))?.[0] ?? "";
    expect(parseHtml(nav).filter(({ name, attributes }) => name === "details" && "open" in attributes)).toHaveLength(5);
    expect(nav).toContain('href="/manual/2026.1/deep/" aria-current="page"');
  });

  it("opens with the current version", () => {
    expect(read("index.html")).toContain('content="0; url=/manual/2026.1/"');
  });

  it("is left as it was, when the content has errors, which are all told", () => {
    const before = read("7.10/deep/index.html");
    writeFiles(content, { "7.10/deep.mdx": "---\ntitle: Deep\ndescription: Broken.\n---\n\n[no](./where.mdx) {name}\n" });
    const failed = strata("build", "--content", content, "--out", out);
    expect(failed.status).toBe(1);
    expect(failed.output).toContain("7.10/deep.mdx:6:1  link-page-missing");
    expect(failed.output).toContain("7.10/deep.mdx:6:19  expression");
    expect(failed.output).toContain("Nothing was built");
    expect(failed.output).not.toMatch(/\n\s+at /u);
    expect(read("7.10/deep/index.html")).toBe(before);
  });
});

function read(file: string): string {
  return readFileSync(join(out, file), "utf8");
}

/** Text of the first element of a name, markup left out. */
function textOf(file: string, name: string): string {
  const inner = new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, "u").exec(read(file))?.[1] ?? "";
  return inner.replace(/<[^>]+>/gu, "");
}
