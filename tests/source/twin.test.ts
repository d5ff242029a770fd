import { join } from "node:path";
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visitParents } from "unist-util-visit-parents";
import { describe, expect, it } from "vitest";
import { COMPONENTS } from "../../src/core/components.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { basePath } from "../../src/core/path.ts";
import type { Site } from "../../src/core/props/site.ts";
import { twinProps } from "../../src/core/props/twin.ts";
import { folderSource } from "../../src/site/folder-source.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { readText } from "../../src/source/files.ts";
import { readFrontMatter } from "../../src/source/front-matter.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";
import { writeTwin } from "../../src/source/twin.ts";
import { contentOf } from "../support/content.ts";

const SITE: Site = {
  base: "/docs/",
  library: buildLibrary(
    contentOf({
      versions: "2* <- 1",
      about: { 2: { vars: { jdk: "21 or 25", angle: "<b>*x*" } } },
      site: { url: "https://a.example/docs/" },
      layers: {
        1: {
          "guides/page": { title: "A *page* <of> %version%", description: "What %product% does." },
          "guides/other": {},
          "connectors/acme": { title: "Acme", category: "Login", releases: { 2: "1.1.0" }, description: "Log in with Acme." },
          "connectors/old": { title: "Old", releases: {}, lifecycle: { 1: "retired" } },
        },
      },
    }),
  ),
};

/** The twin of a page with this body, without the three blocks on top. */
function write(body: string, { version = "2", file = "guides/page.mdx" } = {}): string {
  const twin = writeTwin(parseMarkdown(file, body), twinProps(SITE, { version, key: "guides/page" }));
  return twin.split("\n\n").slice(3).join("\n\n").trimEnd();
}

describe("the head of a twin", () => {
  const headOf = (key: string) => writeTwin(parseMarkdown("a.mdx", ""), twinProps(SITE, { version: "2", key }));

  it("is title, description, and product, version and address", () => {
    expect(headOf("guides/page")).toMatchInlineSnapshot(`
      "# A \\*page\\* \\<of> 2

      What Example Server does.

      Example Server 2: <https://a.example/docs/2/guides/page/>
      "
    `);
  });

  it("says of a connector what its page says", () => {
    expect(headOf("connectors/acme")).toMatchInlineSnapshot(`
      "# Acme

      Log in with Acme.

      Example Server 2: <https://a.example/docs/2/connectors/acme/>

      - Category: Login
      - Type: Authenticator
      - Support: Release 1.1.0
      - Supported in: 2
      - [Connector store](https://store.example.org/)
      - [Source code](https://code.example.org/)

      **What's new in 2**

      - Connector release 1.1.0 (no release in 1)
      "
    `);
    expect(headOf("connectors/old")).toContain("- Support: Retired\n- Retired: it is not offered any more.\n- Supported in: no version\n");
  });
});

