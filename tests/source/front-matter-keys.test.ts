import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/source/front-matter.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const told = (text: string) => printDiagnostics(readFrontMatter("1.0.0/a.mdx", text).diagnostics);
/** What is told of a front matter of these lines: the first is line 2 of the file. */
const problems = (...lines: string[]) => told(`---\n${lines.join("\n")}\n---\nBody\n`);
const SOUND = ["title: T", "description: D"];

describe("a page's front matter", () => {
  it("tells what is no YAML at its line in the file", () => {
    expect(problems("title: A: B", "description: D")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:2:8 yaml-syntax
        This is no valid YAML: Nested mappings are not allowed in compact mappings.
        Quote the value: a colon and a space inside it begin a new key."
    `);
  });

  it("tells tabs", () => {
    expect(problems(...SOUND, "releases:", "\ta: b")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:5:1 yaml-syntax
        This is no valid YAML: Tabs are not allowed as indentation.
        Indent with spaces; YAML allows no tabs."
    `);
  });

  it("tells both lines of a key that stands twice", () => {
    expect(problems("title: A", "title: B", "description: D")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:3:1 yaml-syntax
        The key title stands twice: also in line 2.
        Remove one of the two."
    `);
  });

  it("refuses __proto__ and aliases", () => {
    expect(problems("title: &t T", "description: *t", "__proto__: x")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:4:1 yaml-syntax
        The key __proto__ is not allowed.
        Rename the key.
      1.0.0/a.mdx:3:14 yaml-syntax
        The file uses the YAML alias *t, which content may not.
        Write the value out."
    `);
  });

  it("wants quotes where YAML reads a number, a truth value or nothing", () => {
    expect(problems("title: 7.10", "description: true", "label: 5", "icon:")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:2:1 front-matter-value
        The value of title is wrong: it must be text.
        YAML reads it as the number 7.1. Quote it: "7.10".
      1.0.0/a.mdx:3:1 front-matter-value
        The value of description is wrong: it must be text.
        YAML reads it as the boolean true. Quote it: "true".
      1.0.0/a.mdx:4:1 front-matter-value
        The value of label is wrong: it must be text.
        YAML reads it as the number 5. Quote it: "5".
      1.0.0/a.mdx:5:1 front-matter-value
        The value of icon is wrong: it must be text.
        YAML reads it as nothing. Write a value, in quotes if it is a word like null."
    `);
  });

  it.each(["2024-01-01", "2024-1-1"])("wants quotes around a date, which other readers of YAML take for no text: %s", (date) => {
    expect(problems(`title: ${date}`, "description: D")).toContain(`Quote it: "${date}".`);
    expect(problems(`title: "${date}"`, "description: D")).toBe("");
    expect(problems(`title: On ${date}`, "description: D")).toBe("");
  });

  it("says which keys are missing", () => {
    expect(problems("label: L")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:1:1 front-matter-value
        The key title is missing.
        Add "title: …". The least that a page needs is:
      ---
      title: A title
      description: One sentence on what the page is for.
      ---
      1.0.0/a.mdx:1:1 front-matter-value
        The key description is missing.
        Add "description: …". The least that a page needs is:
      ---
      title: A title
      description: One sentence on what the page is for.
      ---"
    `);
  });

  it("tells a key that is not known, with the one that was meant", () => {
    expect(problems(...SOUND, "lable: L", "descripton: D", "weight: 3")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:4:1 front-matter-key
        The key lable is not known here.
        Did you mean label?
      1.0.0/a.mdx:5:1 front-matter-key
        The key descripton is not known here.
        Did you mean description?
      1.0.0/a.mdx:6:1 front-matter-key
        The key weight is not known here.
        The keys here are kind, title, description, label, order, icon, formerly, nav."
    `);
  });

  it("tells values that say nothing or are of the wrong kind", () => {
    expect(problems("title: '  '", "description: [a]", "order: first", "nav: yes", "formerly: [a, 1]")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:2:1 front-matter-value
        The value of title is wrong: it is empty.
        Write some text here.
      1.0.0/a.mdx:3:1 front-matter-value
        The value of description is wrong: it must be text.
        Write one text, in quotes if it begins with a sign.
      1.0.0/a.mdx:4:1 front-matter-value
        The value of order is wrong: it must be a number.
        Write a number in digits, without quotes.
      1.0.0/a.mdx:6:15 front-matter-value
        The value of entry 2 is wrong: it must be text.
        YAML reads it as the number 1. Quote it: "1".
      1.0.0/a.mdx:5:1 front-matter-value
        The value of nav is wrong: it must be true or false.
        Write true or false, without quotes."
    `);
  });

  it("tells a kind that does not exist", () => {
    expect(problems(...SOUND, "kind: conector")).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:4:1 front-matter-value
        The value of kind is wrong: The kinds of page are page, connector, tutorial and step.
        Correct the value."
    `);
  });

  it("of a connector has more keys", () => {
    const connector = ["kind: connector", "category: C", "logo: logo.svg", "store: ftp://x", "source: https://code.example.org/"];
    expect(
      problems(
        ...SOUND,
        ...connector,
        "type: T",
        "lifecycle:",
        '  "1.0.0": retierd',
        "releases:",
        '  "1.0.0": { non: x }',
        '  "0.9.0": 1.10',
      ),
    ).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:6:1 front-matter-value
        The value of logo is wrong: an image lies in assets/.
        Write /assets/logos/name.svg.
      1.0.0/a.mdx:7:1 front-matter-value
        The value of store is wrong: it must be an address that starts with https:// or http://.
        Write the whole address: https://example.org/page.
      1.0.0/a.mdx:11:3 front-matter-value
        The value of 1.0.0 is wrong: it must be one of active, deprecated, retired, built-in.
        Did you mean retired?
      1.0.0/a.mdx:13:12 front-matter-value
        The key none is missing.
        Add "none: …".
      1.0.0/a.mdx:13:14 front-matter-key
        The key non is not known here.
        Did you mean none?
      1.0.0/a.mdx:14:3 front-matter-value
        The value of 0.9.0 is wrong: it has none of the allowed forms.
        YAML reads it as the number 1.1. Quote it: "1.10"."
    `);
  });
});
