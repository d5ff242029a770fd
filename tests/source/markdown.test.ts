import { describe, expect, it } from "vitest";
import type { PageBody } from "../../src/core/content.ts";
import { readMarkdown } from "../../src/source/markdown.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const FILE = "1.0.0/guides/a.mdx";
const factsOf = (text: string, file = FILE): PageBody => readMarkdown(file, text).body;
const problems = (text: string, file = FILE) => printDiagnostics(readMarkdown(file, text).diagnostics);
const placed = ({ place }: { place: { line: number; column: number } }) => `${place.line}:${place.column}`;

describe("headings", () => {
  it.each([
    ["## Set up", "Set up", "set-up"],
    ["## `GET /users` and *more*", "GET /users and more", "get-users-and-more"],
    ["## [Linked](./b.mdx)", "Linked", "linked"],
    ["## What's new? (7.1.0)", "What's new? (7.1.0)", "whats-new-710"],
    ["## Überblick 日本", "Überblick 日本", "überblick-日本"],
    ["## ![alt](/assets/a.svg) Logo", " Logo", "-logo"],
    ["## Note[^1]\n\n[^1]: Foot", "Note", "note"],
    ["## One {/* no */} two", "One  two", "one--two"],
    ["## Press <kbd>Ctrl</kbd>", "Press Ctrl", "press-ctrl"],
    ["Set up\n---", "Set up", "set-up"],
  ])("have the words that readers see and GitHub's anchor: %j", (text, words, id) => {
    expect(factsOf(text).headings).toMatchObject([{ depth: 2, text: words, id, when: [] }]);
  });

  it("have anchors of their own when their words are the same", () => {
    expect(factsOf("## A\n\n## A\n\n## a-1\n\n### A").headings.map(({ id }) => id)).toEqual(["a", "a-1", "a-1-1", "a-2"]);
  });

  it.each([
    ["above", "## Before\n\n## Install\n\n### With npm\n\n## Use"],
    ["between", "## Install\n\n### Before npm\n\n### With npm\n\n## Use"],
    ["below", "## Install\n\n### With npm\n\n## Use\n\n## Remove"],
    ["below, with the words of one above", "## Install\n\n### With npm\n\n## Use\n\n### With npm\n\n## Install"],
    ["with words that look like a number behind one of them", "## Install 1\n\n## Install-1\n\n## Install\n\n### With npm\n\n## Use"],
    ["for some versions only", '<Since version="2">\n\n## New\n\n</Since>\n\n## Install\n\n### With npm\n\n## Use'],
    ["and they trade places", "## Use\n\n## Install\n\n### With npm"],
  ])("keep their anchors when another one is added %s", (_, text) => {
    const anchors = new Map(
      factsOf(text)
        .headings.toReversed()
        .map((heading) => [heading.text, heading.id]),
    );
    expect(["Install", "With npm", "Use"].map((words) => anchors.get(words))).toEqual(["install", "with-npm", "use"]);
  });

  it("know the conditions around them", () => {
    const text = '<Since version="2">\n\n<Until version="3">\n\n## A\n\n</Until>\n\n</Since>\n\n## B';
    const since = { kind: "since", version: "2" };
    expect(factsOf(text).headings.map(({ when }) => when)).toEqual([[since, { kind: "until", version: "3" }], []]);
  });

  it("leave out no level and add no second title", () => {
    expect(problems("### A\n\n## B\n\n#### C\n\n# D\n\n## E")).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:1:1 heading-level
        A heading of level 3 follows one of level 1: a level is left out.
        Begin the line with ##.
      1.0.0/guides/a.mdx:5:1 heading-level
        A heading of level 4 follows one of level 2: a level is left out.
        Begin the line with ###.
      1.0.0/guides/a.mdx:7:1 heading-level
        The page's title is its first-level heading, and this is a second one.
        Begin the line with ##."
    `);
  });
});

describe("the connectors' cards", () => {
  it.each([
    ["<ConnectorCards />", 1],
    ["## A\n\n<ConnectorCards />\n\n### B", 2],
    ["## A\n\n### B\n\n<Since version='1'>\n\n<ConnectorCards />\n\n</Since>", 3],
    ["## A\n\n<Cards />", undefined],
  ])("stand, in %j, under a heading of level %s", (text, level) => {
    expect(factsOf(text).cardsUnder).toBe(level);
  });
});

describe("links", () => {
  it("are found in every form, with their places", () => {
    const text = [
      "[a](./b.mdx) and [r]",
      "",
      "[r]: /c/#d",
      "",
      "https://example.org and a@example.org",
      "",
      '<Cards><Card title="x" href="./e.mdx"/></Cards>',
      "",
      "| [t](/t/) |",
      "|---|",
      "| ~~[s](#s)~~ |",
    ].join("\n");
    expect(factsOf(text).links.map((link) => `${placed(link)} ${link.url}`)).toEqual([
      "1:1 ./b.mdx",
      "3:1 /c/#d",
      "5:1 https://example.org",
      "5:25 mailto:a@example.org",
      "7:8 ./e.mdx",
      "9:3 /t/",
      "11:5 #s",
    ]);
  });

  it("are none in code", () => {
    expect(factsOf("`[a](b)`\n\n```md\n[a](b) https://example.org\n```").links).toEqual([]);
  });

  it("know the conditions around them", () => {
    expect(factsOf('<Since version="2">[a](./b.mdx)</Since>').links[0]?.when).toEqual([{ kind: "since", version: "2" }]);
  });
});

