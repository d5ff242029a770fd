import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenLinks } from "../../src/build/crawl.ts";
import { strata } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { type HtmlPage, readPages } from "../support/html.ts";
import { writeFiles } from "../support/write-files.ts";

/** Twelve versions: 6 stands alone, 1 has ended, 12 is to come, 11 is current. */
const VERSIONS = Array.from({ length: 12 }, (_, index) => 12 - index).map((number) => {
  const status = number === 12 ? "prerelease" : number === 11 ? "current" : number === 1 ? "end-of-life" : "supported";
  const base = number === 1 || number === 6 ? "" : `, base: v${number - 1}`;
  return `  - { id: v${number}, status: ${status}${base} }`;
});

const SITE = {
  ...SOUND_SITE,
  "1.0.0/index.mdx": undefined,
  "1.0.0/guides/start.mdx": undefined,
  "site.yaml": SOUND_SITE["site.yaml"].replace("https://docs.example.org/", "https://docs.example.org/d/"),
  "versions.yaml": `versions:\n${VERSIONS.join("\n")}\n`,
  "nav.yaml": "- label: Home\n  index: index\n  items: [{ pages: guides/ }, { pages: old/ }]\n",
  "v1/index.mdx": page("Home."),
  "v1/guides/index.mdx": page("Guides."),
  "v1/guides/move.mdx": page("Moves twice. [Home](../index.mdx)"),
  "v1/guides/split.mdx": page("Is split."),
  "v1/guides/one.mdx": page("Is merged."),
  "v1/guides/two.mdx": page("Is merged, too."),
  "v1/old/replaced.mdx": page("Ends, with a successor."),
  "v1/old/gone.mdx": page("Ends, without one."),
  "v2/guides/moved.mdx": page("Moved once.", "formerly: guides/move\n"),
  "v3/guides/first-part.mdx": page("Part one.", "formerly: guides/split\n"),
  "v3/guides/second-part.mdx": page("Part two.", "formerly: guides/split\n"),
  "v4/guides/both.mdx": page("One and two.", "formerly: [guides/one, guides/two]\n"),
  "v5/layer.yaml":
    "removed:\n  - { key: old/replaced, reason: It was replaced., successor: guides/both }\n  - { key: old/gone, reason: Nobody used it. }\n",
  "v6/index.mdx": page("Home, anew."),
  "v6/guides/index.mdx": page("Guides, anew."),
  "v6/guides/moved-again.mdx": page("Moved again. [Back](v5:/guides/moved/)", "formerly: guides/moved\n"),
  "v6/guides/both.mdx": page("Both, anew."),
  "v6/layer.yaml":
    "removed:\n  - { key: guides/first-part, reason: The first part ended. }\n  - { key: guides/second-part, reason: The second part ended. }\n",
  "v8/guides/both.mdx": page("Both, changed."),
  "v12/guides/coming.mdx": page("To come."),
};

const parent = mkdtempSync(join(tmpdir(), "strata-histories-"));
const served = join(parent, "served");
let pages: readonly HtmlPage[];

beforeAll(() => {
  writeFiles(join(parent, "content"), SITE);
  // Served under a path, as the links say: the site's files lie in that folder.
  const { status, output } = strata("build", "--content", join(parent, "content"), "--out", join(served, "d"));
  if (status !== 0) throw new Error(output);
  pages = readPages(served);
});
afterAll(() => rmSync(parent, { recursive: true }));

describe("twelve versions with moves, a split, a merge, ends and one that stands alone", () => {
  it("leave no link, menu entry, strip or redirect without a target", () => {
    expect(pages.length).toBeGreaterThan(60);
    expect(brokenLinks(join(served, "d"), "/d/")).toEqual([]);
  });

  it("give every page a canonical page that exists, is indexed and names itself", () => {
    const canonical = (page: HtmlPage) => page.elements.find(({ attributes }) => attributes["rel"] === "canonical")?.attributes["href"];
    const targets = pages.flatMap((page) => (/^d\/v\d+\//u.test(page.file) ? [canonical(page)] : [])).filter((url) => url !== undefined);
    expect(targets.length).toBeGreaterThan(50);
    for (const url of new Set(targets)) {
      const target = pages.find(({ file }) => new URL(url).pathname === `/${file.replace(/index\.html$/u, "")}`);
      expect(target, url).toBeDefined();
      expect(target && canonical(target), url).toBe(url);
    }
  });

  it("keep versions to come and ended ones out of search engines", () => {
    const hidden = pages.filter(({ source }) => source.includes('name="robots" content="noindex"')).map(({ file }) => file.split("/")[1]);
    expect(new Set(hidden)).toEqual(new Set(["v1", "v12", "compare", "search", "index.html", "latest", ...MOVED_VERSIONS]));
    expect(read("v12/guides/coming/index.html")).toContain("noindex");
    expect(read("v11/guides/both/index.html")).not.toContain("noindex");
  });

  it.each([
    ["v2/guides/move", "/d/v2/guides/moved/"],
    ["v5/guides/move", "/d/v5/guides/moved/"],
    ["v3/guides/split", "/d/v3/guides/first-part/"],
    ["v4/guides/two", "/d/v4/guides/both/"],
    ["v5/old/replaced", "/d/v5/guides/both/"],
    ["latest/guides/both", "/d/v11/guides/both/"],
  ])("answer the old address %s with %s", (from, to) => {
    expect(read(`${from}/index.html`)).toContain(`content="0; url=${to}"`);
  });

  it("leave the address of a page that ended without a successor to the 404 page", () => {
    expect(existsSync(join(served, "d/v5/old/gone"))).toBe(false);
  });

  it("write each redirect once for hosts, without a chain", () => {
    const rules = read("_redirects")
      .trim()
      .split("\n")
      .map((line) => line.split(" "));
    const from = rules.map(([source]) => source);
    expect(new Set(from).size).toBe(from.length);
    expect(rules.filter(([, target]) => from.includes(target))).toEqual([]);
    expect(rules.at(-1)).toEqual(["/d/latest/*", "/d/v11/:splat", "302"]);
  });

  it("list each lineage once in the sitemaps", () => {
    const urls = [...read("sitemap.xml").matchAll(/<loc>[^<]*\/d\/(?<path>[^<]*)<\/loc>/gu)].flatMap(({ groups }) =>
      [...read(groups?.["path"] ?? "").matchAll(/<loc>(?<url>[^<]*)<\/loc>/gu)].map((match) => match.groups?.["url"] ?? ""),
    );
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toContain("https://docs.example.org/d/v11/guides/moved-again/");
    expect(urls).toContain("https://docs.example.org/d/v4/old/gone/");
    expect(urls.filter((url) => url.includes("/v12/"))).toEqual([]);
  });
});

/** Versions in which an old address is answered by a page that leads on. */
const MOVED_VERSIONS = ["v2", "v3", "v4", "v5"];

function read(file: string): string {
  return readFileSync(join(served, "d", file), "utf8");
}
