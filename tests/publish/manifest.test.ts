import { hash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareManifest, digestContent, listFiles, MANIFEST_FILE, stampContent, writeManifest } from "../../src/build/manifest.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { PROCESS_MS, strata } from "../support/build.ts";
import { writeFolder } from "../support/folder.ts";

const ABOUT = { content: "0".repeat(64), pages: 2 };
const FILES = { "404.html": "none", "1.0/index.html": "front", "1.0/é b.html": "", "assets/dot.bin": new Uint8Array([0, 255]) };

function publishedSite(files: Record<string, string | Uint8Array> = FILES): string {
  const root = writeFolder(files);
  writeManifest(root, listFiles(root), ABOUT, new Map());
  return root;
}

function faultsOf(root: string) {
  const found = compareManifest(root);
  if (isRefusal(found)) return found;
  const { missing, extra, changed } = found;
  return { missing, extra, changed };
}

describe("a manifest", () => {
  it("lists every other file, sorted, with its bytes and their SHA-256", () => {
    const text = readFileSync(join(publishedSite({ "b/c.txt": "abc", "b.txt": "" }), MANIFEST_FILE), "utf8");
    expect(text.replace(/"strata .+"/u, '"strata"')).toMatchInlineSnapshot(`
      "{
       "generator": "strata",
       "content": "0000000000000000000000000000000000000000000000000000000000000000",
       "pages": 2,
       "files": {
        "b.txt": {
         "bytes": 0,
         "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        },
        "b/c.txt": {
         "bytes": 3,
         "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        }
       }
      }
      "
    `);
  });

  it("is the same bytes for the same files, in whatever order they were written", () => {
    const reversed = Object.fromEntries(Object.entries(FILES).reverse());
    const [first, second] = [FILES, reversed].map((files) => readFileSync(join(publishedSite(files), MANIFEST_FILE), "utf8"));
    expect(first).toBe(second);
  });

  it.each<[string, (root: string) => void, { missing?: string[]; extra?: string[]; changed?: string[] }]>([
    ["nothing", () => {}, {}],
    ["another byte", (root) => writeFileSync(join(root, "404.html"), "nOne"), { changed: ["404.html"] }],
    ["a byte more", (root) => appendFileSync(join(root, "1.0/index.html"), " "), { changed: ["1.0/index.html"] }],
    ["a file less", (root) => rmSync(join(root, "1.0/é b.html")), { missing: ["1.0/é b.html"] }],
    ["a folder less", (root) => rmSync(join(root, "1.0"), { recursive: true }), { missing: ["1.0/index.html", "1.0/é b.html"] }],
    ["a file more", (root) => writeFileSync(join(root, ".hidden"), ""), { extra: [".hidden"] }],
    ["a link out of the folder", (root) => symlinkSync("/", join(root, "z")), { extra: ["z"] }],
    [
      "a folder in the place of a file",
      (root) => {
        rmSync(join(root, "404.html"));
        mkdirSync(join(root, "404.html"));
      },
      { missing: ["404.html"] },
    ],
    [
      "a link in the place of a file",
      (root) => {
        rmSync(join(root, "404.html"));
        symlinkSync("nowhere", join(root, "404.html"));
      },
      { changed: ["404.html"] },
    ],
  ])("tells of %s", (_, spoil, faults) => {
    const root = publishedSite();
    spoil(root);
    expect(faultsOf(root)).toEqual({ missing: [], extra: [], changed: [], ...faults });
  });

  it.each([
    ["is not there", undefined, "There is no "],
    ["is no JSON", "{", "is damaged. Build the site again."],
    ["is cut off", '{ "generator": "strata" }', "is damaged. Build the site again."],
  ])("that %s is told, and nothing compared", (_, text, says) => {
    const root = writeFolder({ "404.html": "", [MANIFEST_FILE]: text });
    expect(faultsOf(root)).toEqual({ refused: expect.stringContaining(says) });
  });

  it("names content by all of its bytes and names, and by nothing else", () => {
    const digest = (files: Record<string, string>) => digestContent(writeFolder(files));
    const one = digest({ a: "1", "b/c": "2" });
    expect(digest({ "b/c": "2", a: "1" })).toBe(one);
    expect(digest({ a: "1", "b/c": "3" })).not.toBe(one);
    expect(digest({ a: "1", "b/d": "2" })).not.toBe(one);
    expect(digest({ a: "1", "b/c": "2", ".git/x": "" })).toBe(one);
    // What was read already is believed.
    const root = writeFolder({ a: "1", "b/c": "2" });
    expect(digestContent(root, new Map([["a", hash("sha256", "1")]]))).toBe(one);
    expect(digestContent(root, new Map([["a", hash("sha256", "2")]]))).not.toBe(one);
  });

  it.each<[string, (root: string) => void]>([
    ["is written anew with as many bytes", (root) => writeFileSync(join(root, "b/c"), "3")],
    [
      "gets the time that it had",
      (root) => {
        writeFileSync(join(root, "b/c"), "3");
        utimesSync(join(root, "b/c"), 1, 1);
      },
    ],
    ["takes another's place", (root) => renameSync(join(root, "a"), join(root, "b/c"))],
    ["is added", (root) => writeFileSync(join(root, "b/d"), "")],
    ["is removed", (root) => rmSync(join(root, "a"))],
  ])("stamps content anew when a file %s", (_, change) => {
    const root = writeFolder({ a: "1", "b/c": "2" });
    utimesSync(join(root, "b/c"), 1, 1);
    const before = stampContent(root);
    expect(stampContent(root)).toBe(before);
    change(root);
    expect(stampContent(root)).not.toBe(before);
  });
});

describe("strata verify", { timeout: PROCESS_MS }, () => {
  it("says that a site is as it was built", () => {
    const root = publishedSite();
    const { status, output } = strata("verify", "--out", root);
    expect(output).toMatch(/^\S+ is as it was built by strata \S+: 2 pages, 4 files, 0 kB\.\n$/u);
    expect(status).toBe(0);
  });

  it("names every file that is not, and exits 1", () => {
    const root = publishedSite();
    rmSync(join(root, "404.html"));
    writeFileSync(join(root, "1.0/index.html"), "x");
    writeFileSync(join(root, "1.0/new.html"), "x");
    const { status, output } = strata("verify", "--out", root);
    expect(output.replace(root, "dist")).toMatchInlineSnapshot(`
      "missing  404.html
      changed  1.0/index.html
      extra    1.0/new.html

      dist is not as it was built: 3 files of 4.
      "
    `);
    expect(status).toBe(1);
  });
});
