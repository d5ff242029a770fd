import { describe, expect, it } from "vitest";
import { siteSettingsSchema } from "../../../src/core/schema/site-settings.ts";
import { parse, problems } from "./yaml-source.ts";

const MINIMAL = {
  product: "Example Server",
  url: "https://docs.example.org/",
  logo: "/assets/logo.svg",
  accent: "#3355cc",
  repository: { url: "https://github.com/example/docs", edit: "https://github.com/example/docs/edit/main/content/" },
  footer: { copyright: "© 2026 Example Inc." },
};

const check = (change: object) => problems(siteSettingsSchema, JSON.stringify({ ...MINIMAL, ...change }));

describe("site.yaml", () => {
  it("fills in what has a default", () => {
    expect(parse(siteSettingsSchema, JSON.stringify(MINIMAL))).toEqual({
      ...MINIMAL,
      language: "en",
      terms: [],
      largePage: 1_000_000,
      footer: { ...MINIMAL.footer, links: [], licences: [] },
    });
  });

  it.each(Object.keys(MINIMAL))("needs %s", (key) => {
    expect(check({ [key]: undefined })).toContain(`The key ${key} is missing.`);
  });

  it("tells an unknown key where it stands, deep inside too", () => {
    expect(
      problems(siteSettingsSchema, `${JSON.stringify(MINIMAL).slice(0, -1)},\n"acent": "#3355cc", "footr": {}}`),
    ).toMatchInlineSnapshot(`
      "file.yaml:2:1 settings-key
        The key acent is not known here.
        Did you mean accent?
      file.yaml:2:21 settings-key
        The key footr is not known here.
        Did you mean footer?"
    `);
    expect(check({ footer: { copyright: "x", links: [{ labl: "Forum", url: "https://forum.example.org/" }] } })).toMatchInlineSnapshot(`
      "file.yaml:1:258 settings-value
        The key label is missing.
        Add "label: …".
      file.yaml:1:259 settings-key
        The key labl is not known here.
        Did you mean label?"
    `);
  });

  it.each(["e", "English (US)", "de_DE.UTF-8", '"><script>'])("does not take the language %s", (language) => {
    expect(check({ language })).toContain("Write one like en, de or pt-BR.");
  });

  it.each(["#ffffff", "#3355CC"])("takes the accent %s", (accent) => {
    expect(check({ accent })).toBe("");
  });

  it.each(["#fff", "3355cc", "red", "#3355cg", "#3355ccff", "#3355cc;}", "red}body{"])("does not take the accent %s", (accent) => {
    expect(check({ accent })).toContain('Write it like "#3355cc", in quotes.');
  });

  it.each(["logo.svg", "https://example.org/logo.svg", "../assets/logo.svg", "/logo.svg"])("does not take the logo %s", (logo) => {
    expect(check({ logo })).toContain("Write /assets/name.svg.");
  });

  it.each(["javascript:alert(1)", "/docs/", "docs.example.org", "mailto:a@example.org"])("is not served at %s", (url) => {
    expect(check({ url })).toContain("it must be an address that starts with https:// or http://.");
  });

  it.each([
    "https://example.org/docs?q",
    "https://example.org/#a",
    "https://example.org/a;return/",
    "https://example.org/a$host/",
    "https://example.org/a*/",
    "https://example.org/a'b/",
    "https://user:word@example.org/",
    "https:example.org",
    "https://example.org/\n/",
  ])("is not served at %j, which the rules of hosts would read as one of their own", (url) => {
    expect(check({ url })).toContain("The value of url is wrong");
  });

  it.each(["https://exa\u202Emple.org/", 'https://example.org/" onclick="', "https://example.org\\@evil.example/"])(
    "links nowhere at %j",
    (url) => {
      expect(check({ repository: { url, edit: "https://example.org/" } })).toContain("it must be an address");
    },
  );

  it.each(["en", "pt-BR", "zh-Hant"])("is written in %s", (language) => {
    expect(check({ language })).toBe("");
  });

  it.each(["English (US)", "en_US", '"><script>'])("is not written in %s", (language) => {
    expect(check({ language })).toContain("it is no language code.");
  });

  it("takes every text as one line, without signs that nobody sees", () => {
    expect(parse(siteSettingsSchema, JSON.stringify({ ...MINIMAL, product: " A\r\n# B\u2028C\u00a0D " }))).toMatchObject({
      product: "A # B C\u00a0D",
    });
    for (const sign of ["\u0000", "\u001B", "\u009B", "\uFFFF", "\uD800"])
      expect(check({ product: `A${sign}` })).toContain("it holds a control character");
  });

  it("names terms with the spellings that are wrong", () => {
    expect(check({ terms: [{ write: "GitHub", not: ["Github"] }] })).toBe("");
    expect(check({ terms: [{ write: "GitHub", not: [] }] })).toContain("it names no spelling.");
    expect(check({ terms: [{ write: "GitHub" }] })).toContain("The key not is missing.");
    expect(check({ terms: [{ write: "GitHub", not: ["Github", "GitHub"] }] })).toContain("it names the right spelling, too.");
    expect(check({ terms: [{ write: "GitHub", never: ["Github"] }] })).toContain("The key never is not known here.");
  });
});
