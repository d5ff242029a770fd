import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../../src/core/library.ts";
import { resolveIn } from "../../../src/core/lineage.ts";
import { arrivalNote } from "../../../src/core/props/arrival.ts";
import { bannerProps } from "../../../src/core/props/banner.ts";
import { contentOf, removed } from "../../support/content.ts";

const library = buildLibrary(
  contentOf({
    versions: "4 <- 3* <- 2 <- 1",
    about: { 1: { status: "end-of-life" } },
    layers: {
      1: { a: "Page A", old: "Old", "s/x": "X", s: "Section", gone: "Gone", lone: "Lone" },
      3: {
        b: { title: "Page B", formerly: "a" },
        new: "New",
        old: removed("It was replaced.", "new"),
        "s/x": removed("X ended."),
        lone: removed("Nobody used it."),
      },
    },
  }),
);
const site = { library, base: "/docs/" };
const banner = (version: string, key: string) => {
  const props = bannerProps(site, { version, key });
  return props && `${props.status} | ${props.summary} | ${props.text} | ${props.link.label} | ${props.link.url}`;
};

describe("the banner", () => {
  it("is not shown in the current version", () => expect(banner("3", "b")).toBeUndefined());

  it("tells of a version that is still supported", () => {
    expect(banner("2", "gone")).toMatchInlineSnapshot(
      `"supported | 2 is not the current version | 2 is still supported. The current version is 3. | Read this page in 3 | /docs/3/gone/"`,
    );
  });

  it("tells of a version that has ended", () => {
    expect(banner("1", "gone")).toMatchInlineSnapshot(
      `"end-of-life | 1 has reached its end of life | 1 gets no more fixes, and its documentation stays as it is. The current version is 3. | Read this page in 3 | /docs/3/gone/"`,
    );
  });

  it("tells of a version to come", () => {
    expect(banner("4", "b")).toMatchInlineSnapshot(
      `"prerelease | 4 is a prerelease | 4 is not released yet, and what you read here may still change. The current version is 3. | Read this page in 3 | /docs/3/b/"`,
    );
  });

  it.each([
    ["a", "Read this page in 3, where it is called Page B | /docs/3/b/"],
    ["old", "3 has New in its place | /docs/3/new/"],
    ["s/x", "3 has no such page; the nearest is Section | /docs/3/s/"],
    ["lone", "3 has no such page; the nearest is Home | /docs/3/"],
  ])("leads from %s to the page or the honest nearest", (key, end) => expect(banner("2", key)?.endsWith(end)).toBe(true));
});

describe("the note on arrival", () => {
  const note = (version: string, key: string, target: string) =>
    arrivalNote(library, { version, key }, resolveIn(library.lineage, { version, key }, target));

  it.each([
    ["2", "gone", "3", undefined],
    ["2", "a", "3", "This is where 3 has the page Page A."],
    ["2", "old", "3", "Old is not in 3; this page takes its place. It was replaced."],
    ["2", "s/x", "3", "X is not in 3; this is its nearest page. X ended."],
    ["2", "lone", "3", "Lone is not in 3; this is its front page. Nobody used it."],
    ["3", "new", "1", "New is not in 1; this is its front page."],
  ])("of %s/%s in %s is %j", (version, key, target, expected) => expect(note(version, key, target)).toBe(expected));
});