describe("images", () => {
  it.each([
    ["/assets/logo.svg", "assets/logo.svg"],
    ["/assets/my%20logo.svg", "assets/my logo.svg"],
    ["./flow.png", "1.0.0/guides/flow.png"],
    ["flow%C3%A9.png", "1.0.0/guides/flowé.png"],
    ["../../assets/a.svg", "assets/a.svg"],
    ["../../../a.svg", undefined],
    ["https://example.org/a.png", undefined],
    ["data:image/png;base64,AAAA", undefined],
    ["//example.org/a.png", undefined],
    ["/elsewhere/a.png", undefined],
    ["./100%zz.png", "1.0.0/guides/100%zz.png"],
  ])("lie in the content folder: %s", (url, file) => {
    expect(factsOf(`![What it shows](${url})`).images.map((image) => [image.url, image.file, image.alt])).toEqual([
      [url, file, "What it shows"],
    ]);
  });

  it("name their file where they stand", () => {
    expect(problems("![a][logo]\n\n[logo]: /assets/logo.svg")).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:1:1 link-form
        The image names its file by reference ([logo]), which is not followed.
        Write the path in its place: ![text](/assets/name.svg)."
    `);
  });
});

describe("conditions", () => {
  it("are told with their places, also when they name nothing", () => {
    const { conditions } = factsOf('<Since version="2">\n\na\n\n</Since>\n\nb <Until>c</Until>');
    expect(conditions.map((one) => `${placed(one)} ${one.kind} ${one.version}`)).toEqual(["1:1 since 2", "7:3 until "]);
  });

  it("know those around them", () => {
    const { conditions } = factsOf('<Since version="2">\n\n<Tabs>\n<Until version="3">\n\na\n\n</Until>\n</Tabs>\n\n</Since>');
    expect(conditions.map(({ when }) => when)).toEqual([[], [{ kind: "since", version: "2" }]]);
  });
});

describe("variables", () => {
  it("are found in prose, links and code, each at its own place", () => {
    const text =
      'Version %version%\nand %jdk%, `%path%`\n\n```sh title="%file%"\nget a-%version%.zip 100%\n```\n\n[a](https://a.example/%product%/) 50%of %NOT% % no %';
    expect(factsOf(text).variables.map((one) => `${placed(one)} ${one.name}`)).toEqual([
      "1:9 version",
      "2:5 jdk",
      "2:13 path",
      "4:14 file",
      "5:7 version",
      "8:23 product",
    ]);
  });
});

describe("program code", () => {
  it("stands in no braces", () => {
    expect(problems("Dear {name},\n\n{1 + 1}\n\n{}{/* a comment */}")).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:1:6 expression
        {name} is program code to MDX, and content holds none.
        Write \\{name}, or put it into a code span.
      1.0.0/guides/a.mdx:3:1 expression
        {1 + 1} is program code to MDX, and content holds none.
        Write \\{1 + 1}, or put it into a code span."
    `);
  });

  it("stands between no two comments", () => {
    expect(problems("{/* a */ globalThis.ran = 1 /* b */}\n\nA {/**/ran()/**/} b.")).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:1:1 expression
        {/* a */ globalThis.ran = 1 /* b */} is program code to MDX, and content holds none.
        Write \\{/* a */ globalThis.ran = 1 /* b */}, or put it into a code span.
      1.0.0/guides/a.mdx:3:3 expression
        {/**/ran()/**/} is program code to MDX, and content holds none.
        Write \\{/**/ran()/**/}, or put it into a code span."
    `);
  });

  it("is imported and exported nowhere", () => {
    expect(problems("import fs from 'node:fs';\nimport A from '../../../a.js';\n\nText\n\nexport const a = 1;")).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:1:1 module-code
        A line that begins with import or export is program code to MDX, and content holds none: import fs from 'node:fs';
        Components need no import: remove the line. If it is prose, begin the line with another word.
      1.0.0/guides/a.mdx:6:1 module-code
        A line that begins with import or export is program code to MDX, and content holds none: export const a = 1;
        Components need no import: remove the line. If it is prose, begin the line with another word."
    `);
  });
});

