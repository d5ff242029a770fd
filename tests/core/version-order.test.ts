import { describe, expect, it } from "vitest";
import { checkVersions } from "../../src/core/version-check.ts";
import { compareReleases } from "../../src/core/version-order.ts";
import { yamlSource } from "./schema/yaml-source.ts";

describe("of two releases, the newer", () => {
  it.each([
    ["7.10", "7.9"],
    ["2024.1", "7.10"],
    ["2.0.1", "2.0"],
    ["v2.0", "1.9"],
    ["1.0.0", "1.0.0-rc.1"],
    ["1.0.0-rc.2", "1.0.0-rc.1"],
    ["1.0.0-rc.10", "1.0.0-rc.9"],
    ["1.0.0-RC.1", "1.0.0-beta.2"],
    ["1.0.1-alpha", "1.0.0"],
  ])("is %s, not %s", (newer, older) => {
    expect(compareReleases(newer, older)).toBeGreaterThan(0);
    expect(compareReleases(older, newer)).toBeLessThan(0);
  });

  it.each([
    ["2.0", "2.0.0"],
    ["1.0-rc", "1.0-RC"],
    ["v1.0", "1.0"],
  ])("is neither %s nor %s", (one, other) => expect(Math.abs(compareReleases(one, other) ?? Number.NaN)).toBe(0));

  it.each([
    ["next", "1.0"],
    ["1.0", "next"],
    ["1", "2"],
    ["summer-2024.1", "1.0"],
  ])("is not to be told: %s and %s", (one, other) => expect(compareReleases(one, other)).toBeUndefined());
});

describe("a list of versions", () => {
  const problems = (...ids: string[]) => {
    const entries = ids.map((id, index) => `  - { id: "${id}", status: ${index === 0 ? "current" : "supported"} }`);
    const found = checkVersions(yamlSource("versions.yaml", `versions:\n${entries.join("\n")}\n`));
    return found.map(({ line, code }) => `${line} ${code}`);
  };

  it.each([[["7.10", "7.9", "7.1"]], [["next", "2026.1", "7.10"]], [["7.10", "old", "7.9"]], [["b", "a", "c"]], [["2", "3"]]])(
    "descends: %j",
    (ids) => expect(problems(...ids)).toEqual([]),
  );

  it.each([
    [["7.9", "7.10"], ["3 version-order"]],
    [["7.9", "old", "7.10", "7.8"], ["4 version-order"]],
    [
      ["1.0", "2.0", "3.0"],
      ["3 version-order", "4 version-order"],
    ],
  ])("is told where it does not: %j", (ids, told) => expect(problems(...ids)).toEqual(told));
});

describe("a list with a faulty entry", () => {
  it("has all others checked", () => {
    const text = `versions:
  - { id: 7.10, status: curent }
  - { id: "a b", status: supported }
  - words
  - { status: current, base: 7.9 }
  - { id: "7.9", status: current }
`;
    expect(checkVersions(yamlSource("versions.yaml", text)).map(({ line, code }) => `${line} ${code}`)).toEqual([
      "3 version-id",
      "6 version-current",
    ]);
  });

  it("is not said to lack a current version that is only misspelt", () => {
    expect(checkVersions(yamlSource("versions.yaml", 'versions:\n  - { id: "1.0", status: curent }\n'))).toEqual([]);
  });

  it.each(["words", "versions:", "versions: words", "- a", "versions: [null]"])("may be no list at all: %j", (text) => {
    expect(() => checkVersions(yamlSource("versions.yaml", text))).not.toThrow();
  });
});
