import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { buildSite } from "../../src/build/build-site.ts";
import { MANIFEST_FILE, type Manifest } from "../../src/build/manifest.ts";
import { MEDIA_FOLDER } from "../../src/core/published-images.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { type EditedSite, FIRST_SITE, writeSite } from "../support/edited-site.ts";
import { wholeSite } from "../support/rival-sites.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-taken-"));
const content = join(parent, "content");
const out = join(parent, "dist");
let before: Manifest;
let nodes: ReadonlySet<number>;
afterAll(() => rmSync(parent, { recursive: true }));

/** A file that is taken over is the same file of the disk. */
const nodeOf = (file: string) => statSync(join(out, file)).ino;

async function build() {
  const notes: string[] = [];
  const note = (line: string) => notes.push(line);
  const report = await buildSite({ content, out, how: "folder", only: undefined, parts: [], isCrawled: false, note });
  if (isRefusal(report) || report.built === undefined) throw new Error(JSON.stringify(report));
  return { ...report.built, notes };
}

/** The files that have a key and were made anew nevertheless, search left out. */
function madeAnew(): string[] {
  const { files } = wholeSite(out);
  const keyed = Object.entries(files).flatMap(([file, { key }]) => (key === undefined ? [] : file));
  return keyed.filter((file) => !nodes.has(nodeOf(file)) && !file.startsWith("pagefind/"));
}

/** The versions whose texts were indexed anew. What is known of their pages is always written anew. */
function indexedAnew(): string[] {
  const files = Object.entries(wholeSite(out).files).filter(([file, { key }]) => file.startsWith("pagefind/") && key !== undefined);
  const anew = files.filter(([file]) => !nodes.has(nodeOf(file)));
  return [...new Set(anew.map(([file]) => file.split("/")[1] ?? ""))];
}

async function publish(site: EditedSite = FIRST_SITE): Promise<void> {
  writeSite(content, site);
  await build();
  before = wholeSite(out);
  nodes = new Set(Object.keys(before.files).map(nodeOf));
}

const withPage = (file: string, change: (text: string) => string): EditedSite => {
  const page = FIRST_SITE.pages[file] ?? { front: {}, text: "" };
  return { ...FIRST_SITE, pages: { ...FIRST_SITE.pages, [file]: { ...page, text: change(page.text) } } };
};

beforeEach(() => publish());

