import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { overridePage } from "../../src/build/override-page.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { PROCESS_MS, strata } from "../support/build.ts";
import { bytesOf, contentFolder, page } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n';
const TWO_VERSIONS = 'versions:\n  - { id: "2.0.0", status: current, base: "1.0.0" }\n  - { id: "1.0.0", status: supported }\n';
const folder = (changes: Files = {}) => contentFolder({ "versions.yaml": TWO_VERSIONS, ...changes });
const override = (root: string, address: string) => {
  const { library } = checkContent(root);
  const [version = "", ...key] = address.split("/");
  return library && overridePage(root, library, { version, key: key.join("/") });
};
const LONG = Array.from({ length: 40 }, (_, line) => `Line ${line}.`).join("\n\n");

describe("strata override", { timeout: PROCESS_MS }, () => {
  it("copies the inherited page into the layer, to be edited", () => {
    const root = folder();
    expect(strata("override", "2.0.0/guides/start", "--content", root).output).toBe(
      "2.0.0/guides/start.mdx is a copy of 1.0.0/guides/start.mdx, to be edited.\n",
    );
    expect(readFileSync(join(root, "2.0.0/guides/start.mdx"), "utf8")).toBe(page("Begin."));
  });

  it("copies a front page to the same place", () => {
    const root = folder();
    override(root, "2.0.0/index");
    expect(readFileSync(join(root, "2.0.0/index.mdx"), "utf8")).toBe(page("Welcome."));
  });

  it("leaves out a move of the older layer, and names images where they lie: the content stays sound", () => {
    const versions = TWO_VERSIONS.replace("versions:", 'versions:\n  - { id: "3.0.0", status: prerelease, base: "2.0.0" }');
    const root = folder({
      "versions.yaml": versions,
      "2.0.0/guides/begin.mdx": page("![A dot](./dot.svg)", "formerly: guides/start\n"),
      "2.0.0/guides/dot.svg": PICTURE,
    });
    const { status, output } = strata("override", "3.0.0/guides/begin", "--content", root);
    expect(output).toContain('Its line "formerly" is left out: that move belongs to 2.0.0.');
    expect(status).toBe(0);
    expect(readFileSync(join(root, "3.0.0/guides/begin.mdx"), "utf8")).toBe(page("![A dot](../../2.0.0/guides/dot.svg)"));
    expect(checkContent(root).diagnostics).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ["1.0.0/guides/start", {}, "1.0.0/guides/start has a file of its own already. Edit 1.0.0/guides/start.mdx."],
    ["2.0.0/guides/strat", {}, "No version has a page guides/strat. Did you mean 2.0.0/guides/start?"],
    ["2.0.0/guides/start", { "2.0.0/guides/start.mdx": "no page" }, "The file 2.0.0/guides/start.mdx is there already"],
    [
      "2.0.0/guides/start",
      { "1.0.0/guides/start.mdx": page("![A dot](.&#47;dot.svg)"), "1.0.0/guides/dot.svg": PICTURE },
      "Move it into assets/",
    ],
  ])("refuses %s with a reason, and writes nothing", (address, files, says) => {
    const root = folder(files);
    const before = bytesOf(root);
    expect(override(root, address)).toEqual({ refused: expect.stringContaining(says) });
    expect(bytesOf(root)).toEqual(before);
  });

  it("asks for a page where none is named, and exits 1", () => {
    const { status, output } = strata("override", "--content", folder());
    expect([status, output]).toEqual([1, "Name a page: strata override <version>/<key>, for instance 2.1.0/guides.\n"]);
  });
});

describe("the check of overrides", () => {
  const codes = (before: string, after: string) =>
    checkContent(folder({ "1.0.0/guides/start.mdx": before, "2.0.0/guides/start.mdx": after })).diagnostics.map(({ code, file }) => [
      code,
      file,
    ]);

  it.each([
    ["the same bytes", page(LONG), page(LONG), "override-same"],
    ["other line endings", page(LONG), page(LONG).replaceAll("\n", "\r\n"), "override-same"],
    ["one other line of many", page(LONG), page(LONG.replace("Line 3.", "Other.")), "override-small"],
  ])("warns of %s", (_, before, after, code) => expect(codes(before, after)).toEqual([[code, "2.0.0/guides/start.mdx"]]));

  it.each([
    ["a short page", page("One."), page("Two.")],
    ["much that is new", page(LONG), page(`${LONG}\n${LONG}`)],
    ["another title", page(LONG), page(LONG, "label: Other\n")],
  ])("says nothing of %s", (_, before, after) => expect(codes(before, after)).toEqual([]));
});

describe("strata diff", { timeout: PROCESS_MS }, () => {
  it("shows what a layer changes, with lines", () => {
    const root = folder({ "2.0.0/guides/start.mdx": page("Begin here.\n\nThen go on."), "2.0.0/guides/next.mdx": page("Next.") });
    expect(strata("diff", "--content", root).output).toMatchInlineSnapshot(`
      "2.0.0 against its base 1.0.0

      Home
        added    guides/next
        changed  guides/start  +3 -1

      1 added, 1 changed; 1 page inherited
      "
    `);
  });
});

describe("strata explain --format json", { timeout: PROCESS_MS }, () => {
  it("prints the lineage as data", () => {
    const { output } = strata("explain", "2.0.0/guides/start", "--format", "json", "--content", folder());
    expect(JSON.parse(output)).toMatchObject({
      file: "1.0.0/guides/start.mdx",
      reach: ["2.0.0", "1.0.0"],
      lineage: [
        { version: "2.0.0", state: "unchanged", resolution: { kind: "same" } },
        { version: "1.0.0", state: "added", resolution: { kind: "same" } },
      ],
    });
  });
});