describe("a component", () => {
  it.each([
    ["Since, in a version before it", '<Since version="2">\n\nNew.\n\n</Since>\n\nAll.', "1", "All."],
    ["Since, in its version", '<Since version="2">\n\nNew.\n\n</Since>\n\nAll.', "2", "New.\n\nAll."],
    ["Until, in its version", '<Until version="1">\n\nOld.\n\n</Until>', "1", "Old."],
    ["Until, in a version after it", '<Until version="1">\n\nOld.\n\n</Until>', "2", ""],
    ["conditions in a line", 'Get <Since version="2">**new** </Since><Until version="1">old </Until>things.', "2", "Get **new** things."],
    ["a condition that leaves no words", 'A.\n\n<Since version="2">B.</Since>\n\nC.', "1", "A.\n\nC."],
    ["a condition in a list", '- a\n- <Since version="2">b</Since>\n- c', "1", "- a\n- c"],
    ["a condition in a cell", '| a |\n|---|\n| <Since version="2">b</Since> |', "1", "| a |\n| - |\n| |"],
    [
      "Tabs",
      '<Tabs>\n<Tab label="Linux %version%">\n\nOne.\n\n</Tab>\n<Tab label="Mac">Two.</Tab>\n</Tabs>',
      "2",
      "**Linux 2**\n\nOne.\n\n**Mac**\n\nTwo.",
    ],
    [
      "ParamTable",
      "<ParamTable>\n\n{/* x */}\n\n| Key | Required | Description |\n|---|---|---|\n| `a` | Yes | For %version%. |\n\n</ParamTable>",
      "2",
      "| Key | Required | Description |\n| - | - | - |\n| `a` | Yes | For 2. |",
    ],
    [
      "ErrorTable",
      "<ErrorTable>\n\n| Code | Cause |\n|---|---|\n| A-1 | x |\n\n</ErrorTable>",
      "2",
      "| Code | Cause |\n| - | - |\n| A-1 | x |",
    ],
    ["FileTree", "<FileTree>\n\n- src/ words\n  - `a.ts`\n\n</FileTree>", "2", "- src/ words\n  - `a.ts`"],
    [
      "Figure",
      '<Figure caption="In %version% &amp; *more*">\n\n![A](/assets/a.svg)\n\n</Figure>',
      "2",
      "![A](https://a.example/docs/assets/a.svg)\n\n*In 2 & \\*more\\**",
    ],
    ["Figure in a line", '<Figure caption="C">![A](/assets/a.svg)</Figure>', "2", "![A](https://a.example/docs/assets/a.svg)\n\n*C*"],
    ["Steps", "<Steps>\n\n1. One\n\n   ```sh\n   ls\n   ```\n\n2. Two\n\n</Steps>", "2", "1. One\n\n   ```sh\n   ls\n   ```\n\n2. Two"],
    [
      "Cards",
      '<Cards>\n\n<Card title="A &amp; B" href="./other.mdx">One\nline.</Card>\n\n<Since version="2">\n<Card title="C" href="https://c.example/">\n\nTwo.\n\n- more\n\n</Card>\n</Since>\n\n<Card title="D" href="/"></Card>\n\n</Cards>',
      "2",
      "- [A & B](https://a.example/docs/2/guides/other/): One line.\n- [C](https://c.example/): Two.\n\n  - more\n- [D](https://a.example/docs/2/)",
    ],
    [
      "ConnectorCards",
      "<ConnectorCards />",
      "2",
      "**Login**\n\n- [Acme](https://a.example/docs/2/connectors/acme/): Authenticator. Release 1.1.0 ([connector store](https://store.example.org/)). Log in with Acme.\n- [Old](https://a.example/docs/2/connectors/old/): Authenticator. Retired ([connector store](https://store.example.org/)). About Old.",
    ],
    [
      "HTML in a line",
      "Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, x<sup>n</sup>,<br/>next.",
      "2",
      "Press `Ctrl`+`C`, H₂O, x^(n),\\\nnext.",
    ],
    ["details", "<details>\n<summary>More *now*</summary>\n\nInside.\n\n</details>", "2", "**More _now_**\n\nInside."],
    ["details in a line", "<details><summary>More</summary>Inside.</details>", "2", "**More**\n\nInside."],
    ["a comment", "A {/* not */}b.\n\n{/* shown */}\n\n## C {/* at all */}", "2", "A b.\n\n## C"],
  ])("is written as Markdown: %s", (_, body, version, expected) => expect(write(body, { version })).toBe(expected));
});

