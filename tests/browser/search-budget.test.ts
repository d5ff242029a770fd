import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { writeCorpus } from "../scale/corpus.ts";
import { strata } from "../support/build.ts";
import { useReaders } from "../support/reader.ts";
import { type Traffic, watchTraffic } from "../support/traffic.ts";

const BYTES_AT_MOST = 150_000;
const REQUESTS_AT_MOST = 10;
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
  expect(output).toMatch(/Search: \d+ kB in all, \d+\.\d kB and \d+\.\d ms a page/u);
  site = await serveSite({ folder, base: "/", port: 4500 });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

describe(`the search of a version of ${PAGES} pages of 600 words`, () => {
  it.each(["certificate", "session timeout"])("shows its first results for %j within the budget", async (query) => {
    const page = await readers.open("1.0.0/");
    await page.waitForLoadState("networkidle");
    const traffic: Traffic = watchTraffic(page);
    await page.keyboard.press("/");
    await page.keyboard.type(query);
    await page.locator("#search-results [role=option] mark").first().waitFor();
    await page.waitForLoadState("networkidle");
    const { bytes, requests } = await traffic.stop();
    console.log(`${query}: ${(bytes / 1000).toFixed(1)} kB in ${requests.length} requests\n  ${requests.join("\n  ")}`);
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.length).toBeLessThanOrEqual(REQUESTS_AT_MOST);
    expect(bytes).toBeLessThanOrEqual(BYTES_AT_MOST);
  });
});
