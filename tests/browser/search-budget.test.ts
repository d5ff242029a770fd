import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { writeCorpus } from "../scale/corpus.ts";
import { strata } from "../support/build.ts";
import { useReaders } from "../support/reader.ts";
import { watchTraffic } from "../support/traffic.ts";

const BYTES_AT_MOST = 150_000;
const REQUESTS_AT_MOST = 10;
/** One part of the index, and the texts of two other pages. */
const SECOND_WORD_BYTES_AT_MOST = 35_000;
/** What the status says once all is loaded that an answer shows. */
const FINAL_COUNT = /\d results? in /u;
/** The size at which the budget holds. A reader loads one version's bundle, so one version is built: the other five change nothing. */
const PAGES = 200;

const parent = mkdtempSync(join(tmpdir(), "strata-budget-"));
let site: ServedSite;
const readers = useReaders(() => site.url);

beforeAll(async () => {
  const [content, folder] = [join(parent, "content"), join(parent, "dist")];
  writeCorpus(content, { versions: 1, pages: PAGES });
  const { status, output } = strata("build", "--content", content, "--out", folder);
  if (status !== 0) throw new Error(output);
  expect(output).toMatch(/Search: \d+ kB in all, \d+\.\d kB a page; 200 pages indexed, \d+\.\d ms each/u);
  site = await serveSite({ folder, base: "/", port: 4500 });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

describe(`the search of a version of ${PAGES} pages of 600 words`, () => {
  it("shows its first results within the budget, and a second word costs one part of the index more", async () => {
    const page = await readers.open("1.0.0/");
    await page.waitForLoadState("networkidle");
    const first = await load(page, "certificate");
    expect(first.requests).toBeGreaterThan(4);
    expect(first.requests).toBeLessThanOrEqual(REQUESTS_AT_MOST);
    expect(first.bytes).toBeLessThanOrEqual(BYTES_AT_MOST);
    const second = await load(page, " session");
    expect(second.bytes).toBeLessThanOrEqual(SECOND_WORD_BYTES_AT_MOST);
  });
});

/**
 * Enters a text, and counts what is loaded until its results are there. All of it at once, as pasted: between two keys a busy machine
 * may be held up for longer than the search waits for the next key, and then it asks for half a word, which stands in another part of the index.
 */
async function load(page: Page, text: string): Promise<{ bytes: number; requests: number }> {
  const traffic = watchTraffic(page);
  if (!(await page.locator("dialog#search").isVisible())) await page.keyboard.press("/");
  await page.keyboard.insertText(text);
  await page
    .locator("#search-results mark", { hasText: new RegExp(text.trim(), "iu") })
    .first()
    .waitFor();
  // What the titles say may come before the texts are loaded.
  await page.getByRole("status").filter({ hasText: FINAL_COUNT }).first().waitFor();
  const { bytes, requests } = await traffic.stop();
  console.log(`${text.trim()}: ${(bytes / 1000).toFixed(1)} kB in ${requests.length} requests\n  ${requests.join("\n  ")}`);
  return { bytes, requests: requests.length };
}
