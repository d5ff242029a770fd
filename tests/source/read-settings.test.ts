import { describe, expect, it } from "vitest";
import { readContent } from "../../src/source/read-content.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";
import { contentFolder, page } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const read = (changes: Files = {}) => readContent(contentFolder(changes));
const problems = (changes: Files) => printDiagnostics(read(changes).diagnostics);
/** A versions.yaml with these entries. */
const versions = (...entries: string[]) => ({ "versions.yaml": `versions:\n${entries.map((entry) => `  - { ${entry} }\n`).join("")}` });

describe("settings", () => {
  it("have positions like pages", () => {
    expect(
      problems({ "site.yaml": "product: 5\nlogo: logo.svg\nfoter: {}\n", "nav.yaml": "- label: Home\n  items: []\n- lable: x\n" }),
    ).toMatchInlineSnapshot(`
      "site.yaml:1:1 settings-value
        The value of product is wrong: it must be text.
        YAML reads it as the number 5. Quote it: "5".
      site.yaml:1:1 settings-value
        The key url is missing.
        Add "url: …".
      site.yaml:2:1 settings-value
        The value of logo is wrong: an image lies in assets/.
        Write /assets/name.svg.
      site.yaml:1:1 settings-value
        The key accent is missing.
        Add "accent: …".
      site.yaml:1:1 settings-value
        The key repository is missing.
        Add "repository: …".
      site.yaml:1:1 settings-value
        The key footer is missing.
        Add "footer: …".
      site.yaml:3:1 settings-key
        The key foter is not known here.
        Did you mean footer?
      nav.yaml:2:3 settings-value
        The value of items is wrong: a group holds at least one entry.
        Add one, or remove the group.
      nav.yaml:3:3 settings-value
        The key label is missing.
        Add "label: …".
      nav.yaml:3:3 settings-value
        The key items is missing.
        Add "items: …".
      nav.yaml:3:3 settings-key
        The key lable is not known here.
        Did you mean label?"
    `);
  });

  it("are YAML, without tabs and aliases", () => {
    expect(problems({ "nav.yaml": "- label: &a Home\n  items: [index]\n- label: *a\n\titems: [index]\n" })).toMatchInlineSnapshot(`
      "nav.yaml:4:2 yaml-syntax
        This is no valid YAML: Unexpected scalar at node end.
        Indent with spaces; YAML allows no tabs.
      nav.yaml:3:10 yaml-syntax
        The file uses the YAML alias *a, which content may not.
        Write the value out."
    `);
  });

  it("of a layer are read as well", () => {
    expect(problems({ "1.0.0/layer.yaml": "removed:\n  - { key: a, reson: gone }\n", "1.0.0/nav.yaml": "[]\n" })).toMatchInlineSnapshot(`
      "1.0.0/layer.yaml:2:5 settings-value
        The key reason is missing.
        Add "reason: …".
      1.0.0/layer.yaml:2:15 settings-key
        The key reson is not known here.
        Did you mean reason?
      1.0.0/nav.yaml:1:1 settings-value
        The value of the file is wrong: a tree has at least one tab.
        Add an entry with label and items."
    `);
  });
});

describe("versions", () => {
  it("have quoted ids, or YAML reads 7.10 as 7.1", () => {
    expect(problems(versions("id: 7.10, status: current"))).toMatchInlineSnapshot(`
      "versions.yaml:2:7 settings-value
        The value of id is wrong: it must be text.
        YAML reads it as the number 7.1. Quote it: "7.10".
      1.0.0/:1:1 layer-undeclared
        The folder 1.0.0 is the layer of no version: versions.yaml does not declare 1.0.0.
        Add the version 1.0.0 to versions.yaml, or remove the folder; files that belong to no version lie in assets."
    `);
  });

  it.each(["../x", "v 1", "a/b", ".hidden", "", "a..b", "x".repeat(33), "<b>", "é"])(
    "have ids that can name a folder and stand in a URL, unlike %j",
    (id) => {
      expect(
        read(versions(`id: ${JSON.stringify(id)}, status: current`)).diagnostics.filter(({ code }) => code === "version-id"),
      ).toHaveLength(1);
    },
  );

  it("are told apart by more than case, and one is current", () => {
    expect(
      problems({
        ...versions('id: "v1", status: current', 'id: "V1", status: current'),
        "1.0.0/index.mdx": undefined,
        "1.0.0/guides/start.mdx": undefined,
      }),
    ).toMatchInlineSnapshot(`
      "versions.yaml:3:11 version-duplicate
        The version V1 is declared twice: also in line 2. Case does not tell ids apart.
        Remove one of the two entries or rename it.
      versions.yaml:3:25 version-current
        The versions v1 and V1 are all current; exactly one can be.
        If v1 is the current one, give V1 the status supported."
    `);
  });

  it("have a base that is declared and older", () => {
    const entries = [
      'id: "1.0.0", status: current, base: "1.0.1"',
      'id: "b", status: supported, base: "b"',
      'id: "c", status: supported, base: "1.0.0"',
    ];
    expect(problems(versions(...entries))).toMatchInlineSnapshot(`
      "versions.yaml:2:43 version-base
        The version 1.0.0 has the base 1.0.1, which is not declared.
        Name one of b or c.
      versions.yaml:3:41 version-base
        The version b inherits from itself.
        Name an older version as base: one further down in the list. A chain of bases can then never run in a circle.
      versions.yaml:4:41 version-base
        The version c has the base 1.0.0, which stands above it and so is newer.
        Name an older version as base: one further down in the list. A chain of bases can then never run in a circle."
    `);
  });

  it("stand in the order of the file, never in one computed from their ids", () => {
    const ids = ["next", "2026.1", "7.9", "7.10", "1.0.0"];
    const { content } = read(versions(...ids.map((id) => `id: "${id}", status: ${id === "7.9" ? "current" : "supported"}`)));
    expect(content?.versions.map(({ id }) => id)).toEqual(ids);
  });

  it("own every folder but assets", () => {
    expect(problems({ "1.0.O/index.mdx": page("x"), "drafts/a.mdx": "not read" })).toMatchInlineSnapshot(`
      "1.0.O/:1:1 layer-undeclared
        The folder 1.0.O is the layer of no version: versions.yaml does not declare 1.0.O.
        Did you mean 1.0.0? Add the version 1.0.O to versions.yaml, or remove the folder; files that belong to no version lie in assets.
      drafts/:1:1 layer-undeclared
        The folder drafts is the layer of no version: versions.yaml does not declare drafts.
        Add the version drafts to versions.yaml, or remove the folder; files that belong to no version lie in assets."
    `);
  });
});
