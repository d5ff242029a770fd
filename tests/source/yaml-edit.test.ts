import { describe, expect, it } from "vitest";
import { addFirstItem, addKey, countKeys, removeKey, setValue } from "../../src/source/yaml-edit.ts";

const BLOCK = `# Releases.
versions:   # newest first
  # About all.
  - id: "2"     # the second
    status:   current
    base: '1'   # of course

  - { id: "1", status: supported }   # the first

archived: []
`;
const FLOW = `{versions: [{id: "2", status: current, base: "1"}, {id: "1"}]}\n`;

describe("an entry on top of a list", () => {
  it("takes the form of the entry that was first, and its margin", () => {
    const added = '  - id: "3"\n    status: x\n';
    expect(addFirstItem(BLOCK, ["versions"], { id: '"3"', status: "x" })).toBe(BLOCK.replace('  - id: "2"', `${added}  - id: "2"`));
  });

  it.each([
    ["a flow map", 'versions:\n- { id: "1" }\n', 'versions:\n- { id: "3" }\n- { id: "1" }\n'],
    ["a flow list", 'versions: [{ id: "1" }]\n', 'versions: [{ id: "3" }, { id: "1" }]\n'],
    [
      "a comment before its first key",
      'versions:\n  - # new - very\n    id: "1"\n',
      'versions:\n  - id: "3"\n  - # new - very\n    id: "1"\n',
    ],
    ["line breaks of Windows", 'versions:\r\n- id: "1"\r\n', 'versions:\r\n- id: "3"\r\n- id: "1"\r\n'],
    ["a byte order mark", '\uFEFFversions:\n- id: "1"\n', '\uFEFFversions:\n- id: "3"\n- id: "1"\n'],
  ])("fits %s", (_, text, expected) => expect(addFirstItem(text, ["versions"], { id: '"3"' })).toBe(expected));
});

describe("a value", () => {
  it.each([
    [BLOCK, 0, BLOCK.replace("status:   current", "status:   supported")],
    [BLOCK, 1, BLOCK.replace("status: supported }", "status: supported }")],
    [FLOW, 0, FLOW.replace("current", "supported")],
  ])("changes in its place alone: %#", (text, index, expected) =>
    expect(setValue(text, ["versions", index, "status"], "supported")).toBe(expected),
  );
});

describe("a new key", () => {
  it.each([
    ["below a line with a comment", BLOCK, 0, "base", BLOCK.replace("course\n", 'course\n    day: "x"\n')],
    ["in a flow map", BLOCK, 1, "status", BLOCK.replace("supported }", 'supported, day: "x" }')],
    ["in the last line, which does not end", '- a: 1\n  b: "2"', undefined, "b", '- a: 1\n  b: "2"\n  day: "x"'],
    ["with line breaks of Windows", "- a: 1\r\n- a: 2\r\n", undefined, "a", '- a: 1\r\n  day: "x"\r\n- a: 2\r\n'],
  ])("stands behind the one that is named: %s", (_, text, index, after, expected) => {
    const path = index === undefined ? [0] : ["versions", index];
    expect(addKey(text, path, { after, key: "day", value: '"x"' })).toBe(expected);
  });
});

describe("a key that goes", () => {
  it.each([
    ["takes its line along, with the comment", BLOCK, ["versions", 0], "base", BLOCK.replace("    base: '1'   # of course\n", "")],
    ["leaves the dash where it was first", BLOCK, ["versions", 0], "id", BLOCK.replace('id: "2"     # the second\n    ', "")],
    ["leaves a flow map whole", FLOW, ["versions", 0], "base", FLOW.replace(', base: "1"', "")],
    ["leaves a flow map whole that it began", FLOW, ["versions", 0], "id", FLOW.replace('id: "2", ', "")],
    ["takes a list along", "a: 1\nb:\n  - x # y\n  - z\n\nc: 2\n", [], "b", "a: 1\n\nc: 2\n"],
    ["takes a list without margin along", "a: 1\nb:\n- x\n- z\nc: 2\n", [], "b", "a: 1\nc: 2\n"],
    ["takes the last value along", "a: 1\nb: >-\n  x\n  y\n", [], "b", "a: 1\n"],
    ["keeps line breaks of Windows", "a: 1\r\nb: 2\r\nc: 3\r\n", [], "b", "a: 1\r\nc: 3\r\n"],
    ["leaves the empty lines around it", "a: 1\n\nb: 2\n\nc: 3\n", [], "b", "a: 1\n\n\nc: 3\n"],
    ["may be the first", "b: [x]\na: 1\n", [], "b", "a: 1\n"],
    ["may be missing", "a: 1\n", [], "b", "a: 1\n"],
  ])("%s", (_, text, path, key, expected) => expect(removeKey(text, path, key)).toBe(expected));
});

it.each([
  ["a: 1\nb: 2\n", 2],
  ["# nothing\n", 0],
  ["- a\n", 0],
])("the keys of %j are counted", (text, expected) => expect(countKeys(text)).toBe(expected));