describe("a build on top of a published site", () => {
  it("without a change makes but the few files that show a little of everything", async () => {
    const { made, taken, search } = await build();
    expect(wholeSite(out)).toEqual(before);
    expect([madeAnew(), indexedAnew()]).toEqual([[], []]);
    const keyed = Object.values(before.files).filter(({ key }) => key !== undefined).length;
    expect([taken, search.pages]).toEqual([keyed, 0]);
    expect(made).toBeLessThan(30);
  });

  it("makes a page whose text was edited in the versions that inherit it, and no other", async () => {
    writeSite(
      content,
      withPage("1.0/guides/start.mdx", (text) => `${text}\n\nMore.`),
    );
    await build();
    expect(madeAnew()).toEqual(["1.0/guides/start.md", "1.0/guides/start/index.html"]);
    expect(indexedAnew()).toEqual(["1.0"]);

    await publish();
    writeSite(
      content,
      withPage("1.0/guides/more.md", (text) => `${text}\n\nMore.`),
    );
    await build();
    expect(madeAnew()).toEqual(["1.0", "2.0", "3.0"].flatMap((id) => [`${id}/guides/more.md`, `${id}/guides/more/index.html`]));
    expect(indexedAnew()).toEqual(["1.0", "2.0", "3.0"]);
  });

  it("has the search know more words for a connector, though its page says the same", async () => {
    const file = "1.0/connectors/beta/index.mdx";
    const page = FIRST_SITE.pages[file];
    if (page === undefined) throw new Error(`There is no ${file}.`);
    const keywords = ["danger"];
    writeSite(content, { ...FIRST_SITE, pages: { ...FIRST_SITE.pages, [file]: { ...page, front: { ...page.front, keywords } } } });
    await build();
    expect(indexedAnew()).toEqual([]);
    for (const version of ["1.0", "2.0", "3.0"])
      expect(readFileSync(join(out, `pagefind/${version}/pages.json`), "utf8")).toContain('"keywords":["danger"]');
  });

  it("indexes a text once for all versions whose pages say the same", async () => {
    const versions = [
      { id: "4.0", status: "current", base: "3.0" },
      ...FIRST_SITE.versions.map((one) => ({ ...one, status: "supported" })),
    ];
    // A page that tells its version says something else in each.
    const pages = Object.entries(FIRST_SITE.pages).map(
      ([file, page]) => [file, { ...page, text: page.text.replaceAll("%version%", "it") }] as const,
    );
    const silent = { ...FIRST_SITE, pages: Object.fromEntries(pages) };
    await publish(silent);
    writeSite(content, { ...silent, versions });
    const { search } = await build();
    expect(search.pages).toBe(0);
    expect(nodeOf("pagefind/4.0/terms.json")).toBe(nodeOf("pagefind/3.0/terms.json"));
    const onTop = wholeSite(out);

    rmSync(out, { recursive: true });
    const clean = await build();
    expect(wholeSite(out)).toEqual(onTop);
    expect(nodeOf("pagefind/4.0/terms.json")).toBe(nodeOf("pagefind/3.0/terms.json"));
    const searched = Object.entries(onTop.files).filter(([file, record]) => record.searched !== undefined && !file.startsWith("4.0/"));
    expect(clean.search.pages).toBe(searched.length);
  });

  const ended = FIRST_SITE.versions.map((one) => (one.id === "1.0" ? { ...one, status: "end-of-life" } : one));

  // Images and texts show nothing of the site; pages that lead on show its path, and scripts and style sheets its accent.
  it.each<[string, Partial<EditedSite>, (file: string) => boolean]>([
    ["host", { settings: { ...FIRST_SITE.settings, url: "https://other.example.org/" } }, leadsOn],
    ["path", { settings: { ...FIRST_SITE.settings, url: "https://docs.example.org/deep/" } }, () => false],
    ["accent", { settings: { ...FIRST_SITE.settings, accent: "#116633" } }, leadsOn],
    ["status of a version", { versions: ended }, (file) => leadsOn(file) || isClient(file)],
  ])("makes everything that shows it for another %s", async (_, change, isSame) => {
    writeSite(content, { ...FIRST_SITE, ...change });
    await build();
    const taken = Object.keys(wholeSite(out).files).filter((file) => nodes.has(nodeOf(file)));
    expect(taken.filter((file) => !isImage(file) && !file.startsWith("pagefind/"))).toEqual(taken.filter(isSame));
    expect(indexedAnew()).toEqual([]);
  });

  it("takes no file over that is not what was published", async () => {
    const spoil: Readonly<Record<string, (path: string) => void>> = {
      "1.0/reference/index.html": (path) => writeFileSync(path, "changed by hand"),
      "1.0/reference.md": (path) => rmSync(path),
      "2.0/reference/index.html": (path) => [rmSync(path), mkdirSync(path)],
      "2.0/reference.md": (path) => [rmSync(path), symlinkSync("nowhere", path)],
      "pagefind/3.0/pages.json": (path) => writeFileSync(path, "{}"),
    };
    for (const [file, change] of Object.entries(spoil)) change(join(out, file));
    const { taken } = await build();
    expect(wholeSite(out)).toEqual(before);
    expect(madeAnew().sort()).toEqual(
      Object.keys(spoil)
        .filter((file) => !file.startsWith("pagefind/"))
        .sort(),
    );
    expect(indexedAnew()).toEqual(["3.0"]);
    const keyed = Object.values(before.files).filter(({ key }) => key !== undefined);
    expect(taken).toBe(keyed.length - madeAnew().length - bundleSize("3.0"));
  });

  it("begins as the site before the published one, of which nothing is touched that has not changed", async () => {
    await build();
    const { ctimeMs } = statSync(join(out, "1.0/reference/index.html"));
    await build();
    expect(wholeSite(out)).toEqual(before);
    expect(madeAnew()).toEqual([]);
    expect(statSync(join(out, "1.0/reference/index.html")).ctimeMs).toBe(ctimeMs);
  });

  it("runs nothing of a page that is refused, though its templates are there", async () => {
    const mark = join(parent, "ran");
    const code = `{process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(mark)}, "")}`;
    writeSite(
      content,
      withPage("1.0/guides/start.mdx", (text) => `${text}\n\n${code}`),
    );
    await expect(build()).rejects.toThrow('"code":"expression"');
    expect(existsSync(mark)).toBe(false);
    expect(wholeSite(out)).toEqual(before);
  });

  it("does not care what became of the site before the published one", async () => {
    await build();
    const [old, elsewhere] = [join(parent, ".dist.old"), join(parent, "elsewhere")];
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(join(elsewhere, "index.html"), "mine");
    const spoil: Readonly<Record<string, (path: string) => void>> = {
      "stray/index.html": (path) => [mkdirSync(join(path, "..")), writeFileSync(path, "stray")],
      "1.0/reference/index.html": (path) => rmSync(path),
      "1.0/reference.md": (path) => [rmSync(path), writeFileSync(path, "changed by hand")],
      "2.0/reference": (path) => [rmSync(path, { recursive: true }), symlinkSync(elsewhere, path)],
      "2.0/reference.md": (path) => [rmSync(path), mkdirSync(path)],
      [MANIFEST_FILE]: (path) => rmSync(path),
    };
    for (const [file, change] of Object.entries(spoil)) change(join(old, file));
    await build();
    expect(wholeSite(out)).toEqual(before);
    expect(madeAnew()).toEqual([]);
    expect(existsSync(join(out, "stray"))).toBe(false);
    expect(readFileSync(join(elsewhere, "index.html"), "utf8")).toBe("mine");
  });

  it.each([
    ["is missing", undefined],
    ["is cut off", '{ "generator": "strata 0.1.0", "content"'],
    ["was written by another program", '{ "name": "A web app", "start_url": "/" }'],
  ])("makes everything, and says so in a line, where the manifest %s", async (_, text) => {
    rmSync(join(out, MANIFEST_FILE));
    if (text !== undefined) writeFileSync(join(out, MANIFEST_FILE), text);
    const { taken, notes } = await build();
    expect(taken).toBe(0);
    expect(notes).toEqual([`${join(out, MANIFEST_FILE)} is missing or damaged: all files are made anew.`]);
    expect(wholeSite(out)).toEqual(before);
  });
});

function isImage(file: string): boolean {
  return file.startsWith(`${MEDIA_FOLDER}/`);
}

function leadsOn(file: string): boolean {
  return file.endsWith(".html") && readFileSync(join(out, file), "utf8").includes('http-equiv="refresh"');
}

function isClient(file: string): boolean {
  return file.startsWith("_astro/") || existsSync(join("public", file));
}

function bundleSize(version: string): number {
  const files = Object.entries(before.files).filter(([file, { key }]) => file.startsWith(`pagefind/${version}/`) && key !== undefined);
  return files.length;
}
