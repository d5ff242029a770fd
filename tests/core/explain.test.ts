import { describe, expect, it } from "vitest";
import { explainAbsence, explainPage } from "../../src/core/explain.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { contentOf, removed } from "../support/content.ts";

const library = buildLibrary(
  contentOf({
    versions: "4 <- 3 <- 2 <- 1",
    layers: { 1: { acme: {}, usage: {} }, 2: { acme: "Changed" }, 4: { acme: removed("Acme closed."), extra: {} } },
  }),
);

describe("explainPage", () => {
  it("tells which file a page comes from, what it overrides, which versions an edit reaches, and the lineage", () => {
    expect(explainPage(library, { version: "3", key: "acme" })).toEqual({
      address: { version: "3", key: "acme" },
      file: "2/acme.mdx",
      layer: "2",
      overrides: undefined,
      reach: ["3", "2"],
      lineage: [
        {
          version: "4",
          state: "absent",
          resolution: { kind: "home", address: { version: "4", key: "index" }, reason: "Acme closed." },
        },
        { version: "3", state: "unchanged", resolution: { kind: "same", address: { version: "3", key: "acme" } } },
        { version: "2", state: "changed", resolution: { kind: "same", address: { version: "2", key: "acme" } } },
        { version: "1", state: "added", resolution: { kind: "same", address: { version: "1", key: "acme" } } },
      ],
    });
  });

  it("tells the overridden file where the version's own layer supplies the page", () => {
    expect(explainPage(library, { version: "2", key: "acme" })?.overrides).toBe("1/acme.mdx");
  });

  it.each([
    ["4", "acme"],
    ["9", "acme"],
    ["1", "Acme"],
  ])("has nothing to say of %s/%s, which is not there", (version, key) => {
    expect(explainPage(library, { version, key })).toBeUndefined();
  });
});

describe("explainAbsence", () => {
  it.each([
    ["9", "acme", "There is no version 9. The versions are 4, 3, 2 and 1."],
    ["4", "acme", "4 has no page acme; 3, 2 and 1 have it."],
    ["1", "extra", "1 has no page extra; 4 has it."],
    ["1", "amce", "No version has a page amce. Did you mean 1/acme?"],
    ["1", "usge", "No version has a page usge. Did you mean 1/usage?"],
    ["4", "something-else", "No version has a page something-else."],
  ])("says of %s/%s: %s", (version, key, expected) => {
    expect(explainAbsence(library, { version, key })).toBe(expected);
  });
});
