import { describe, expect, it } from "vitest";
import { navFileSchema } from "../../../src/core/schema/nav-file.ts";
import { parse, problems } from "./yaml-source.ts";

const check = (text: string) => problems(navFileSchema, text);

describe("nav.yaml", () => {
  it("holds tabs of keys, pages, folders, links and groups", () => {
    const text = `
- label: Docs
  icon: book
  index: index
  items:
    - get-started
    - { page: guides/install, label: Install it, icon: wrench }
    - pages: connectors/
    - { link: "https://example.org/", label: Forum }
    - label: Group
      items: [a, { label: Inner, items: [b] }]`;
    expect(parse(navFileSchema, text)).toEqual([
      {
        label: "Docs",
        icon: "book",
        index: "index",
        items: [
          "get-started",
          { page: "guides/install", label: "Install it", icon: "wrench" },
          { pages: "connectors/" },
          { link: "https://example.org/", label: "Forum" },
          { label: "Group", items: ["a", { label: "Inner", items: ["b"] }] },
        ],
      },
    ]);
  });

  it("takes an entry for the form whose key it misspells", () => {
    expect(check("- { label: Docs, items: [{ label: Group, itmes: [a] }] }")).toMatchInlineSnapshot(`
      "file.yaml:1:26 settings-value
        The key items is missing.
        Add "items: …".
      file.yaml:1:42 settings-key
        The key itmes is not known here.
        Did you mean items?"
    `);
  });

  it("tells of an entry that fits no form what is wrong in the form that fits best", () => {
    const text = `
- label: Docs
  items:
    - { page: a, labl: A }
    - { pages: connectors }
    - { link: javascript:alert(1), label: Forum }
    - { label: Group, items: [] }
    - { label: Group, items: [{ page: b, icn: x }] }
    - 7.10
    - [a]`;
    expect(check(text)).toMatchInlineSnapshot(`
      "file.yaml:4:18 settings-key
        The key labl is not known here.
        Did you mean label?
      file.yaml:5:9 settings-value
        The value of pages is wrong: a folder ends with a slash.
        Write one at its end.
      file.yaml:6:9 settings-value
        The value of link is wrong: it must be an address that starts with https:// or http://.
        Write the whole address: https://example.org/page.
      file.yaml:7:23 settings-value
        The value of items is wrong: a group holds at least one entry.
        Add one, or remove the group.
      file.yaml:8:42 settings-key
        The key icn is not known here.
        Did you mean icon?
      file.yaml:9:7 settings-value
        The value of entry 6 is wrong: it has none of the allowed forms.
        YAML reads it as the number 7.1. Quote it: "7.10".
      file.yaml:10:7 settings-value
        The value of entry 7 is wrong: it has none of the allowed forms.
        Correct the value."
    `);
  });

  it.each([
    ["[]", "a tree has at least one tab."],
    ["- Docs", "The value of entry 1 is wrong: it must be a list of key: value lines."],
    ["- label: Docs", "The key items is missing."],
    ["- items: [a]", "The key label is missing."],
    ["label: Docs", "The value of the file is wrong: it must be a list."],
    ['- { label: Docs, items: [" "] }', "Write some text here."],
  ])("cannot be %j", (text, reason) => {
    expect(check(text)).toContain(reason);
  });
});
