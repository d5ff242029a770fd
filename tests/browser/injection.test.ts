import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseHtml } from "../../src/build/html.ts";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { apacheSnippet } from "../../src/core/hosts/apache.ts";
import { netlifyRedirects } from "../../src/core/hosts/netlify.ts";
import { nginxSnippet } from "../../src/core/hosts/nginx.ts";
import type { HostRules } from "../../src/core/hosts/rules.ts";
import { strata } from "../support/build.ts";
import { faultsIn, findFaults } from "../support/hostile-page.ts";
import { hostileSite, NEWER, numberOf, OLDER, TEXTS, titleOfCode } from "../support/hostile-site.ts";
import { linesOf, partOf } from "../support/markup.ts";
import { HARMLESS, RAN, shown } from "../support/payloads.ts";
import { useReaders } from "../support/reader.ts";
import { validate } from "../support/validator.ts";
import { writeFiles } from "../support/write-files.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-hostile-"));
const folder = join(parent, "dist");
let site: ServedSite;
let files: readonly string[];
const readers = useReaders(() => site.url);
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const withEnding = (ending: string) => files.filter((file) => file.endsWith(ending));

beforeAll(async () => {
  const content = join(parent, "content");
  writeFiles(content, hostileSite());
  const { status, output } = strata("build", "--content", content, "--out", folder);
  if (status !== 0) throw new Error(`The site does not build:\n${output}`);
  files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  site = await serveSite({ folder, base: "/", port: 4700 });
});
afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

/** A page without a policy: that of the site lets nothing make a document from a string. */
async function parserPage() {
  const page = await readers.open("nowhere/");
  await page.goto("about:blank");
  return page;
}

/** The pages that hold one text each, and what of them holds nothing else that differs. */
const KINDS = [
  { kind: "page", keyOf: (number: string) => `guides/p${number}`, part: "<article" },
  { kind: "connector", keyOf: (number: string) => `connectors/c${number}`, part: "<article" },
  { kind: "step", keyOf: (number: string) => `tutorials/t${number.charAt(0)}/s${number}`, part: '<header class="page-head' },
];
const HARMLESS_NUMBER = numberOf(0);

describe("a hostile text", () => {
  it.each(KINDS)("is text in every sink of a $kind, and the page else that of a harmless text", ({ keyOf, part }) => {
    const parts = (number: string) => {
      const lines = linesOf(read(`${NEWER}/${keyOf(number)}/index.html`));
      const head = partOf(lines, "<head").filter((line) => !line.startsWith('"{"@context'));
      return [...head, ...partOf(lines, part)];
    };
    const harmless = parts(HARMLESS_NUMBER);
    expect(harmless.filter((line) => line.includes(HARMLESS)).length).toBeGreaterThan(4);
    for (const [index, text] of TEXTS.entries()) {
      const expected = harmless.map((line, at) =>
        line.replaceAll(HARMLESS, () => (isTitleOfCode(harmless, at) ? titleOfCode(text) : shown(text))),
      );
      expect(parts(numberOf(index)), text).toEqual(expected);
    }
  });

  it.each([
    ["variables, in prose, headings and code", `${NEWER}/guides/words/index.html`],
    ["an .md page", `${NEWER}/guides/plain/index.html`],
    ["labels of tabs, and of links in the tree", `${NEWER}/guides/tabs/index.html`],
    ["titles", `${NEWER}/a-z/index.html`],
    ["connectors, their categories and types", `${NEWER}/connectors/index.html`],
    ["the matrix", "connectors/index.html"],
    ["reasons", `${NEWER}/changes/index.html`],
    ["archived versions", "versions/index.html"],
  ])("is text in the list of %s", (_, file) => {
    const lines = new Set(linesOf(read(file)));
    expect(TEXTS.filter((text) => !lines.has(`"${shown(text)}"`))).toEqual([]);
  });

  it("makes no element of any page that runs, loads or leads anywhere that no author may", () => {
    const pages = withEnding(".html");
    expect(pages.length).toBeGreaterThan(500);
    expect(
      pages.flatMap((file) => parseHtml(read(file)).flatMap((element) => faultsIn(element).map((fault) => `${file}: ${fault}`))),
    ).toEqual([]);
  });

  it("leaves the pages valid HTML", () => {
    const wanted = /guides\/(?:words|tabs|p\d0)\/|connectors\/(?:index|c\d0\/)|^versions/u;
    const { pages, errors } = validate(folder, (file) => file.startsWith(NEWER) && wanted.test(file));
    expect(errors).toEqual([]);
    expect(pages).toBeGreaterThan(20);
  });

  it("is the same for a browser's parser", async () => {
    const page = await parserPage();
    const wanted = [...TEXTS.map((_, index) => `${NEWER}/guides/p${numberOf(index)}/`), `${NEWER}/guides/words/`, `${NEWER}/guides/plain/`];
    const seen = await page.evaluate(
      (texts) =>
        texts.map((text) =>
          [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("*")]
            .map((one) => `${one.localName} ${one.getAttributeNames().join(" ").toLowerCase().split(" ").sort().join(" ")}`)
            .join("\n"),
        ),
      wanted.map((url) => read(`${url}index.html`)),
    );
    for (const [index, url] of wanted.entries()) {
      const parsed = parseHtml(read(`${url}index.html`)).map(
        ({ name, attributes }) => `${name} ${Object.keys(attributes).sort().join(" ")}`,
      );
      expect(seen[index], url).toBe(parsed.join("\n"));
    }
  });
});

