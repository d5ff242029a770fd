import { describe, expect, it } from "vitest";
import { frontMatterSchema } from "../../../src/core/schema/front-matter.ts";
import { layerFileSchema } from "../../../src/core/schema/layer-file.ts";
import { parse, problems } from "./yaml-source.ts";

const PAGE = "title: Set up\ndescription: How to set up.\n";
const CONNECTOR = `${PAGE}kind: connector
category: Login
logo: /assets/logos/acme.svg
store: https://store.example.org/acme
source: https://code.example.org/acme
`;

const check = (text: string) => problems(frontMatterSchema, text, { key: "front-matter-key", value: "front-matter-value" });

describe("the front matter of a page", () => {
  it("needs no more than a title and a description", () => {
    const page = { kind: "page", title: "Set up", description: "How to set up.", formerly: [], nav: true };
    expect(parse(frontMatterSchema, PAGE)).toEqual(page);
    expect(parse(frontMatterSchema, `${PAGE}kind: page`)).toEqual(page);
  });

  it.each([
    ["formerly: a", ["a"]],
    ["formerly: [a, b]", ["a", "b"]],
    ["formerly: []", []],
  ])("names one former key or several: %s", (line, formerly) => {
    expect(parse(frontMatterSchema, PAGE + line)).toMatchObject({ formerly });
  });

  it("tells unknown keys, missing ones and numbers that want to be text", () => {
    expect(check("titl: x\ntitle: 7.10\nlabel: 1.0\nformerly: 7.10\norder: first\nnav: no")).toMatchInlineSnapshot(`
      "file.yaml:2:1 front-matter-value
        The value of title is wrong: it must be text.
        YAML reads it as the number 7.1. Quote it: "7.10".
      file.yaml:1:1 front-matter-value
        The key description is missing.
        Add "description: …".
      file.yaml:3:1 front-matter-value
        The value of label is wrong: it must be text.
        YAML reads it as the number 1. Quote it: "1.0".
      file.yaml:5:1 front-matter-value
        The value of order is wrong: it must be a number.
        Correct the value.
      file.yaml:4:1 front-matter-value
        The value of formerly is wrong: it has none of the allowed forms.
        YAML reads it as the number 7.1. Quote it: "7.10".
      file.yaml:6:1 front-matter-value
        The value of nav is wrong: it must be true or false.
        Correct the value.
      file.yaml:1:1 front-matter-key
        The key titl is not known here.
        Did you mean title?"
    `);
  });

  it("does not take the keys of a connector", () => {
    expect(check(`${PAGE}category: Login`)).toContain("The key category is not known here.");
  });

  it.each(["tutorial", "Connector", '""'])("has no kind %s, and is told which there are", (kind) => {
    expect(check(`${PAGE}kind: ${kind}`)).toContain("The value of kind is wrong: The kinds of page are page and connector.");
  });

  it.each([
    ["title:", "YAML reads it as nothing."],
    ["description: null", "YAML reads it as nothing."],
    ['title: "  "', "Write some text here."],
    ["order: .inf", "The value of order is wrong: it must be a number."],
    ['order: "1"', "The value of order is wrong: it must be a number."],
    ["formerly: { a: b }", "it has none of the allowed forms."],
    ["formerly: [7.10]", 'Quote it: "7.10".'],
  ])("cannot say %s", (line, reason) => {
    expect(check(line)).toContain(reason);
  });
});

describe("the front matter of a connector", () => {
  it("is active unless it says otherwise, and keeps release and reason per version", () => {
    expect(parse(frontMatterSchema, `${CONNECTOR}releases: { "2": "1.0.3", "1": { none: Not built yet. } }`)).toEqual({
      kind: "connector",
      title: "Set up",
      description: "How to set up.",
      formerly: [],
      nav: true,
      category: "Login",
      logo: "/assets/logos/acme.svg",
      store: "https://store.example.org/acme",
      source: "https://code.example.org/acme",
      lifecycle: "active",
      releases: { "1": { none: "Not built yet." }, "2": "1.0.3" },
    });
  });

  it("needs its own keys too", () => {
    expect(check(`kind: connector\n${PAGE}`)).toMatchInlineSnapshot(`
      "file.yaml:1:1 front-matter-value
        The key category is missing.
        Add "category: …".
      file.yaml:1:1 front-matter-value
        The key logo is missing.
        Add "logo: …".
      file.yaml:1:1 front-matter-value
        The key store is missing.
        Add "store: …".
      file.yaml:1:1 front-matter-value
        The key source is missing.
        Add "source: …".
      file.yaml:1:1 front-matter-value
        The key releases is missing.
        Add "releases: …"."
    `);
  });

  it("tells what is wrong in a release: a number, a near miss of none, another form, no text", () => {
    expect(check(`${CONNECTOR}releases:\n  "4": 1.10\n  "3": { non: Soon. }\n  "2": [1]\n  "1": { none: "" }`)).toMatchInlineSnapshot(`
      "file.yaml:12:10 front-matter-value
        The value of none is wrong: Write some text here.
        Correct the value.
      file.yaml:11:3 front-matter-value
        The value of 2 is wrong: it has none of the allowed forms.
        Correct the value.
      file.yaml:10:8 front-matter-value
        The key none is missing.
        Add "none: …".
      file.yaml:10:10 front-matter-key
        The key non is not known here.
        Did you mean none?
      file.yaml:9:3 front-matter-value
        The value of 4 is wrong: it has none of the allowed forms.
        YAML reads it as the number 1.1. Quote it: "1.10"."
    `);
  });

  it.each([
    ["lifecycle: retird", "Did you mean retired?"],
    ["lifecycle: gone", "it must be one of active, deprecated, retired."],
    ["colour: red", "The key colour is not known here."],
    ["labl: x", "Did you mean label?"],
  ])("cannot say %s", (line, reason) => {
    expect(check(`${CONNECTOR}releases: {}\n${line}`)).toContain(reason);
  });

  it.each(["acme.svg", "https://example.org/acme.svg", "../../assets/acme.svg"])("does not take the logo %s", (logo) => {
    expect(check(`${CONNECTOR.replace("/assets/logos/acme.svg", logo)}releases: {}`)).toContain("An image lies in assets/");
  });
});

describe("layer.yaml", () => {
  it("may be empty of entries", () => {
    expect(parse(layerFileSchema, "{}")).toEqual({ removed: [] });
  });

  it("gives a reason for every page that ends, and a successor if it likes", () => {
    expect(
      problems(layerFileSchema, "removed:\n  - { key: a, reason: Gone., successor: b }\n  - { key: a, succesor: b }"),
    ).toMatchInlineSnapshot(`
      "file.yaml:3:5 settings-value
        The key reason is missing.
        Add "reason: …".
      file.yaml:3:15 settings-key
        The key succesor is not known here.
        Did you mean successor?"
    `);
  });
});
