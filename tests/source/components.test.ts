import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPONENTS } from "../../src/core/components.ts";
import { readMarkdown } from "../../src/source/markdown.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const problems = (...body: string[]) => printDiagnostics(readMarkdown("a.mdx", `\n\n\n\n${body.join("\n")}\n`).diagnostics);

describe("the table of components", () => {
  it("equals the templates' component map, since one checks what the other shows", () => {
    const map = readFileSync(join(import.meta.dirname, "../../src/components/content/components.ts"), "utf8");
    const names = /components = \{(?<names>[^}]*)\}/u.exec(map)?.groups?.["names"] ?? "";
    expect(
      names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "")
        .sort(),
    ).toEqual(Object.keys(COMPONENTS).sort());
  });
});

describe("an element of a page", () => {
  it("is a known component, or one that is near is offered", () => {
    expect(problems("<Tab1 label='x'/>", "", "<Nope/>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-unknown
        There is no component <Tab1>.
        Did you mean Tab?
      a.mdx:7:1 component-unknown
        There is no component <Nope>.
        The components are Card, Cards, ConnectorCards, ErrorTable, Figure, FileTree, ParamTable, Since, Steps, Tab, Tabs and Until. If <Nope> is meant as text, put it into a code span."
    `);
  });

  it("has a name", () => {
    expect(problems("<>text</>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-unknown
        <> names no component.
        Remove it, or put it into a code span."
    `);
  });

  it("is a component itself, not a part of one", () => {
    expect(problems("Words <Cards.Card/>")).toContain("a.mdx:5:7 component-unknown");
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("is none of what every object has: %s", (name) => {
    expect(problems(`<${name}/>`)).toMatch(/^a\.mdx:5:1 (?:html|component-unknown)\n/u);
  });

  it("runs no program and loads nothing from elsewhere", () => {
    expect(problems('<script>alert("x")</script>')).toMatchInlineSnapshot(`
      "a.mdx:5:1 html
        The HTML element <script> is not allowed in pages.
        Use Markdown or a component. Without attributes, br, kbd, sub, sup, details and summary are allowed."
    `);
  });

  it.each([
    "<img src='x' onError='alert(1)'/>",
    "<iframe src='https://example.org'/>",
    "<a href='x'>y</a>",
    "<style>a</style>",
    "<div>a</div>",
    "<svg/>",
    "<video src='x'/>",
    "<my-element/>",
  ])("is no HTML beyond the few that Markdown lacks: %s", (element) => {
    expect(problems(element)).toMatch(/^a\.mdx:5:1 html\n {2}The HTML element <[\w-]+> is not allowed in pages\./u);
  });

  it.each(["<br/>", "H<sub>2</sub>O", "x<sup>2</sup>", "<kbd>Ctrl</kbd>", "<details>\n<summary>More</summary>\n\nText\n\n</details>"])(
    "may be %j",
    (element) => {
      expect(problems(element)).toBe("");
    },
  );
});

describe("the attributes of an element", () => {
  it("are those of the table, or one that is near is offered", () => {
    expect(
      problems("<Cards>", "<Card titel='x' title='x' href='/a/'/>", "<Card title='x' href='/a/' colour='red'/>", "</Cards>"),
    ).toMatchInlineSnapshot(`
      "a.mdx:6:1 component-attribute
        <Card> has no attribute titel.
        Did you mean title?
      a.mdx:7:1 component-attribute
        <Card> has no attribute colour.
        Its attributes are title and href."
    `);
  });

  it("are all there", () => {
    expect(problems("<Since>x</Since>", "", "<Cards>", "<Card/>", "</Cards>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-attribute
        <Since> lacks the attribute version.
        Write <Since version="…">.
      a.mdx:8:1 component-attribute
        <Card> lacks the attribute title.
        Write <Card title="…">.
      a.mdx:8:1 component-attribute
        <Card> lacks the attribute href.
        Write <Card href="…">."
    `);
  });

  it("are none on HTML", () => {
    expect(problems("<kbd onclick='alert(1)' class='x'>Ctrl</kbd>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-attribute
        <kbd> has no attribute onclick.
        Remove it.
      a.mdx:5:1 component-attribute
        <kbd> has no attribute class.
        Remove it."
    `);
  });

  it("are none where the table has none", () => {
    expect(problems("<Steps start='2'>", "1. One", "</Steps>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-attribute
        <Steps> has no attribute start.
        Remove it."
    `);
  });

  it("are text, no program", () => {
    expect(problems("<Since version={1}>a</Since>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-attribute
        The attribute version of <Since> must be text.
        Write version="text"."
    `);
    expect(problems("<Until {...props}>a</Until>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-attribute
        <Until> has an attribute that is program code.
        Write attributes as name="text".
      a.mdx:5:1 component-attribute
        <Until> lacks the attribute version.
        Write <Until version="…">."
    `);
    expect(problems("<Since version>a</Since>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-attribute
        The attribute version of <Since> must be text.
        Write version="text"."
    `);
  });
});

describe("a component that belongs inside another one", () => {
  it("is told when it stands alone", () => {
    expect(problems("<Tab label='x'>text</Tab>", "", "<Tabs>", "<Card title='x' href='/a/'/>", "</Tabs>")).toMatchInlineSnapshot(`
      "a.mdx:5:1 component-misplaced
        <Tab> stands alone; it belongs inside <Tabs>.
        Put <Tabs> and </Tabs> around it.
      a.mdx:8:1 component-misplaced
        <Card> stands alone; it belongs inside <Cards>.
        Put <Cards> and </Cards> around it."
    `);
  });

  it("may lie deeper in it", () => {
    expect(problems("<Tabs>", "<Since version='1.0.0'>", "<Tab label='x'>", "", "text", "", "</Tab>", "</Since>", "</Tabs>")).toBe("");
  });
});
