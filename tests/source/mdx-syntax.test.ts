import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../src/source/markdown.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

/** What is told of a page whose body begins in line 5, behind its front matter. */
const problems = (...body: string[]) => printDiagnostics(readMarkdown("a.mdx", `\n\n\n\n${body.join("\n")}\n`).diagnostics);

describe("MDX that cannot be read", () => {
  it("is a component that is never closed, told where it opens", () => {
    expect(problems("Words", "", "<Tabs>", "", "More words")).toMatchInlineSnapshot(`
      "a.mdx:7:1 mdx-syntax
        MDX cannot read this: Expected a closing tag for \`<Tabs>\`.
        Close the component where it was opened: write its closing tag on a line of its own."
    `);
  });

  it("is a component that is not closed in its paragraph", () => {
    expect(problems("One <Since version='1.0.0'> two", "", "three</Since>")).toMatchInlineSnapshot(`
      "a.mdx:5:5 mdx-syntax
        MDX cannot read this: Expected a closing tag for \`<Since>\`.
        Close the component where it was opened: write its closing tag on a line of its own."
    `);
  });

  it("is a component that is closed as another one", () => {
    expect(problems("<Steps>", "", "1. One", "", "</Step>")).toMatchInlineSnapshot(`
      "a.mdx:9:1 mdx-syntax
        MDX cannot read this: Unexpected closing tag \`</Step>\`, expected corresponding closing tag for \`<Steps>\` opened at 5:1.
        Close the component where it was opened: write its closing tag on a line of its own."
    `);
  });

  it("is a component that is closed and was never opened", () => {
    expect(problems("Words", "", "</Tabs>")).toMatchInlineSnapshot(`
      "a.mdx:7:2 mdx-syntax
        MDX cannot read this: Unexpected closing slash \`/\` in tag, expected an open tag first.
        Remove the closing tag, or open the component above it."
    `);
  });

  it("is a list that a component ends in", () => {
    expect(problems("- <Since version='1.0.0'>", "", "</Since>")).toMatchInlineSnapshot(`
      "a.mdx:5:3 mdx-syntax
        MDX cannot read this: Expected a closing tag for \`<Since>\`.
        Close the component where it was opened: write its closing tag on a line of its own."
    `);
  });

  it("is an element of HTML that MDX wants closed", () => {
    expect(problems("One<br>two")).toMatchInlineSnapshot(`
      "a.mdx:5:4 mdx-syntax
        MDX cannot read this: Expected a closing tag for \`<br>\`.
        Write <br/> for a line break, --- for a rule and ![…](…) for an image."
    `);
  });

  it("is an attribute without quotes", () => {
    expect(problems("<Tab label=Linux>x</Tab>")).toMatchInlineSnapshot(`
      "a.mdx:5:12 mdx-syntax
        MDX cannot read this: Unexpected character \`L\` (U+004C) before attribute value, expected a character that can start an attribute value, such as \`"\`, \`'\`, or \`{\`.
        Quote the value: name="text"."
    `);
  });

  it("is a comment of HTML", () => {
    expect(problems("<!-- note -->")).toMatchInlineSnapshot(`
      "a.mdx:5:2 mdx-syntax
        MDX cannot read this: Unexpected character \`!\` (U+0021) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`.
        Write a comment as {/* … */}."
    `);
  });

  it("is an address in angle brackets", () => {
    expect(problems("See <https://docs.example.org/>.")).toMatchInlineSnapshot(`
      "a.mdx:5:12 mdx-syntax
        MDX cannot read this: Unexpected character \`/\` (U+002F) before local name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`.
        Write the bare address or [text](address) instead of <address>."
    `);
    expect(problems("Ask <a@example.org>.")).toMatchInlineSnapshot(`
      "a.mdx:5:7 mdx-syntax
        MDX cannot read this: Unexpected character \`@\` (U+0040) in name, expected a name character such as letters, digits, \`$\`, or \`_\`; whitespace before attributes; or the end of the tag.
        Write the bare address or [text](address) instead of <address>."
    `);
  });

  it("is a sign for less with a number behind it", () => {
    expect(problems("It takes <5 minutes.")).toMatchInlineSnapshot(`
      "a.mdx:5:11 mdx-syntax
        MDX cannot read this: Unexpected character \`5\` (U+0035) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`.
        Write \\< for the sign, or put the expression into a code span."
    `);
  });

  it("is a placeholder in angle brackets that is cut off", () => {
    expect(problems("Set <name")).toMatchInlineSnapshot(`
      "a.mdx:5:10 mdx-syntax
        MDX cannot read this: Unexpected end of file in name, expected a name character such as letters, digits, \`$\`, or \`_\`; whitespace before attributes; or the end of the tag.
        Put what is meant as text into a code span, or write a backslash before < and {."
    `);
  });

  it("is a curly brace that is never closed", () => {
    expect(problems("Send {", "", "and more")).toMatchInlineSnapshot(`
      "a.mdx:5:7 mdx-syntax
        MDX cannot read this: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`.
        Write \\{ for the sign, or put the text into a code span."
    `);
  });

  it("is prose in curly braces that is no program", () => {
    expect(problems("Send {a b c}.")).toMatchInlineSnapshot(`
      "a.mdx:5:8 mdx-syntax
        MDX cannot read this: Could not parse expression with acorn.
        Write \\{ for the sign, or put the text into a code span."
    `);
  });

  it("is a sentence that begins with import or export", () => {
    expect(problems("import the certificate")).toMatchInlineSnapshot(`
      "a.mdx:5:1 module-code
        A line that begins with import or export is program code to MDX, and content holds none: import the certificate
        Components need no import: remove the line. If it is prose, begin the line with another word."
    `);
    expect(problems("Words", "", "export the key.")).toMatchInlineSnapshot(`
      "a.mdx:7:1 module-code
        A line that begins with import or export is program code to MDX, and content holds none: export the key.
        Components need no import: remove the line. If it is prose, begin the line with another word."
    `);
  });
});

describe("MDX that can be read", () => {
  it.each([
    ["a brace in code", "`{name}` and ``<T>``"],
    ["an escaped brace", "\\{name} and \\<T>"],
    ["a closing brace alone", "a } b"],
    ["a sign for less with spaces", "a < b"],
    ["braces and tags in a fence", "```xml\n<a b={c}>\n<!-- d -->\n```"],
    ["a comment", "{/* note */}\n\nWords {/* note */} go on {/* one *//* two */}."],
    ["a closed line break", "a<br/>b"],
    ["a colon with a number", "host:3306 and a::b :::note"],
  ])("is %s", (_, body) => {
    expect(problems(body)).toBe("");
  });
});
