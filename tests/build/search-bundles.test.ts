import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCorpus } from "../scale/corpus.ts";
import { strata } from "../support/build.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-bundles-"));

/** The same content in two folders, built one after the other. */
const [first = "", second = ""] = ["one", "another/folder"].map((name) => join(parent, name));

beforeAll(() => {
  for (const folder of [first, second]) {
    writeCorpus(join(folder, "content"), { versions: 2, pages: 12 });
    const { status, output } = strata("build", "--content", join(folder, "content"), "--out", join(folder, "dist"));
    if (status !== 0) throw new Error(output);
  }
});

afterAll(() => rmSync(parent, { recursive: true }));

describe("search bundles", () => {
  it("are the same bytes for the same content, wherever it lies", () => {
    const digests = digestsOf(first);
    expect(Object.keys(digests).length).toBeGreaterThan(30);
    expect(digestsOf(second)).toEqual(digests);
  });

  it("hold what the search loads, and none of Pagefind's interfaces", () => {
    const files = Object.keys(digestsOf(first)).filter((file) => file.startsWith("2.0.0/") && !/\/(?:index|fragment)\//u.test(file));
    expect(files.map((file) => file.replace(/en_[\da-f]+/u, "en_…"))).toEqual(
      ["pagefind-entry.json", "pagefind.en_….pf_meta", "pagefind.js", "pages.json", "terms.json", "wasm.en.pagefind"].map(
        (file) => `2.0.0/${file}`,
      ),
    );
  });

  it("name the fragment of every page", () => {
    const { pages } = JSON.parse(readFileSync(join(first, "dist/pagefind/2.0.0/pages.json"), "utf8")) as {
      pages: { key: string; fragment: string }[];
    };
    const fragments = readdirSync(join(first, "dist/pagefind/2.0.0/fragment")).sort();
    expect(pages.length).toBe(12);
    expect(pages.map(({ fragment }) => `${fragment}.pf_fragment`).sort()).toEqual(fragments);
  });
});

function digestsOf(folder: string): Record<string, string> {
  const root = join(folder, "dist/pagefind");
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(root, path), createHash("sha256").update(readFileSync(path)).digest("hex")]));
}
