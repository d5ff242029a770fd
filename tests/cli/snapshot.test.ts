import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { snapshotVersion } from "../../src/build/snapshot-version.ts";
import { writeFiles as writeAll } from "../../src/build/write-files.ts";
import { isError } from "../../src/core/diagnostics.ts";
import { stripOf } from "../../src/core/lineage.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { PROCESS_MS, strata } from "../support/build.ts";
import { bytesOf, contentFolder, page, writeFolder } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const VERSIONS = `# Newest first.
versions:
  - { id: "4", status: prerelease, base: "3" }
  - { id: "3", status: current, base: "2" }   # kept for long
  - { id: "2", status: supported, base: "1.0.0" }
  - { id: "1.0.0", status: supported }
`;
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n';
const CONTENT: Files = {
  "versions.yaml": VERSIONS,
  "nav.yaml": "- label: Home\n  items: [index, { pages: guides/ }, { pages: other/ }]\n",
  "1.0.0/other/old.mdx": page("Old."),
  "1.0.0/guides/end.mdx": page("End."),
  "1.0.0/guides/first.mdx": page("First. ![A dot](./dot.svg)"),
  "1.0.0/guides/dot.svg": PICTURE,
  "2/guides/moved.mdx": page("Moved.", "formerly: other/old\n"),
  "3/guides/start.mdx": page("Begin again, quite otherwise."),
  "3/layer.yaml": "# Ends.\nremoved:\n  - { key: guides/end, reason: It ended., successor: guides/start }\n",
};
const folder = (changes: Files = {}) => contentFolder({ ...CONTENT, ...changes });

const snapshot = (root: string, version: string) => {
  const { library } = checkContent(root);
  return library && snapshotVersion(root, library, version);
};

/** Version -> key -> the words of the page. */
function pagesOf(root: string): Record<string, Record<string, string>> {
  const { library, diagnostics } = checkContent(root);
  expect(diagnostics).toEqual([]);
  return Object.fromEntries(
    [...(library?.laid ?? [])].map(([version, { pages }]) => [
      version,
      Object.fromEntries([...pages].map(([key, { origin }]) => [key, readFileSync(join(root, origin.file), "utf8")])),
    ]),
  );
}

describe("strata snapshot", { timeout: PROCESS_MS }, () => {
  it("gives every version the pages that it had, byte by byte but for the move of an older layer", () => {
    const root = folder();
    const before = pagesOf(root);
    expect(strata("snapshot", "3", "--content", root).output).toMatchInlineSnapshot(`
      "3 stands alone: 3 pages and 1 other file copied into its layer; its base 2 is gone from versions.yaml.
      "
    `);
    const unmoved = (pages: Record<string, string> = {}) => ({ ...pages, "guides/moved": page("Moved.") });
    const after = pagesOf(root);
    expect(after).toEqual({ ...before, 3: unmoved(before["3"]), 4: unmoved(before["4"]) });
    expect(Object.keys(after["3"] ?? {})).toEqual(["guides/first", "guides/moved", "guides/start", "index"]);
  });

  it("takes the base from versions.yaml and leaves all other files alone, the ends in layer.yaml with them", () => {
    const root = folder();
    const before = bytesOf(root);
    snapshot(root, "3");
    expect(before["3/layer.yaml"]).toContain("guides/end");
    expect(bytesOf(root)).toEqual({
      ...before,
      "versions.yaml": VERSIONS.replace(', base: "2"', ""),
      "3/index.mdx": page("Welcome."),
      "3/guides/first.mdx": page("First. ![A dot](./dot.svg)"),
      "3/guides/dot.svg": PICTURE,
      "3/guides/moved.mdx": page("Moved."),
    });
  });

  it.each(["6.1.0", "7.0.0", "7.3.0"])("leaves the content that this repository ships whole and without an error: %s", (version) => {
    const root = writeFolder({});
    cpSync("content", root, { recursive: true });
    const keysOf = () => [...(checkContent(root).library?.laid.get(version)?.pages.keys() ?? [])];
    const before = keysOf();
    snapshot(root, version);
    expect(checkContent(root).diagnostics.filter(isError)).toEqual([]);
    expect(keysOf()).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });

  it("says of no page that it changed, since the copies did not", () => {
    const root = folder();
    snapshot(root, "3");
    const lineage = checkContent(root).library?.lineage;
    const states = lineage && stripOf(lineage, { version: "4", key: "guides/first" }).map(({ state }) => state);
    expect(states).toEqual(["kept", "kept", "kept", "changed"]);
  });

  it.each<[string, Files, string]>([
    ["1.0.0", {}, "1.0.0 has no base: it stands alone already."],
    ["5", {}, "There is no version 5."],
    ["3", { "3/guides/dot.svg": "<svg/>" }, "1.0.0/guides/dot.svg would have to lie at 3/guides/dot.svg, where there is another file."],
  ])("of %s is refused with a reason, and writes nothing", (version, files, says) => {
    const root = folder(files);
    const before = bytesOf(root);
    expect(snapshot(root, version)).toEqual({ refused: expect.stringContaining(says) });
    expect(bytesOf(root)).toEqual(before);
  });

  it("waits until all pages can be read", () => {
    const root = folder({ "2/guides/moved.mdx": page("{x}") });
    const before = bytesOf(root);
    const { status, output } = strata("snapshot", "3", "--content", root);
    expect(status).toBe(1);
    expect(output).toContain("a page with an error would be missing from the copy");
    expect(bytesOf(root)).toEqual(before);
  });
});

describe("files that are written together", () => {
  it("are all put back when one cannot take its place", () => {
    const root = writeFolder({ "a.txt": "old", "gone.txt": "still here", "taken/file.txt": "x" });
    const before = bytesOf(root);
    const changes = [
      { file: "a.txt", data: "new" },
      { file: "new/deep/b.txt", data: "new" },
      { file: "gone.txt", data: undefined },
      { file: "taken", data: "a folder stands here" },
    ];
    expect(() => writeAll(root, changes)).toThrow(/^The files could not be written: .* Nothing was changed\.$/u);
    expect(bytesOf(root)).toEqual(before);
    expect(readdirSync(root).sort()).toEqual(["a.txt", "gone.txt", "taken"]);
  });

  it("leave no draft behind", () => {
    const root = writeFolder({ "a.txt": "old", "gone.txt": "x" });
    writeAll(root, [
      { file: "a.txt", data: "new" },
      { file: "b/c.txt", data: Buffer.from("c") },
      { file: "gone.txt", data: undefined },
    ]);
    expect(bytesOf(root)).toEqual({ "a.txt": "new", "b/c.txt": "c" });
  });
});
