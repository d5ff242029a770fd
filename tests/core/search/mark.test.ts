import { describe, expect, it } from "vitest";
import { markMet } from "../../../src/core/search/mark.ts";
import { packHeading, unpackHeading } from "../../../src/core/search/pages.ts";
import { queryWordsOf } from "../../../src/core/search/words.ts";

describe("markMet", () => {
  it.each([
    ["Set up Acme", "acme", "Set up [Acme]"],
    ["Set up Acme", "set acme", "[Set] up [Acme]"],
    ["<SignIn />", "signin", "[<SignIn] />"],
    ["Errors", "zebra", "Errors"],
    ["<img src=x>", "img", "[<img] src=x>"],
  ])("in %s for %s: %s", (text, query, expected) => {
    const runs = markMet(text, queryWordsOf(query));
    expect(runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join("")).toBe(expected);
    expect(runs.map((run) => run.text).join("")).toBe(text);
  });
});

describe("packHeading", () => {
  it.each([
    ["set-up", "Set up", "Set up"],
    ["oauth-20", "OAuth 2.0", "OAuth 2.0"],
    ["errors-1", "Errors", ["errors-1", "Errors"]],
    ["", "", ""],
  ])("makes of %s and %s %j, and back", (id, text, packed) => {
    expect(packHeading(id, text)).toEqual(packed);
    expect(unpackHeading(packHeading(id, text))).toEqual({ id, text });
  });
});
