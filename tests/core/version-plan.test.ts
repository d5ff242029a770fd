import { describe, expect, it } from "vitest";
import { isRefusal } from "../../src/core/refusal.ts";
import { versionListSchema } from "../../src/core/schema/version-list.ts";
import { planRelease, planVersion } from "../../src/core/version-plan.ts";

const list = versionListSchema.parse({
  versions: [
    { id: "4", status: "prerelease", base: "3" },
    { id: "3", status: "current", base: "2" },
    { id: "2-LTS", status: "prerelease" },
    { id: "2", status: "supported" },
    { id: "1", status: "end-of-life" },
  ],
  archived: [{ id: "0.9", url: "https://old.example.org/" }],
});

describe("a new version", () => {
  const plan = (id: string, { base, status = "prerelease" }: { base?: string; status?: string } = {}) =>
    planVersion(list, { id, base, status });

  it.each([
    ["5", {}, { id: "5", status: "prerelease", base: "4", vars: {} }],
    ["5", { base: "2" }, { id: "5", status: "prerelease", base: "2", vars: {} }],
    ["next", { status: "supported" }, { id: "next", status: "supported", base: "4", vars: {} }],
  ])("takes the newest as its base unless one is named: %s %o", (id, more, expected) => expect(plan(id, more)).toEqual(expected));

  it.each([
    ["4", {}, "There is a version 4 already. Choose another id."],
    ["2-lts", {}, "There is a version 2-LTS already. Case does not tell versions apart: they name folders. Choose another id."],
    ["0.9", {}, "0.9 is an archived version, documented at https://old.example.org/. Choose another id."],
    [
      "../5",
      {},
      'The version id "../5" cannot name a folder and a part of a URL. Use letters, digits, dots, hyphens and underscores, 32 at most, a letter or digit first.',
    ],
    [
      "",
      {},
      'The version id "" cannot name a folder and a part of a URL. Use letters, digits, dots, hyphens and underscores, 32 at most, a letter or digit first.',
    ],
    ["5", { base: "33" }, "The version 5 has the base 33, which is not declared. Did you mean 3?"],
    [
      "5",
      { base: "5" },
      "The version 5 inherits from itself. Name an older version as base: one further down in the list. A chain of bases can then never run in a circle.",
    ],
    ["5", { status: "current" }, "A version becomes the current one by its release. Begin it as a prerelease, then run: strata release 5"],
    ["5", { status: "suported" }, "There is no status suported. Did you mean supported?"],
    ["5", { status: "x" }, "There is no status x. Choose prerelease, supported or end-of-life."],
  ])("is refused with a reason: %s %o", (id, more, expected) => expect(plan(id, more)).toEqual({ refused: expected }));

  it("cannot be called like a part of the site's own addresses", () => {
    const refusal = plan("Latest");
    expect(isRefusal(refusal) && refusal.refused).toContain("The version id Latest is a part of the site's own addresses.");
  });
});

describe("a release", () => {
  it("follows the current version", () => {
    expect(planRelease(list, { id: "4", date: undefined })).toEqual({ id: "4", former: "3" });
  });

  it.each([
    ["3", undefined, "3 is the current version already."],
    ["44", undefined, "There is no version 44. Did you mean 4?"],
    ["new", undefined, "There is no version new. Begin it first: strata new-version new"],
    ["2", undefined, "2 is supported, so it was released before. To release it again, give it the status prerelease first."],
    ["1", undefined, "1 is end-of-life, so it was released before. To release it again, give it the status prerelease first."],
    [
      "2-LTS",
      undefined,
      "2-LTS stands below the current version 3 and so is older: releasing it would lead readers back. Give it the status supported in versions.yaml, or move its entry above that of 3.",
    ],
    ["4", "2025-02-30", "2025-02-30 is no day. Write it like 2025-02-25."],
    ["4", "today", "today is no day. Write it like 2025-02-25."],
    ["4", "2025-2-3", "2025-2-3 is no day. Write it like 2025-02-25."],
    ["4", "", " is no day. Write it like 2025-02-25."],
  ])("is refused with a reason: %s on %s", (id, date, expected) => expect(planRelease(list, { id, date })).toEqual({ refused: expected }));
});
