import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseHtml } from "../../src/build/html.ts";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { writeCorpus } from "../scale/corpus.ts";
import { strata } from "../support/build.ts";
import { type HtmlPage, readPages } from "../support/html.ts";
import { useReaders } from "../support/reader.ts";
import { firstLoadOf } from "../support/traffic.ts";

/** Bytes are those after gzip at level 6. */
const BUDGET = { html: 9000, nav: 2000, script: 10_000, style: 12_000, requests: 7, elements: 700, growth: 0.05 };
const BUILD_MS = 300_000;
/** Two versions show what a version adds to every page, marks of changes included; a page of the newest is weighed. */
const VERSION = "2.0.0";

const parent = mkdtempSync(join(tmpdir(), "strata-weight-"));
let small: HtmlPage[];
let large: HtmlPage[];
let site: ServedSite;
const readers = useReaders(() => site.url);

beforeAll(async () => {
  small = build("small", 50);
  large = build("large");
  site = await serveSite({ folder: join(parent, "large"), base: "/", port: 4540 });
}, BUILD_MS);

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

describe("a page of a version of 701 pages", () => {
  it("weighs what the budget allows, and so do the pages that list groups", () => {
    expect(large.length).toBeGreaterThan(701);
    expect(heaviest("html", large, ({ source }) => gzip(source))).toBeLessThanOrEqual(BUDGET.html);
    expect(heaviest("nav", large, ({ source }) => gzip(navOf(source)))).toBeLessThanOrEqual(BUDGET.nav);
  });

  it("is in Latin-1 as far as its words are, so that its text takes one byte a sign while it is made", () => {
    expect(large.filter(({ source }) => /[^\0-\xff]/u.test(source)).map(({ file }) => file)).toEqual([]);
  });

  it("has few elements beside those of its article", () => {
    const most = heaviest("elements", large, ({ source, elements }) => elements.length - parseHtml(articleOf(source)).length);
    expect(most).toBeLessThanOrEqual(BUDGET.elements);
  });

  it("costs the same as in a version of 50 pages", () => {
    const inSmall = new Map(small.map(({ file, source }) => [file, gzip(source)]));
    const pairs = large.flatMap(({ file, source }) => {
      const before = inSmall.get(file);
      return before === undefined || file.includes("/contents/") ? [] : [{ before, after: gzip(source) }];
    });
    const mean = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    const [before, after] = [mean(pairs.map((one) => one.before)), mean(pairs.map((one) => one.after))];
    console.log(`mean of ${pairs.length} pages: ${before.toFixed()} B among 50, ${after.toFixed()} B among 701`);
    expect(pairs).toHaveLength(50);
    expect(after / before - 1).toBeLessThanOrEqual(BUDGET.growth);
  });

  it("loads no more than the budget allows, and the tree not before it is wanted", async () => {
    const { page, requests } = await firstLoadOf(readers, `${VERSION}/`);
    const bytesOf = (ending: string) =>
      requests.map((one) => one.split(" ")).reduce((sum, [path = "", bytes]) => sum + (path.endsWith(ending) ? Number(bytes) : 0), 0);
    console.log(requests.join("\n"));
    expect(requests.length).toBeLessThanOrEqual(BUDGET.requests);
    expect(bytesOf(".js")).toBeLessThanOrEqual(BUDGET.script);
    expect(bytesOf(".css")).toBeLessThanOrEqual(BUDGET.style);
    expect(requests.some((one) => one.startsWith("/nav/"))).toBe(false);
    const file = (await page.locator("nav-tree").getAttribute("data-file")) ?? "";
    console.log(`whole tree: ${gzip(readFileSync(join(parent, "large", file), "utf8"))} B`);
  });
});

/** The pages of the newest version of a corpus, those that authors wrote and those that list groups. */
function build(name: string, pages?: number): HtmlPage[] {
  const content = join(parent, `${name}-content`);
  writeCorpus(content, { versions: 2, ...(pages === undefined ? {} : { pages }) });
  const { status, output } = strata("build", "--content", content, "--out", join(parent, name));
  if (status !== 0) throw new Error(output);
  return readPages(join(parent, name)).filter(({ file, source }) => file.startsWith(`${VERSION}/`) && source.includes("<nav-tree"));
}

function heaviest(what: string, pages: readonly HtmlPage[], weigh: (page: HtmlPage) => number): number {
  const sizes = pages.map(weigh).sort((a, b) => a - b);
  console.log(`${what}: ${sizes[Math.floor(sizes.length / 2)]} in the median, ${sizes.at(-1)} at most`);
  return sizes.at(-1) ?? Number.NaN;
}

/** Tabs and tree. */
function navOf(source: string): string {
  return [/<nav class="section-tabs"[\s\S]*?<\/nav>/u, /<nav-drawer[\s\S]*?<\/nav-drawer>/u].map((part) => part.exec(source)?.[0]).join("");
}

function articleOf(source: string): string {
  return /<article[\s\S]*<\/article>/u.exec(source)?.[0] ?? "";
}

function gzip(text: string): number {
  return gzipSync(text, { level: 6 }).length;
}