describe("beside the pages", () => {
  it("every JSON file can be read, and JSON-LD says the names as they are", () => {
    for (const file of withEnding(".json")) JSON.parse(read(file));
    const names = TEXTS.map((_, index) => {
      const elements = parseHtml(read(`${NEWER}/connectors/c${numberOf(index)}/index.html`));
      const data = elements.filter(({ attributes }) => attributes["type"] === "application/ld+json").map(({ text }) => JSON.parse(text));
      return data.map(({ name }) => name);
    });
    expect(names).toEqual(TEXTS.map((text) => [shown(text)]));
  });

  it("every XML file is well formed", async () => {
    const page = await parserPage();
    const urls = withEnding(".xml");
    const roots = await page.evaluate(
      (texts) => texts.map((text) => new DOMParser().parseFromString(text, "application/xml").documentElement.localName),
      urls.map(read),
    );
    expect(urls.map((url, index) => `${url} ${roots[index]}`)).toEqual([
      "changes.xml feed",
      `${NEWER}/sitemap.xml urlset`,
      "opensearch.xml OpenSearchDescription",
      "sitemap.xml sitemapindex",
      `${OLDER}/sitemap.xml urlset`,
    ]);
  });

  it("every twin has the same form, with the text in it", () => {
    for (const { keyOf } of KINDS) {
      const twin = (number: string) => outlineOf(parseTwin(read(`${NEWER}/${keyOf(number)}.md`)));
      const harmless = twin(HARMLESS_NUMBER);
      for (const [index, text] of TEXTS.entries()) expect(twin(numberOf(index)), text).toEqual(harmless);
    }
  });

  it("the table for spreadsheets has as many cells in each row, and none that is a formula", () => {
    const rows = rowsOf(read("connectors/matrix.csv"));
    expect(rows.length).toBe(TEXTS.length + 1);
    expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /(?:^|[;\n])\s*[=+\-@\uFF1D]/u.test(cell))).toEqual([]);
  });

  it("the rules for hosts are those of a site that moved nothing, and for each redirect a line of one form", () => {
    const nothing: HostRules = { base: "/", redirects: [], alias: { from: "/latest/", to: `/${NEWER}/` } };
    const path = String.raw`/[\w.~!'()*%/\\-]*`;
    const hosts: [string, (rules: HostRules) => string, string][] = [
      ["_redirects", netlifyRedirects, `${path} ${path} 30[12]`],
      ["hosting/nginx.conf", nginxSnippet, String.raw`location = "(?:[^"\\]|\\["\\])*" \{ return 30[12] ${path}\$is_args\$args; \}`],
      ["hosting/apache.conf", apacheSnippet, String.raw`RewriteRule "\^[^"]*\$" "${path}" \[R=30[12],L,NE\]`],
    ];
    for (const [file, print, form] of hosts) {
      const fixed = print(nothing).split("\n");
      const lines = read(file).split("\n");
      const rules = lines.filter((line) => !fixed.includes(line));
      expect(lines.filter((line) => !rules.includes(line))).toEqual(fixed);
      expect(rules.length).toBeGreaterThan(10);
      expect(rules.filter((line) => !new RegExp(`^${form}$`, "u").test(line))).toEqual([]);
    }
  });
});

