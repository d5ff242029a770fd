import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkContent } from "../../src/source/check-content.ts";
import { type CorpusSize, corpusFiles, writeCorpus } from "./corpus.ts";
import { flatten, siteTree, type TreeNode, tutorialTree } from "./tree.ts";

/** What the reader of the content makes of a corpus. */
function read(size: CorpusSize) {
  const folder = mkdtempSync(join(tmpdir(), "strata-corpus-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeCorpus(folder, size);
  return checkContent(folder);
}

const depthOf = (nodes: readonly TreeNode[]): number => Math.max(0, ...nodes.map(({ items }) => 1 + depthOf(items)));
const pagesOf = (files: Record<string, string>, version: string) => Object.keys(files).filter((path) => path.startsWith(`${version}/`));

describe("the tree", () => {
  it("has 721 nodes on six levels, and 97 steps in nine tutorials", () => {
    expect(flatten(siteTree())).toHaveLength(721);
    expect(depthOf(siteTree())).toBe(6);
    expect(tutorialTree()).toHaveLength(9);
    expect(flatten(tutorialTree()).filter(({ duration }) => duration !== undefined)).toHaveLength(97);
  });

  it("gives every page a key of its own", () => {
    const keys = flatten([...siteTree(), ...tutorialTree()]).flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

// Reading a thousand pages takes seconds where other tests run beside it.
const READING = { timeout: 30_000 };

describe("a corpus", READING, () => {
  it("is sound, with its whole tree in every version", () => {
    const { library, diagnostics } = read({ versions: 2 });
    expect(diagnostics).toEqual([]);
    expect([...(library?.laid.values() ?? [])].map(({ pages }) => pages.size)).toEqual([701, 701]);
  });

  it.each([50, 200, 1000])("can have %i pages a version, which are sound", (pages) => {
    const { library, diagnostics } = read({ versions: 2, pages });
    expect(diagnostics).toEqual([]);
    expect([...(library?.laid.values() ?? [])].map((laid) => laid.pages.size)).toEqual([pages, pages]);
  });

  it("takes over the share of pages that it is told, and by default 64 %", () => {
    const shareOf = (size: Omit<CorpusSize, "versions">) => 1 - pagesOf(corpusFiles({ versions: 2, ...size }), "2.0.0").length / 701;
    expect(shareOf({})).toBeCloseTo(0.64, 1);
    expect(shareOf({ inherited: 1 })).toBe(1);
    expect(shareOf({ inherited: 0.2 })).toBeCloseTo(0.2, 1);
  });

  it("says the same as copies: every page of every version has the text that the layers give it", () => {
    const layers = corpusFiles({ versions: 3, pages: 50 });
    const copies = corpusFiles({ versions: 3, pages: 50, copies: true });
    const paths = pagesOf(copies, "3.0.0").map((path) => path.slice("3.0.0/".length));
    expect(paths).toHaveLength(50);
    const inLayers = (path: string) => ["3.0.0", "2.0.0", "1.0.0"].map((id) => layers[`${id}/${path}`]).find((text) => text !== undefined);
    for (const path of paths) expect(copies[`3.0.0/${path}`]).toBe(inLayers(path));
  });

  it("is the same on every machine", () => {
    const digest = createHash("sha256")
      .update(JSON.stringify(corpusFiles({ versions: 2, pages: 50 })))
      .digest("hex");
    expect(digest.slice(0, 16)).toMatchInlineSnapshot(`"7a619cb36b435fe9"`);
  });
});
