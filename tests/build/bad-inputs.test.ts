import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/build/build-site.ts";
import type { Manifest } from "../../src/build/manifest.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { strata } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { buildClean, wholeSite } from "../support/rival-sites.ts";
import { type Files, writeFiles } from "../support/write-files.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-bad-"));
const content = join(parent, "content");
const out = join(parent, "dist");
const START = "1.0.0/guides/start.mdx";
let clean: Manifest;

function writeContent(changes: Files = {}): void {
  rmSync(content, { recursive: true, force: true });
  writeFiles(content, { ...SOUND_SITE, ...changes });
}

beforeAll(() => {
  writeContent();
  clean = buildClean(content, out);
});
afterAll(() => rmSync(parent, { recursive: true }));

const BAD: readonly (readonly [string, Files | (() => void)])[] = [
  ["no site.yaml", { "site.yaml": undefined }],
  ["a site.yaml that is no YAML", { "site.yaml": "product: [" }],
  ["a site.yaml without an address", { "site.yaml": "product: Example\n" }],
  ["an address that is none", { "site.yaml": SOUND_SITE["site.yaml"].replace("https://docs.example.org/", "docs") }],
  ["no versions.yaml", { "versions.yaml": undefined }],
  ["no version", { "versions.yaml": "versions: []\n" }],
  ["no current version", { "versions.yaml": SOUND_SITE["versions.yaml"].replace("current", "supported") }],
  ["a base that is not there", { "versions.yaml": 'versions:\n  - { id: "1.0.0", status: current, base: "0.9" }\n' }],
  ["a version without a layer", { "versions.yaml": 'versions:\n  - { id: "2.0.0", status: current }\n' }],
  ["a tree that names no page", { "nav.yaml": "- label: Home\n  items: [index, nowhere]\n" }],
  ["no front page", { "1.0.0/index.mdx": undefined }],
  ["an empty page file", { [START]: "" }],
  ["no front matter", { [START]: "Begin.\n" }],
  ["front matter that is no YAML", { [START]: "---\ntitle: [\n---\nBegin.\n" }],
  ["MDX that cannot be read", { [START]: page("<Tabs") }],
  ["an unknown component", { [START]: page("<Nope/>") }],
  ["program code", { [START]: page('import x from "node:fs"\n\n{x}') }],
  ["raw HTML", { [START]: page("<script>alert(1)</script>") }],
  ["a link that leads nowhere", { [START]: page("[x](./nowhere.mdx)") }],
  ["an anchor that is not there", { [START]: page("[x](../index.mdx#nowhere)") }],
  ["an image that is not there", { [START]: page("![x](/assets/nowhere.png)") }],
  ["an image whose bytes are none", { [START]: page("![A dot](/assets/dot.png)"), "assets/dot.png": "no picture" }],
  ["a logo that does not say how large it is", { "assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
  ["a page in UTF-16", { [START]: Buffer.from(`\uFEFF${page("Begin.")}`, "utf16le") }],
  ["a page that is no UTF-8", { [START]: Buffer.concat([Buffer.from(page("Begin.")), Buffer.from([0xc3, 0x28])]) }],
  ["a page with a NUL byte", { [START]: `${page("Begin.")}\0` }],
  ["a page cut off in its front matter", { [START]: "---\ntitle: A ti" }],
  ["two files for one page", { "1.0.0/guides/start.md": page("Begin.") }],
  ["a drawing with a script in it", { "assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' }],
  ["a page at an address that is taken", { "1.0.0/changes.mdx": page("Changes.") }],
  ["a file name that no system can hold", { "1.0.0/guides/con.mdx": page("Con.") }],
  ["a circle of symbolic links", () => symlinkSync("..", join(content, "1.0.0/guides/up"))],
  ["a folder in the place of a page", () => [rmSync(join(content, START)), mkdirSync(join(content, START))]],
  ["no content at all", () => rmSync(content, { recursive: true })],
];

describe("a build of bad content", () => {
  it.each(BAD)("leaves the old site to the byte: %s", async (_, spoil) => {
    writeContent(typeof spoil === "function" ? {} : spoil);
    if (typeof spoil === "function") spoil();
    const report = await buildSite({ content, out, how: "folder", only: undefined, parts: [], isCrawled: false, note: () => {} });
    expect(isRefusal(report) ? report : report.built).toBeUndefined();
    expect(wholeSite(out)).toEqual(clean);
  });

  it("leaves the old site to the byte, too, where the fault shows only while pages are rendered", () => {
    // A picture that says how large it is, and is cut off behind that.
    const cutOff = Buffer.from("89504e470d0a1a0a0000000d4948445200000008000000080806000000c40fbe8b", "hex");
    writeContent({ "assets/dot.png": cutOff, [START]: page("![A dot](/assets/dot.png)") });
    const { status, output } = strata("build", "--content", content, "--out", out);
    expect(output).toContain("assets/dot.png could not be converted");
    expect(status).toBe(1);
    expect(wholeSite(out)).toEqual(clean);
  });

  it("is told as JSON, and nothing else is printed to standard output", () => {
    writeContent({ [START]: page("{x}") });
    const { status, stdout } = strata("build", "--format", "json", "--content", content, "--out", out);
    expect((JSON.parse(stdout) as Diagnostic[]).map(({ code }) => code)).toEqual(["expression"]);
    expect(status).toBe(1);
  });

  it("does not hinder the next one", () => {
    writeContent();
    expect(buildClean(content, out)).toEqual(clean);
  });
});

describe("a build of odd content", () => {
  it("tells warnings as JSON, and what it did beside them", () => {
    writeContent({ [START]: page("```klingon\nx\n```") });
    const { status, stdout, output } = strata("build", "--format", "json", "--content", content, "--out", out);
    expect((JSON.parse(stdout) as Diagnostic[]).map(({ code }) => code)).toEqual(["code-language"]);
    expect(output).toContain("Built 1 version");
    expect(status).toBe(0);
  });
});
