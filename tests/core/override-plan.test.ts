import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { planOverride } from "../../src/core/override-plan.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { contentOf } from "../support/content.ts";

const library = buildLibrary(
  contentOf({
    versions: "3 <- 2 <- 1",
    layers: { 1: { "acme/index.mdx": {}, "acme/usage.md": {}, "acme/a": {} }, 2: { "acme/b": { formerly: "acme/a" } } },
  }),
);

describe("an override", () => {
  it.each([
    ["3", "acme", "1/acme/index.mdx", "3/acme/index.mdx"],
    ["3", "acme/usage", "1/acme/usage.md", "3/acme/usage.md"],
    ["3", "acme/b", "2/acme/b.mdx", "3/acme/b.mdx"],
    ["2", "index", "1/index.mdx", "2/index.mdx"],
  ])("keeps a file's place inside the layer and its ending: %s/%s", (version, key, from, to) => {
    const plan = planOverride(library, { version, key });
    expect(isRefusal(plan) || [plan.page.file, plan.to]).toEqual([from, to]);
  });

  it.each([
    ["1", "acme", "1/acme has a file of its own already. Edit 1/acme/index.mdx."],
    ["3", "acme/a", "3 has no page acme/a; 1 has it."],
    ["3", "acme/usge", "No version has a page acme/usge. Did you mean 3/acme/usage?"],
    ["4", "acme", "There is no version 4. The versions are 3, 2 and 1."],
  ])("is refused with a reason: %s/%s", (version, key, refused) => expect(planOverride(library, { version, key })).toEqual({ refused }));
});