describe("a reader of a hostile site", () => {
  it("finds everything in order: menus, tree, filters, search, comparison, marks", async () => {
    const page = await readers.open(`${NEWER}/connectors/c00/?nowhere`);
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const visit = (path: string) => page.goto(site.url + path);
    const check = async () => {
      expect(await page.evaluate(findFaults, RAN)).toEqual([]);
      expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    };
    await page.locator(".version-menu summary").click();
    await page.locator(".nav-filter input").fill("script");
    await page.locator("[data-nav=matches] a").first().waitFor();
    await check();
    for (const query of ["script", "constructor", "formula cmd", "polyglot"]) {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").fill(query);
      await page.locator("#search-results [role=option], [data-search-view=none]:visible").first().waitFor();
      await check();
      await page.keyboard.press("Escape");
    }
    await visit(`search/?q=${RAN}&scope=all`);
    await page.locator(".search-hit").nth(5).waitFor();
    await page.locator(".search-hit mark").first().waitFor();
    await check();
    await visit(`${NEWER}/connectors/?q=script`);
    await page.locator(".connector-card:visible").first().waitFor();
    await check();
    await visit(`${OLDER}/gone/g90/`);
    await page.locator(".version-menu summary").click();
    await page.locator(`.version-menu a[href^="/${NEWER}/"]`).first().click();
    await page.locator("arrival-notice p").waitFor();
    await check();
    await visit(`${NEWER}/guides/tabs/`);
    await page.getByRole("tab").last().click();
    await check();
    await visit(`${NEWER}/tutorials/t9/s90/`);
    await page.getByRole("button", { name: "Mark as done" }).click();
    await check();
    await visit(`compare/?page=index&from=${OLDER}&to=${NEWER}`);
    await page.locator("[data-compare=status]:not(:empty)").waitFor();
    await check();
    await visit(`${OLDER}/guides/p01/`);
    await page.locator("missing-page li").first().waitFor();
    await check();
    expect(dialogs).toEqual([]);
  });
});

/** A figure of code begins two lines above its title. */
function isTitleOfCode(lines: readonly string[], at: number): boolean {
  return lines[at - 1] === "<figcaption>" && lines[at - 2]?.startsWith('<figure class="code"') === true;
}

function parseTwin(text: string): Nodes {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

/** What a tree consists of, without its words. Words that differ may stand as several texts. */
function outlineOf(node: Nodes): string {
  const inside =
    "children" in node
      ? node.children
          .map(outlineOf)
          .join(" ")
          .replace(/(?:text )+text/gu, "text")
      : "";
  return `${node.type}(${inside})`.replace("text()", "text");
}

function rowsOf(csv: string): string[][] {
  const cells = [...csv.matchAll(/(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/gu)];
  const rows: string[][] = [[]];
  for (const { groups } of cells) {
    rows.at(-1)?.push(groups?.["quoted"]?.replaceAll('""', '"') ?? groups?.["plain"] ?? "");
    if (groups?.["end"] !== ",") rows.push([]);
  }
  expect(cells.map(([whole]) => whole).join("")).toBe(csv);
  return rows.slice(0, -1);
}