describe("Markdown", () => {
  it.each([
    ["a wrapped paragraph, as one line", "One\n  two\nthree.", "One two three."],
    [
      "code, as it is, with language and title",
      '```toml title="a.toml"\n[x]\n  y = "{z}" # <IS_HOME>\n```',
      '```toml title="a.toml"\n[x]\n  y = "{z}" # <IS_HOME>\n```',
    ],
    ["code that holds a fence", "````md\n```js\n```\n````", "````md\n```js\n```\n````"],
    ["a table, aligned", "| a | b |\n|:--|--:|\n| `x \\| y` | **z** |", "| a | b |\n| :- | -: |\n| `x \\| y` | **z** |"],
    ["nested lists", "- a\n  - b\n    1. c\n    2. d\n- e", "- a\n  - b\n    1. c\n    2. d\n- e"],
    ["a task list", "- [ ] a\n- [x] b", "- [ ] a\n- [x] b"],
    ["footnotes", "A.[^1]\n\n[^1]: Note\n    of two lines.", "A.[^1]\n\n[^1]: Note of two lines."],
    ["an alert", "> [!WARNING]\n> Mind\n> this.\n>\n> - list", "> [!WARNING]\n> Mind this.\n>\n> - list"],
    ["an alert that begins with more than words", "> [!tip]\n> **Mind** this.", "> [!TIP]\n> **Mind** this."],
    ["an alert of blocks alone", "> [!NOTE]\n>\n> - list", "> [!NOTE]\n>\n> - list"],
    ["a quote", "> [a] quote", "> \\[a] quote"],
    ["escapes", "\\{a} \\<b> 1 \\* 2 host:3306 a_b_c", "{a} \\<b> 1 \\* 2 host:3306 a_b_c"],
    ["emphasis", "*a* **b** ~~c~~ `d`", "*a* **b** ~~c~~ `d`"],
    ["a bare address", "See https://a.example/x.", "See <https://a.example/x>."],
    [
      "a reference, written out",
      "[A][x] and [b].\n\n[x]: ./other.mdx 'T'\n[b]: /",
      '[A](https://a.example/docs/2/guides/other/ "T") and [b](https://a.example/docs/2/).',
    ],
    [
      "a reference whose definition this version does not show",
      '[A][x].\n\n<Until version="1">\n\n[x]: /\n\n</Until>',
      "[A](https://a.example/docs/2/).",
    ],
    [
      "links",
      "[a](./other.mdx#b) [c](#d) [e](1:/guides/other/) [f](mailto:f@a.example)",
      "[a](https://a.example/docs/2/guides/other/#b) [c](https://a.example/docs/2/guides/page/#d) [e](https://a.example/docs/1/guides/other/) [f](mailto:f@a.example)",
    ],
    ["an image of the site", "![A](/assets/a%20b.svg)", "![A](https://a.example/docs/assets/a%20b.svg)"],
    ["an image beside the page, which has no address that stays, by its words", "![What it shows](./a.png)", "What it shows"],
    ["a hard break", "a\\\nb  \nc", "a\\\nb\\\nc"],
    ["a rule", "a\n\n***\n\nb", "a\n\n---\n\nb"],
  ])("stays Markdown: %s", (_, body, expected) => expect(write(body)).toBe(expected));

  it.each([
    ["words", "%product% %version% on JDK %jdk%, %unknown%.", "Example Server 2 on JDK 21 or 25, %unknown%."],
    ["code", '`%version%`\n\n```sh title="%version%.sh"\nget %version%\n```', '`2`\n\n```sh title="2.sh"\nget 2\n```'],
    ["links", '[%version%](https://b.example/%version%/ "%product%")', '[2](https://b.example/2/ "Example Server")'],
    ["tables and headings", "## For %version%\n\n| %version% |\n|---|", "## For 2\n\n| 2 |\n| - |"],
  ])("has its variables filled in %s", (_, body, expected) => expect(write(body)).toBe(expected));

  it("takes a variable's word as words, whatever stands in it", () => {
    expect(write("%angle%")).toBe("\\<b>\\*x\\*");
  });

  it("of an .md page loses its comments alone", () => {
    expect(write("A {b} <!-- c --> d.\n\n<!-- e -->\n\n<https://a.example/>", { file: "a.md" })).toBe("A {b} d.\n\n<https://a.example/>");
  });

  it("parsed once serves every version", () => {
    const tree = parseMarkdown("a.mdx", '<Since version="2">%version%</Since> on.');
    const before = structuredClone(tree);
    for (const version of ["1", "2", "1"]) writeTwin(tree, twinProps(SITE, { version, key: "guides/page" }));
    expect(tree).toEqual(before);
  });
});

/** Every page is written and read again, on a machine that may have other work. */
const ALL_PAGES_MS = 60_000;

describe("the twins of the shipped content", () => {
  const folder = join(import.meta.dirname, "../../content");
  const { library } = checkContent(folder);
  if (library === undefined) throw new Error("The shipped content cannot be read.");
  const site: Site = { library, base: basePath(library.content.site.url) };
  const pages = [...library.laid.values()].flatMap((version) => [...version.pages.values()]);
  const commonMark = unified().use(remarkParse).use(remarkGfm).freeze();

  it(
    "are Markdown without raw HTML, components, expressions or variables, and every link has its host",
    async () => {
      const faults: string[] = [];
      const source = folderSource(folder, () => site);
      const trees = new Map(
        library.content.pages.map(({ file }) => [file, parseMarkdown(file, readFrontMatter(file, readText(folder, file).text ?? "").body)]),
      );
      for (const { address, origin } of pages) {
        const twin = writeTwin(trees.get(origin.file) as Root, twinProps(site, address));
        const report = (what: string) => faults.push(`${address.version}/${address.key}: ${what}`);
        if ((await source.twin(address)) !== twin) report("A build, which writes once what versions have in common, writes it otherwise.");
        visitParents(commonMark.parse(twin), (node) => {
          if (node.type === "html") report(node.value);
          if ((node.type === "link" || node.type === "image") && !/^(?:https?|mailto|tel):/u.test(node.url)) report(node.url);
          if (node.type === "text" && LEFT_OVER.test(node.value)) report(node.value);
        });
      }
      expect(pages.length).toBeGreaterThan(200);
      expect(faults).toEqual([]);
    },
    ALL_PAGES_MS,
  );
});

/** A component as words, a comment, a variable, a reference, or an alert whose mark does not stand alone in its line. */
const LEFT_OVER = new RegExp(
  `</?(?:${Object.keys(COMPONENTS).join("|")})\\b|\\{/\\*|%(?:version|product|jdk)%|strata:|^\\[!\\w+\\](?!\\n|$)`,
  "u",
);
