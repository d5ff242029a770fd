import { describe, expect, it } from "vitest";
import { VERSION_ID, versionListSchema } from "../../../src/core/schema/version-list.ts";
import { parse, problems } from "./yaml-source.ts";

const check = (text: string) => problems(versionListSchema, text);

describe("versions.yaml", () => {
  it("needs no more than an id and a status", () => {
    expect(parse(versionListSchema, 'versions: [{ id: "1", status: current }]')).toEqual({
      versions: [{ id: "1", status: "current", vars: {} }],
      archived: [],
    });
  });

  it("keeps everything that a version says", () => {
    const version = { id: "2026.1", label: "2026.1 LTS", status: "supported", base: "next", released: "2026-02-28", vars: { jdk: "21" } };
    const archived = [{ id: "1.0", url: "https://old.example.org/", released: "2020-01-31" }];
    expect(parse(versionListSchema, JSON.stringify({ versions: [version], archived }))).toEqual({ versions: [version], archived });
  });

  it("reads an unquoted id as a number, and tells it with what its author typed", () => {
    expect(check("versions:\n  - id: 7.10\n    status: current\n    base: 7.9")).toMatchInlineSnapshot(`
      "file.yaml:2:5 settings-value
        The value of id is wrong: it must be text.
        YAML reads it as the number 7.1. Quote it: "7.10".
      file.yaml:4:5 settings-value
        The value of base is wrong: it must be text.
        YAML reads it as the number 7.9. Quote it: "7.9"."
    `);
  });

  it.each([
    ["1e3", "the number 1000"],
    ["0x10", "the number 16"],
    ["2026", "the number 2026"],
    ["true", "the boolean true"],
  ])("reads the id %s as %s and asks to quote it as typed", (typed, read) => {
    expect(check(`versions: [{ id: ${typed}, status: current }]`)).toContain(`YAML reads it as ${read}. Quote it: "${typed}".`);
  });

  it("tells every problem at once, a wrong status with the nearest one", () => {
    expect(
      check('versions:\n  - id: "1"\n    status: curent\n    released: 2025-2-30\n    vars: { jdk: 11, Jdk: "11" }\narchivd: []'),
    ).toMatchInlineSnapshot(`
      "file.yaml:3:5 settings-value
        The value of status is wrong: it must be one of prerelease, current, supported, end-of-life.
        Did you mean current?
      file.yaml:4:5 settings-value
        The value of released is wrong: it must be a day of the calendar.
        Write it like "2025-02-25".
      file.yaml:5:13 settings-value
        The value of jdk is wrong: it must be text.
        YAML reads it as the number 11. Quote it: "11".
      file.yaml:5:22 settings-value
        The value of Jdk is wrong: a variable's name starts with a small letter.
        Correct the value.
      file.yaml:6:1 settings-key
        The key archivd is not known here.
        Did you mean archived?"
    `);
  });

  it("offers the known keys for one that is near to none", () => {
    expect(check('versions:\n  - id: "1"\n    status: current\n    colour: red')).toMatchInlineSnapshot(`
      "file.yaml:4:5 settings-key
        The key colour is not known here.
        The keys here are id, label, status, base, released, vars."
    `);
  });

  it("tells what is missing", () => {
    expect(check('versions:\n  - label: "1"')).toMatchInlineSnapshot(`
      "file.yaml:2:5 settings-value
        The key id is missing.
        Add "id: …".
      file.yaml:2:5 settings-value
        The key status is missing.
        Add "status: …"."
    `);
  });

  it.each([
    ["an empty file", ""],
    ["a list", "[]"],
    ["a word", "versions"],
    ["a number", "7.10"],
  ])("is no %s", (_, text) => {
    expect(check(text)).toContain("The value of the file is wrong: it must be a list of key: value lines.");
  });

  it.each([
    ["versions:", "it must be a list."],
    ["versions: []", "a site shows at least one version."],
    ['versions: ["1"]', "The value of entry 1 is wrong: it must be a list of key: value lines."],
    ['versions: [{ id: "1", status: current, label: "  " }]', "Write some text here."],
    ['versions: [{ id: "1", status: current, released: 2025-02-29 }]', "it must be a day of the calendar."],
  ])("cannot be %j", (text, reason) => {
    expect(check(text)).toContain(reason);
  });

  it.each(["javascript:alert(1)", "ftp://example.org/", "/old/", "example.org", "data:text/html,x"])(
    "leads to archived versions on the web only, not to %s",
    (url) => {
      const text = JSON.stringify({ versions: [{ id: "1", status: "current" }], archived: [{ id: "0", url }] });
      expect(check(text)).toContain("it must be an address that starts with https:// or http://.");
    },
  );
});

describe("a version id", () => {
  it.each(["1", "7.10", "2026.1", "next", "7.1.0-rc.1", "A_b", "a".repeat(32)])("can be %s", (id) => {
    expect(id).toMatch(VERSION_ID);
  });

  it.each(["", ".", "..", ".1", "-1", "_a", "a".repeat(33), "a b", "a/b", "a\\b", "7.1\n", "ä", "a%20b", "a?b", "a#b", "a:b", "<a>"])(
    "cannot be %j",
    (id) => {
      expect(id).not.toMatch(VERSION_ID);
    },
  );
});
