import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { brokenLinks } from "../../src/build/crawl.ts";
import { sha256 } from "../../src/build/file-records.ts";
import { parseHtml } from "../../src/build/html.ts";
import { listFiles, MANIFEST_FILE, readManifest } from "../../src/build/manifest.ts";
import { searchedText } from "../../src/build/searched-text.ts";
import { CHANGES_KEY, TITLE_INDEX_KEY } from "../../src/core/generated-pages.ts";
import { HOME_KEY, twinUrl } from "../../src/core/path.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { RESERVED_IDS } from "../../src/core/versions.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { type HtmlPage, readPages } from "../support/html.ts";

const { folder, output } = inject("site");
const { library } = checkContent("content");
const addresses = [...(library?.laid.values() ?? [])].flatMap(({ pages }) => [...pages.values()].map(({ address }) => address));
/** The pages that readers read. */
let pages: HtmlPage[];
/** Those at old addresses and under the alias, which lead on. */
let redirects: HtmlPage[];

beforeAll(() => {
  const all = readPages(folder);
  redirects = all.filter(({ source }) => source.includes("<title>This page has moved</title>"));
  pages = all.filter((page) => !redirects.includes(page));
});

describe("the built site", () => {
  it("has a page at every address of every version, dots kept", () => {
    const missing = addresses.filter(({ version, key }) => !existsSync(join(folder, version, key === HOME_KEY ? "" : key, "index.html")));
    expect(addresses.length).toBeGreaterThan(200);
    expect(missing).toEqual([]);
    expect(existsSync(join(folder, "7.1.0/connectors/sift/set-up/index.html"))).toBe(true);
  });

  it("has the pages that belong to no version, and no others", () => {
    expect(pages.filter(({ file }) => !/^\d+\.\d/u.test(file)).map(({ file }) => file)).toEqual([
      "404.html",
      "accessibility/index.html",
      "compare/index.html",
      "connectors/index.html",
      "index.html",
      "search/index.html",
      "versions/index.html",
    ]);
    const versions = library?.content.versions.map(({ id }) => id) ?? [];
    for (const key of [CHANGES_KEY, TITLE_INDEX_KEY]) {
      const found = pages.filter(({ file }) => file.split("/").slice(1).join("/") === `${key}/index.html`);
      expect(found.map(({ file }) => file.split("/")[0])).toEqual(versions.toReversed());
    }
    const listings = pages.filter(({ file }) => /^[^/]+\/contents\/.+\/index\.html$/u.test(file));
    expect(listings).toHaveLength(
      [...(library?.listings.values() ?? [])].flatMap((all) => [...all.keys()].filter(({ key }) => key === undefined)).length,
    );
    expect(listings.filter(({ source }) => !source.includes('<meta name="robots" content="noindex">')).map(({ file }) => file)).toEqual([]);
    expect(pages).toHaveLength(addresses.length + listings.length + 2 * versions.length + 7);
  });

  it("indexed of every page what the search reads of it, though texts were read once for all versions", () => {
    const manifest = readManifest(folder);
    const files = isRefusal(manifest) ? {} : manifest.files;
    const searched = Object.entries(files).flatMap(([file, record]) =>
      record.searched === undefined ? [] : [{ file, digest: record.searched }],
    );
    expect(searched).toHaveLength(addresses.length);
    const other = searched.filter(({ file, digest }) => sha256(searchedText(readFileSync(join(folder, file), "utf8"))) !== digest);
    expect(other).toEqual([]);
  });

  it("answers every page of the current version under /latest/, and old addresses at their own", () => {
    const current = addresses.filter(({ version }) => version === "7.3.0").length;
    const moved = readFileSync(join(folder, "_redirects"), "utf8").trim().split("\n").length - 1;
    expect(moved).toBeGreaterThan(5);
    expect(redirects).toHaveLength(current + moved);
  });

  it("has every page as Markdown beside it, and its head leads there", () => {
    const missing = addresses.filter((address) => !existsSync(join(folder, twinUrl("", address))));
    expect(missing).toEqual([]);
    const page = pages.find(({ file }) => file === "7.3.0/connectors/sift/set-up/index.html");
    const alternate = page?.elements.find(({ attributes }) => attributes["type"] === "text/markdown");
    expect(alternate?.attributes["href"]).toBe("/7.3.0/connectors/sift/set-up.md");
  });

  it("brings the comparison its script on its own page alone", () => {
    const scripts = pages.map(({ file, elements }) => ({
      file,
      compares: elements.some(({ name, attributes }) => name === "script" && attributes["src"]?.includes("Compare") === true),
    }));
    expect(scripts.filter(({ compares }) => compares).map(({ file }) => file)).toEqual(["compare/index.html"]);
  });

  it("is told by the build: versions, pages, shared pages, time, place", () => {
    expect(output).toMatch(
      /^Search: .+ a page; \d+ pages indexed, \d+\.\d ms each\nMade \d+ files, took over 0 that had not changed\nBuilt 6 versions: \d+ pages from \d+ files \(\d+ shared\) in \d+\.\d s, to .+\n$/u,
    );
    expect(output).toContain(`${addresses.length} pages from ${library?.content.pages.length} files`);
  });

  it("leads every internal link and anchor to something that is there", () => {
    expect(brokenLinks(folder, "/")).toEqual([]);
  });

  it("holds no reference or variable that was not filled", () => {
    expect(pages.filter(({ source }) => /strata:[/\d]|%(?:version|product|jdk)%/u.test(source)).map(({ file }) => file)).toEqual([]);
  });

  it("has at its top nothing but versions and names that no version may have", () => {
    const ids = library?.content.versions.map(({ id }) => id) ?? [];
    const names = readdirSync(folder).filter((name) => !ids.includes(name) && name !== MANIFEST_FILE);
    expect(names).toContain("connectors");
    expect(names.filter((name) => !(RESERVED_IDS as readonly string[]).includes(name))).toEqual([]);
  });

  it("runs no script and wears no style that is written into a file of it; data for search engines is no script", () => {
    const drawings = listFiles(folder).filter((file) => file.endsWith(".svg"));
    const files = [
      ...pages,
      ...redirects,
      ...drawings.map((file) => ({ file, elements: parseHtml(readFileSync(join(folder, file), "utf8")) })),
    ];
    expect(drawings.length).toBeGreaterThan(10);
    const found = files.flatMap(({ file, elements }) =>
      elements
        .filter(
          ({ name, attributes, text }) =>
            name === "style" ||
            (name === "script" && text.trim() !== "" && !isData(attributes["type"], text)) ||
            Object.keys(attributes).some((key) => key === "style" || key.startsWith("on")) ||
            Object.values(attributes).some((value) => /^\s*(?:javascript|vbscript):/iu.test(value)),
        )
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it("loads nothing from elsewhere, by no element of any page and by no style", () => {
    const loaded = [...pages, ...redirects].flatMap(({ file, elements }) =>
      elements.flatMap(({ name, attributes }) => {
        const isLoaded = name !== "a" && !(name === "link" && /^(?:canonical|alternate|license)$/u.test(attributes["rel"] ?? ""));
        const urls = ["src", "srcset", "href", "poster", "data", "action", "ping"].flatMap((key) => attributes[key] ?? []);
        return isLoaded ? urls.filter((url) => /^(?:[a-z]+:)?\/\//iu.test(url)).map((url) => `${file}: ${name} ${url}`) : [];
      }),
    );
    expect(loaded).toEqual([]);
    const styles = listFiles(folder).filter((file) => file.endsWith(".css"));
    const read = styles.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/url\(|@import/gu)].map(() => file));
    expect(read).toEqual([]);
  });

  it("ships no script that makes scripts or HTML from strings, and no worker; what Pagefind would start one with has nothing to start", () => {
    const scripts = listFiles(folder).filter((file) => file.endsWith(".js"));
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|srcdoc|importScripts|serviceWorker|new Worker/gu;
    const found = scripts.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(sinks)].map(([sink]) => `${file}: ${sink}`),
    );
    const versions = library?.content.versions.map(({ id }) => id) ?? [];
    expect(found).toEqual(versions.toReversed().map((id) => `pagefind/${id}/pagefind.js: new Worker`));
    expect(scripts.filter((file) => file.includes("worker"))).toEqual([]);
  });

  it("names its icon on every page, so that no browser asks for one that is not there", () => {
    const bare = pages.filter(({ elements }) => !elements.some(({ attributes }) => attributes["rel"] === "icon"));
    expect(bare.map(({ file }) => file)).toEqual([]);
  });

  it("gives every id once in a page", () => {
    const doubled = pages.flatMap(({ file, elements }) => {
      const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: #${id}`);
    });
    expect(doubled).toEqual([]);
  });

  it("titles every page unlike all others", () => {
    const titles = pages.map(({ elements }) => elements.find(({ name }) => name === "title")?.text ?? "");
    const content = titles.filter((_, index) => pages[index]?.file !== "index.html");
    expect(content.filter((title, index) => content.indexOf(title) !== index)).toEqual([]);
  });

  it("compiles a shared page once and says in each version which one it is", () => {
    const catalogue = (version: string) => pages.find(({ file }) => file === `${version}/connectors/index.html`)?.source;
    expect(catalogue("6.0.0")).toContain("This document lists the available connectors for WSO2 Identity Server 6.0.0.");
    expect(catalogue("7.3.0")).toContain("This document lists the available connectors for WSO2 Identity Server 7.3.0.");
  });

  it("has a feed of changes, named on every page that has a header, whose links lead to pages of the site", () => {
    const feed = parseHtml(readFileSync(join(folder, "changes.xml"), "utf8"));
    expect(feed.filter(({ name }) => name === "entry")).toHaveLength(library?.content.versions.length ?? 0);
    const alternates = feed.filter(({ name, attributes }) => name === "link" && attributes["type"] === "text/html");
    const lost = alternates.filter(({ attributes }) => {
      const { pathname } = new URL(attributes["href"] ?? "");
      return !existsSync(join(folder, pathname, "index.html"));
    });
    expect(lost).toEqual([]);
    const read = pages.filter(({ elements }) => elements.some(({ attributes }) => attributes["class"] === "site-header"));
    const silent = read.filter(({ elements }) => !elements.some(({ attributes }) => attributes["type"] === "application/atom+xml"));
    expect(read.length).toBeGreaterThan(addresses.length);
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it("has one search bundle per version", () => {
    for (const { id } of library?.content.versions ?? []) {
      const entry = JSON.parse(readFileSync(join(folder, "pagefind", id, "pagefind-entry.json"), "utf8")) as {
        languages: Record<string, { page_count: number }>;
      };
      expect(entry.languages["en"]?.page_count).toBe(addresses.filter(({ version }) => version === id).length);
    }
  });
});

/** A block of data that cannot end its own element. */
function isData(type: string | undefined, text: string): boolean {
  return type === "application/ld+json" && !text.includes("<") && typeof JSON.parse(text) === "object";
}
