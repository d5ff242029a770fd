import { describe, expect, it, onTestFinished } from "vitest";
import { PROCESS_MS, strata } from "../support/build.ts";
import { contentFolder, page } from "../support/folder.ts";

describe("strata explain", { timeout: PROCESS_MS }, () => {
  it("prints the origin of an inherited page and what an edit of it reaches", () => {
    expect(strata("explain", "7.2.0/connectors/sift/set-up").output).toMatchInlineSnapshot(`
      "7.2.0/connectors/sift/set-up
        comes from   7.1.0/connectors/sift/set-up.mdx (inherited from 7.1.0)
        overrides    nothing
        an edit of that file reaches 7.2.0 and 7.1.0

        7.3.0        changed     same page       7.3.0/connectors/sift/set-up
        7.2.0        changed     same page       7.2.0/connectors/sift/set-up
        7.1.0        changed     same page       7.1.0/connectors/sift/set-up
        7.0.0        added       same page       7.0.0/connectors/sift/set-up
        6.1.0        absent      nearest page    6.1.0/connectors
        6.0.0        absent      nearest page    6.0.0/connectors
      "
    `);
  });

  it("prints what a page overrides", () => {
    expect(strata("explain", "7.3.0/connectors/sift/set-up").output).toContain("overrides    7.1.0/connectors/sift/set-up.mdx");
  });

  it("explains a front page by its version alone", () => {
    expect(strata("explain", "7.3.0").output).toContain("comes from   6.0.0/index.mdx (inherited from 6.0.0)");
  });

  it.each([
    {
      address: "7.3.0/connectors/sift/setup",
      says: "No version has a page connectors/sift/setup. Did you mean 7.3.0/connectors/sift/set-up?",
    },
    { address: "6.1.0/connectors/sift", says: "6.1.0 has no page connectors/sift; 7.3.0, 7.2.0, 7.1.0 and 7.0.0 have it." },
    { address: "8.0.0/connectors", says: "There is no version 8.0.0." },
    { address: "", says: "Name a page: strata explain <version>/<key>" },
  ])("says of $address why it explains nothing, and exits 1", ({ address, says }) => {
    const { status, output } = strata("explain", address);
    expect(status).toBe(1);
    expect(output).toContain(says);
  });
});

describe("strata check", { timeout: PROCESS_MS }, () => {
  it("says that sound content is sound, and how much there is", () => {
    const { status, output } = strata("check", "--content", contentFolder());
    expect(output).toBe("The content is sound: 1 version, 2 pages from 2 files.\n");
    expect(status).toBe(0);
  });

  it("reports all problems at once and exits 1", () => {
    const folder = contentFolder({ "1.0.0/index.mdx": page("[x](./y.mdx) <Nope/>"), "1.0.0/guides/start.mdx": page("{z}") });
    const { status, output } = strata("check", "--content", folder);
    expect(status).toBe(1);
    expect(output).toMatch(/1\.0\.0\/guides\/start\.mdx:5:1 {2}expression/u);
    expect(output).toMatch(/1\.0\.0\/index\.mdx:5:1 {2}link-page-missing/u);
    expect(output).toMatch(/1\.0\.0\/index\.mdx:5:14 {2}component-unknown/u);
    expect(output).toContain("3 errors, 0 warnings");
  });

  it("tells warnings and exits 0", () => {
    const { status, output } = strata("check", "--content", contentFolder({ "1.0.0/other.mdx": page("Text.") }));
    expect(output).toContain("page-not-in-nav");
    expect(status).toBe(0);
  });

  it("refuses a folder that is not there", () => {
    expect(strata("check", "--content", "/nowhere/at/all").output).toContain("content-missing");
  });

  it("reads the folder that STRATA_CONTENT names", () => {
    process.env["STRATA_CONTENT"] = contentFolder();
    onTestFinished(() => {
      delete process.env["STRATA_CONTENT"];
    });
    expect(strata("check").output).toContain("1 version, 2 pages");
  });
});

describe("strata", { timeout: PROCESS_MS }, () => {
  it.each([
    { words: ["no-such-command"], says: "There is no command no-such-command." },
    { words: ["check", "--colour"], says: "Unknown option '--colour'" },
    { words: ["preview", "--port", "high"], says: "--port takes a number from 0 to 65535, not high." },
    { words: ["preview", "--out", "/nowhere/at/all"], says: "There is no built site in /nowhere/at/all. Build it first: npm run build" },
  ])("refuses $words with a reason and without a stack trace", ({ words, says }) => {
    const { status, output } = strata(...words);
    expect(status).toBe(1);
    expect(output).toContain(says);
    expect(output).not.toMatch(/\n\s+at /u);
  });

  it("tells how it is used", () => {
    const { status, output } = strata("--help");
    expect(status).toBe(0);
    for (const command of [
      "check",
      "build",
      "start",
      "preview",
      "dev",
      "explain",
      "diff",
      "override",
      "new-version",
      "release",
      "snapshot",
    ])
      expect(output).toContain(`strata ${command}`);
  });
});