describe("a .md page", () => {
  it("shows no HTML, a script behind a comment least of all", () => {
    expect(problems("<div>\na\n</div>\n\nb <br> c\n\n<!-- d --><script>e</script><!-- f -->", "1.0.0/a.md")).toMatchInlineSnapshot(`
      "1.0.0/a.md:1:1 html
        Raw HTML (div) is not shown.
        Use Markdown, or rename the file to .mdx and use a component.
      1.0.0/a.md:5:3 html
        Raw HTML (br) is not shown.
        Use Markdown, or rename the file to .mdx and use a component.
      1.0.0/a.md:7:1 html
        Browsers end this comment before its last sign, and would read what follows as HTML.
        Write it as <!-- words -->, with nothing behind it and no --> or --!> inside."
    `);
  });

  it.each(["<!--><img src=x onerror=a()>-->", "<!---><b>-->", "a <!-- b --!><script>c</script> -->", "<!-- a --> <i> -->"])(
    "shows no HTML behind what browsers take for the end of a comment: %s",
    (text) => {
      expect(problems(text, "1.0.0/a.md")).toContain(" html\n");
    },
  );

  it.each(["<!-- one\ntwo -->", "a <!-- b --> c", "{braces} and <https://example.org>", "import a from 'b'", "a <5"])(
    "may hold what MDX may not: %j",
    (text) => {
      expect(problems(text, "1.0.0/a.md")).toBe("");
    },
  );

  it("knows no components", () => {
    expect(problems("<Tabs>\n</Tabs>", "1.0.0/a.md")).toContain("1.0.0/a.md:1:1 html");
  });
});

describe("a faulty page", () => {
  it("has all its problems told, in order", () => {
    const codes = readMarkdown(FILE, "# A\n\n{b}\n\n<C/>\n\n<b>d</b>\n\n<Tab/>").diagnostics.map(({ line, code }) => `${line} ${code}`);
    expect(codes).toEqual([
      "1 heading-level",
      "3 expression",
      "5 component-unknown",
      "7 html",
      "9 component-attribute",
      "9 component-misplaced",
    ]);
  });

  it("has no facts when it cannot be read, but is not called empty", () => {
    const { opening, isUnread, ...facts } = factsOf("## A\n\n<Tabs>");
    expect(opening).toEqual([[]]);
    expect(isUnread).toBe(true);
    expect(Object.values(facts).flat()).toEqual([]);
  });
});
