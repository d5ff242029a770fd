import { describe, expect, it } from "vitest";
import { changesBySection } from "../../src/core/change-sections.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { contentOf, removed } from "../support/content.ts";

const library = buildLibrary(
  contentOf({
    versions: "2 <- 1",
    layers: {
      1: { guides: {}, "guides/old": {}, "guides/start": {}, "c/acme": {}, "c/acme/use": {}, "api/gone": {}, lone: { nav: false } },
      2: {
        guides: {},
        "guides/start": {},
        "guides/late": {},
        "guides/old": removed("Old."),
        "c/acme/use": {},
        "c/acme/set-up": { order: 1 },
        "api/gone": removed("The API went away."),
        lone: { nav: false },
      },
    },
    nav: [
      { label: "Home", index: "index", items: [] },
      { label: "Connectors", items: [{ pages: "c/" }] },
      { label: "Guides", index: "guides", items: [{ label: "First", items: ["guides/start", "guides/old"] }, "guides/late"] },
      { label: "API", items: ["api/gone"] },
    ],
  }),
);

describe("the changes of a version", () => {
  it("stand in the order of its tree, by tab and group: pages that ended where they were, those in no tree last", () => {
    const changes = library.changes.get("2");
    const none = new Map();
    const tabs = changesBySection(changes ?? { pages: none, removed: [] }, {
      here: library.positions.get("2") ?? none,
      before: library.positions.get("1") ?? none,
    });
    const lines = tabs.flatMap(({ label, groups }) => [
      `# ${label}`,
      ...groups.flatMap(({ trail, changes: inGroup }) => [`- ${trail.join(" › ")}`, ...inGroup.map(({ kind, key }) => `  ${kind} ${key}`)]),
    ]);
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "# Connectors
      - Acme
        added c/acme/set-up
        changed c/acme/use
      # Guides
      - 
        added guides/late
        changed guides
      - First
        changed guides/start
        removed guides/old
      # API
      - 
        removed api/gone
      # undefined
      - 
        changed lone"
    `);
  });
});
