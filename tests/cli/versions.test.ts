import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginVersion, releaseVersion } from "../../src/build/edit-versions.ts";
import { readRequest } from "../../src/cli/options.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { PROCESS_MS, strata } from "../support/build.ts";
import { contentFolder, page } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const VERSIONS = `# Newest first.
versions:
  - id: "1.0.0"   # the first
    status: current
    vars: { jdk: "21" }
`;
const folder = (changes: Files = {}) => contentFolder({ "versions.yaml": VERSIONS, ...changes });
const versionsIn = (root: string) => readFileSync(join(root, "versions.yaml"), "utf8");
const begin = (root: string, id = "2.0.0") => beginVersion(root, { id, base: undefined, status: "prerelease" });

describe("strata new-version and release", { timeout: PROCESS_MS }, () => {
  it("cut a release without a change of any other byte", () => {
    const root = folder();
    expect(strata("new-version", "2.0.0", "--content", root).output).toMatchInlineSnapshot(`
      "2.0.0 is in versions.yaml as prerelease, with all pages of 1.0.0. Its layer, the folder 2.0.0, is empty.
      Change a page with: strata override 2.0.0/<key>
      "
    `);
    expect(versionsIn(root)).toBe(VERSIONS.replace("  - id", '  - id: "2.0.0"\n    status: prerelease\n    base: "1.0.0"\n  - id'));
    expect(existsSync(join(root, "2.0.0"))).toBe(true);
    expect(checkContent(root).diagnostics).toEqual([]);
    expect(checkContent(root).library?.laid.get("2.0.0")?.pages.size).toBe(2);

    expect(strata("release", "2.0.0", "--date", "2026-04-24", "--content", root).output).toBe(
      "2.0.0 is the current version, released on 2026-04-24; 1.0.0 is supported.\n",
    );
    expect(versionsIn(root)).toBe(
      VERSIONS.replace("status: current", "status: supported").replace(
        "  - id",
        '  - id: "2.0.0"\n    status: current\n    base: "1.0.0"\n    released: "2026-04-24"\n  - id',
      ),
    );
  });

  it("give no day of release that nobody named", () => {
    const root = folder();
    begin(root);
    expect(releaseVersion(root, { id: "2.0.0", date: undefined })).toEqual({ id: "2.0.0", former: "1.0.0" });
    expect(versionsIn(root)).not.toContain("released");
  });

  it("replace a day of release that was planned", () => {
    const root = folder({
      "versions.yaml":
        'versions: [{ id: "2", status: prerelease, base: "1.0.0", released: 2026-01-01 }, { id: "1.0.0", status: current }]\n',
    });
    releaseVersion(root, { id: "2", date: "2026-02-02" });
    expect(versionsIn(root)).toBe(
      'versions: [{ id: "2", status: current, base: "1.0.0", released: "2026-02-02" }, { id: "1.0.0", status: supported }]\n',
    );
  });

  it.each<[string, string, Files, string]>([
    ["a version that is there", "1.0.0", {}, "There is a version 1.0.0 already. Choose another id."],
    [
      "a name that a folder has",
      "Old",
      { "old/a.txt": "x" },
      "There is already something called old in the content folder. Move it away, or choose another id.",
    ],
    ["a name that a folder of the content has", "assets", {}, "The version id assets is a part of the site's own addresses."],
    ["a faulty list", "2.0.0", { "versions.yaml": "versions: []\n" }, "versions.yaml has errors: mend them first."],
    ["no list", "2.0.0", { "versions.yaml": undefined }, "versions.yaml has errors: mend them first. This cannot be read (ENOENT)."],
  ])("refuse %s, and write nothing", (_, id, files, expected) => {
    const root = folder(files);
    const before = existsSync(join(root, "versions.yaml")) ? versionsIn(root) : undefined;
    expect(begin(root, id)).toEqual({ refused: expect.stringContaining(expected) });
    expect(existsSync(join(root, "versions.yaml")) ? versionsIn(root) : undefined).toBe(before);
    expect(existsSync(join(root, "2.0.0"))).toBe(false);
  });

  it.each([
    [["new-version"], "Name the version: strata new-version <id>"],
    [["release", "1.0.0"], "1.0.0 is the current version already."],
    [["relase"], "There is no command relase. Did you mean release?"],
  ])("exit 1 with a sentence: %s", (words, says) => {
    const { status, output } = strata(...words, "--content", folder());
    expect(status).toBe(1);
    expect(output).toContain(says);
    expect(output).not.toMatch(/\n\s+at /u);
  });
});

describe("the words of a command", () => {
  it.each([
    [["release", "1", "2", "3"], "strata release takes one thing at a time: leave out 2 and 3."],
    [["check", "--date", "2026-01-01"], "--date is an option of strata release, not of strata check."],
    [["build", "--strict"], "--strict is an option of strata check, not of strata build."],
    [["explain", "1", "--format", "jsn"], "--format is text or json, not jsn. Did you mean json?"],
    [["preview", "--port", "70000"], "--port takes a number from 0 to 65535, not 70000."],
  ])("are refused with a sentence: %s", (words, refused) => expect(readRequest(words)).toEqual({ refused }));

  it.each([[[]], [["help"]], [["--help"]], [["release", "-h", "1"]]])("ask for help: %j", (words) =>
    expect(readRequest(words)).toMatchObject({ command: "help", subject: undefined }),
  );
});

describe("strata check --strict", { timeout: PROCESS_MS }, () => {
  it("takes warnings for errors", () => {
    const { status, output } = strata("check", "--strict", "--content", folder({ "1.0.0/other.mdx": page("Text.") }));
    expect(output).toContain("page-not-in-nav");
    expect(output).toContain("The content has warnings, which --strict takes for errors.");
    expect(status).toBe(1);
  });

  it("has nothing to say of sound content", () => {
    expect(strata("check", "--strict", "--content", folder()).status).toBe(0);
  });
});
