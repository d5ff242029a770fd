import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { HOME_KEY, twinUrl } from "../../src/core/path.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { type HtmlPage, readPages } from "../support/html.ts";

const { folder, output } = inject("site");
const { library } = checkContent("content");
const addresses = [...(library?.laid.values() ?? [])].flatMap(({ pages }) => [...pages.values()].map(({ address }) => address));
let pages: HtmlPage[];

beforeAll(() => {
  pages = readPages(folder);
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
      "compare/index.html",
      "index.html",
      "versions/index.html",
    ]);
    expect(pages).toHaveLength(addresses.length + 4);
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
    expect(output).toMatch(/^Built 6 versions: \d+ pages from \d+ files \(\d+ shared\) in \d+\.\d s, to .+\n$/u);
    expect(output).toContain(`${addresses.length} pages from ${library?.content.pages.length} files`);
  });

  it("leads every internal link and anchor to something that is there", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !leadsSomewhere(link, page))
        .map((link) => `${page.file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it("holds no reference or variable that was not filled", () => {
    expect(pages.filter(({ source }) => /strata:[/\d]|%(?:version|product|jdk)%/u.test(source)).map(({ file }) => file)).toEqual([]);
  });

  it("runs no script and wears no style that is written into a page", () => {
    const found = pages.flatMap(({ file, elements }) =>
      elements
        .filter(
          ({ name, attributes, text }) =>
            name === "style" ||
            (name === "script" && text.trim() !== "") ||
            Object.keys(attributes).some((key) => key === "style" || key.startsWith("on")),
        )
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
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

  it("has one search bundle per version", () => {
    for (const { id } of library?.content.versions ?? []) {
      const entry = JSON.parse(readFileSync(join(folder, "pagefind", id, "pagefind-entry.json"), "utf8")) as {
        languages: Record<string, { page_count: number }>;
      };
      expect(entry.languages["en"]?.page_count).toBe(addresses.filter(({ version }) => version === id).length);
    }
  });
});

/** Every address that a page names and that lies on this site. */
function linksOf({ elements }: HtmlPage): string[] {
  const named = elements.flatMap(({ name, attributes }) => {
    const refresh =
      name === "meta" && attributes["http-equiv"] === "refresh"
        ? /url=(?<url>.*)/u.exec(attributes["content"] ?? "")?.groups?.["url"]
        : undefined;
    return [attributes["href"], attributes["src"], refresh].filter((url) => url !== undefined);
  });
  return named.filter((url) => !/^(?:https?:|mailto:|tel:)/u.test(url));
}

function leadsSomewhere(link: string, from: HtmlPage): boolean {
  const { pathname, hash } = new URL(link, `http://site/${from.file.replace(/index\.html$/u, "")}`);
  const path = join(folder, decodeURIComponent(pathname));
  if (!existsSync(path)) return false;
  if (statSync(path).isDirectory() && !pathname.endsWith("/")) return false;
  if (hash === "") return true;
  const target = link.startsWith("#")
    ? from
    : pages.find(({ file }) => join(folder, file) === join(path, pathname.endsWith("/") ? "index.html" : ""));
  return target?.elements.some(({ attributes }) => attributes["id"] === decodeURIComponent(hash.slice(1))) ?? false;
}
