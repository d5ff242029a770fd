import { describe, expect, it } from "vitest";
import { frontMatterSchema } from "../../../src/core/schema/front-matter.ts";
import { layerFileSchema } from "../../../src/core/schema/layer-file.ts";
import { parse, problems } from "./yaml-source.ts";

const PAGE = "title: Set up\ndescription: How to set up.\n";
const CONNECTOR = `${PAGE}kind: connector
category: Login
type: Authenticator
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
        Write a number in digits, without quotes.
      file.yaml:4:1 front-matter-value
        The value of formerly is wrong: it has none of the allowed forms.
        YAML reads it as the number 7.1. Quote it: "7.10".
      file.yaml:6:1 front-matter-value
        The value of nav is wrong: it must be true or false.
        Write true or false, without quotes.
      file.yaml:1:1 front-matter-key
        The key titl is not known here.
        Did you mean title?"
    `);
  });

  it("does not take the keys of a connector", () => {
    expect(check(`${PAGE}category: Login`)).toContain("The key category is not known here.");
  });

  it.each(["tutorials", "Connector", '""'])("has no kind %s, and is told which there are", (kind) => {
    expect(check(`${PAGE}kind: ${kind}`)).toContain("The kinds of page are page, connector, tutorial and step.");
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
      type: "Authenticator",
      keywords: [],
      logo: "/assets/logos/acme.svg",
      store: "https://store.example.org/acme",
      source: "https://code.example.org/acme",
      lifecycle: {},
      releases: { "1": { none: "Not built yet." }, "2": "1.0.3" },
    });
  });

  it("may have no store, no public source and no release, and say more", () => {
    const bare = CONNECTOR.replace(/^(?:store|source): .*\n/gmu, "");
    const connector = parse(frontMatterSchema, bare);
    expect(connector).toMatchObject({ lifecycle: {}, releases: {} });
    expect(["store", "source", "publisher"].filter((key) => key in connector)).toEqual([]);
    expect(parse(frontMatterSchema, `${bare}publisher: Acme Inc.\nkeywords: [key, card]\nlifecycle: { "2": built-in }`)).toMatchObject({
      publisher: "Acme Inc.",
      keywords: ["key", "card"],
      lifecycle: { "2": "built-in" },
    });
  });

  it("takes documented for a release like any other text", () => {
    expect(parse(frontMatterSchema, `${CONNECTOR}releases: { "2": documented }`)).toMatchObject({ releases: { "2": "documented" } });
  });

  it("needs its own keys too", () => {
    expect(check(`kind: connector\n${PAGE}`)).toMatchInlineSnapshot(`
      "file.yaml:1:1 front-matter-value
        The key category is missing.
        Add "category: …".
      file.yaml:1:1 front-matter-value
        The key type is missing.
        Add "type: …".
      file.yaml:1:1 front-matter-value
        The key logo is missing.
        Add "logo: …"."
    `);
  });

  it("tells what is wrong in a release: a number, a near miss of none, another form, no text", () => {
    expect(check(`${CONNECTOR}releases:\n  "4": 1.10\n  "3": { non: Soon. }\n  "2": [1]\n  "1": { none: "" }`)).toMatchInlineSnapshot(`
      "file.yaml:13:10 front-matter-value
        The value of none is wrong: it is empty.
        Write some text here.
      file.yaml:12:3 front-matter-value
        The value of 2 is wrong: it has none of the allowed forms.
        Correct the value.
      file.yaml:11:8 front-matter-value
        The key none is missing.
        Add "none: …".
      file.yaml:11:10 front-matter-key
        The key non is not known here.
        Did you mean none?
      file.yaml:10:3 front-matter-value
        The value of 4 is wrong: it has none of the allowed forms.
        YAML reads it as the number 1.1. Quote it: "1.10"."
    `);
  });

  it.each([
    ['lifecycle: { "2": retird }', "Did you mean retired?"],
    ['lifecycle: { "2": gone }', "it must be one of active, deprecated, retired, built-in."],
    ["lifecycle: retired", "The value of lifecycle is wrong: it must be a list of key: value lines."],
    ["store: acme", "The value of store is wrong: it must be an address that starts with https:// or http://."],
    ["type:", "The value of type is wrong: it must be text."],
    ["keywords: card", "The value of keywords is wrong: it must be a list."],
    ["colour: red", "The key colour is not known here."],
    ["labl: x", "Did you mean label?"],
  ])("cannot say %s", (line, reason) => {
    const key = /^[a-z]+/u.exec(line)?.[0] ?? "";
    const others = CONNECTOR.replace(new RegExp(`^${key}: .*\n`, "mu"), "");
    expect(check(`${others}releases: {}\n${line}`)).toContain(reason);
  });

  it.each(["acme.svg", "https://example.org/acme.svg", "../../assets/acme.svg"])("does not take the logo %s", (logo) => {
    expect(check(`${CONNECTOR.replace("/assets/logos/acme.svg", logo)}releases: {}`)).toContain("an image lies in assets/");
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
