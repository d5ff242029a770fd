import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strata } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { wholeSite } from "../support/rival-sites.ts";
import { writeFiles } from "../support/write-files.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-parts-"));
const content = join(parent, "content");
const folder = (name: string) => join(parent, name);
const build = (...words: readonly string[]) => strata("build", "--content", content, ...words);
const assemble = (...words: readonly string[]) => strata("assemble", ...words, "--content", content, "--out", folder("assembled"));

/** Three versions, with a move, an end and a page that differs. */
beforeAll(() => {
  writeFiles(content, {
    ...SOUND_SITE,
    "versions.yaml":
      'versions:\n  - { id: "3.0.0", status: current, base: "2.0.0" }\n  - { id: "2.0.0", status: supported, base: "1.0.0" }\n  - { id: "1.0.0", status: supported }\n',
    "nav.yaml": "- label: Home\n  items: [index, pages: guides/]\n",
    "1.0.0/guides/old.mdx": page("Old words."),
    "1.0.0/guides/ends.mdx": page("It ends."),
    "2.0.0/guides/new.mdx": page("New words.", "formerly: guides/old\n"),
    "3.0.0/layer.yaml": 'removed: [{ key: guides/ends, reason: "It is of no use." }]\n',
    "3.0.0/guides/start.mdx": page("Begin anew."),
  });
  const { status, output } = build("--out", folder("whole"));
  if (status !== 0) throw new Error(output);
});
afterAll(() => rmSync(parent, { recursive: true }));

describe("parts of a site", () => {
  it("make the same site, to the byte, as one build of all versions", () => {
    expect(build("--only", "3.0.0,1.0.0", "--out", folder("some")).status).toBe(0);
    expect(build("--only", "2.0.0", "--out", folder("other")).status).toBe(0);
    const { status, output } = assemble(folder("some"), folder("other"), "--verify");
    expect(output).toMatch(/took over \d{2,}/u);
    expect(status).toBe(0);
    expect(wholeSite(folder("assembled"))).toEqual(wholeSite(folder("whole")));
  });

  it("hold their versions and what belongs to all, and no other", () => {
    const files = Object.keys(wholeSite(folder("other")).files);
    expect(files.filter((file) => /^(?:[13]\.0\.0|latest|pagefind\/[13]\.0\.0)\//u.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["2.0.0/guides/new.md", "404.html", "pagefind/2.0.0/pages.json"]));
  });

  it("need not hold every version: what is in none is made", () => {
    rmSync(folder("assembled"), { recursive: true });
    expect(assemble(folder("other")).status).toBe(0);
    expect(wholeSite(folder("assembled"))).toEqual(wholeSite(folder("whole")));
  });

  it("never take the place of a whole site", () => {
    const before = wholeSite(folder("whole"));
    const { status, output } = build("--only", "2.0.0", "--out", folder("whole"));
    expect(output).toContain("holds a whole site, whose place a part would take.");
    expect(status).toBe(1);
    expect(wholeSite(folder("whole"))).toEqual(before);
  });

  it.each([
    [["--only", "2.0"], "There is no version 2.0. Did you mean 2.0.0?"],
    [["--only", ""], "--only takes the ids of versions"],
  ])("are of versions that are there: %j", (words, message) => {
    const { status, output } = build(...words, "--out", folder("none"));
    expect(output).toContain(message);
    expect(status).toBe(1);
  });

  it("are built sites", () => {
    const { status, output } = assemble(content);
    expect(output).toContain(`${content} is no built part of a site.`);
    expect(status).toBe(1);
    expect(strata("assemble").output).toContain("needs the folders of the parts");
  });
});
