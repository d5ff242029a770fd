import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openReadings } from "../../src/build/kept-readings.ts";
import { programDigest } from "../../src/build/program.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { writeCorpus } from "../scale/corpus.ts";
import { contentFolder, page } from "../support/folder.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-readings-"));
const PROGRAM = programDigest();
let kept: string;
let notes: string[];
beforeEach(() => {
  kept = mkdtempSync(join(parent, "kept-"));
  notes = [];
});
afterAll(() => rmSync(parent, { recursive: true }));

/** Checks a folder as the command does. `known` are the pages that were not parsed. */
function check(root: string) {
  const readings = openReadings(root, PROGRAM, (line) => notes.push(line), kept);
  const before = new Map(readings.memory);
  const checked = checkContent(root, { memory: readings.memory });
  const pages = checked.library?.content.pages ?? [];
  readings.keep(pages);
  return {
    ...checked,
    known: pages.map(({ file }) => file).filter((file) => before.has(file) && before.get(file) === readings.memory.get(file)),
  };
}

const onlyFile = () => join(kept, readdirSync(kept)[0] ?? "");

describe("what was read of a content folder", () => {
  it("is the same, to the last fact, when it is read anew", () => {
    const root = join(parent, "corpus");
    writeCorpus(root, { versions: 2, pages: 30 });
    const [first, again] = [check(root), check(root)];
    expect(first.known).toEqual([]);
    expect(again.known).toEqual(first.library?.content.pages.map(({ file }) => file));
    expect(again.library?.content).toEqual(first.library?.content);
    expect(again.diagnostics).toEqual(first.diagnostics);
    expect(checkContent(root).library?.content).toEqual(again.library?.content);
  });

  it("is read anew of a page that has changed, and of no other", () => {
    const root = contentFolder({ "1.0.0/a.mdx": page("A."), "1.0.0/b.mdx": page("B.") });
    check(root);
    writeFileSync(join(root, "1.0.0/a.mdx"), page("Other words, and a [link](./nowhere.mdx)."));
    const { known, diagnostics } = check(root);
    expect(known).not.toContain("1.0.0/a.mdx");
    expect(known).toContain("1.0.0/b.mdx");
    expect(diagnostics).toEqual(checkContent(root).diagnostics);
    expect(diagnostics.map(({ code }) => code)).toContain("link-page-missing");
  });

  it("is told each time where there is something to tell, with its place in the front matter, too", () => {
    const root = contentFolder({
      "1.0.0/a.mdx": page("A {broken"),
      "1.0.0/b.mdx": page("[No](./nowhere.mdx)", "formerly: guides/nowhere\n"),
      "1.0.0/c.mdx": page("![](/assets/none.png)"),
    });
    const [first, again] = [check(root), check(root)];
    expect(first.diagnostics.length).toBeGreaterThan(3);
    expect(again.diagnostics).toEqual(first.diagnostics);
    expect(again.known).not.toContain("1.0.0/a.mdx");
    expect(again.known).toContain("1.0.0/b.mdx");
  });

  it("forgets pages that are gone", () => {
    const root = contentFolder({ "1.0.0/a.mdx": page("A."), "1.0.0/b.mdx": page("B.") });
    check(root);
    rmSync(join(root, "1.0.0/a.mdx"));
    check(root);
    expect(openReadings(root, PROGRAM, () => {}, kept).memory.has("1.0.0/a.mdx")).toBe(false);
    expect(openReadings(root, PROGRAM, () => {}, kept).memory.has("1.0.0/b.mdx")).toBe(true);
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, -9), 1],
    ["changed in one bit", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte))), 1],
    ["made by another program", (bytes: Buffer) => Buffer.concat([Buffer.from("0".repeat(64)), bytes.subarray(64)]), 0],
    ["empty", () => Buffer.alloc(0), 0],
  ])("is not believed where it is %s", (_, change, told) => {
    const root = contentFolder({ "1.0.0/a.mdx": page("A.") });
    const first = check(root);
    writeFileSync(onlyFile(), change(readFileSync(onlyFile())));
    const again = check(root);
    expect(again.known).toEqual([]);
    expect(again.library?.content).toEqual(first.library?.content);
    expect(notes).toEqual(told === 0 ? [] : [`What was kept in ${onlyFile()} is damaged; all pages are read anew.`]);
    expect(check(root).known).toContain("1.0.0/a.mdx");
  });

  it("is not kept where nothing can be written", () => {
    const root = contentFolder({ "1.0.0/a.mdx": page("A.") });
    rmSync(kept, { recursive: true });
    writeFileSync(kept, "");
    const { known, diagnostics } = check(root);
    expect([known, diagnostics, notes]).toEqual([[], checkContent(root).diagnostics, []]);
  });

  it("is kept for the folders that were checked last", () => {
    const roots = Array.from({ length: 6 }, (_, number) => contentFolder({ "1.0.0/a.mdx": page(`Folder ${number}.`) }));
    for (const root of roots) check(root);
    expect(readdirSync(kept).length).toBe(4);
    expect(check(roots.at(-1) ?? "").known).toContain("1.0.0/a.mdx");
  });
});
