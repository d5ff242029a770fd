import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "../../src/cli/serve.ts";
import { writeCorpus } from "../scale/corpus.ts";
import { strata } from "../support/build.ts";
import { launchChromium } from "../support/chromium.ts";
import { watchTraffic } from "../support/traffic.ts";

/**
 * What the search costs at M size, in headless Chromium: `npx node tests/bench/search.ts`. One version of 200 pages of 600 words is built; a
 * reader of a site of six loads no more, since each version has a bundle of its own. Figures are printed, never asserted: machines differ.
 */
const PAGES = 200;
const QUERIES = ["certificate", "session token", "add login", "organization branding", "webhook endpoint"];

const parent = mkdtempSync(join(tmpdir(), "strata-bench-"));
try {
  const [content, folder] = [join(parent, "content"), join(parent, "dist")];
  writeCorpus(content, { versions: 1, pages: PAGES });
  const { status, output } = strata("build", "--content", content, "--out", folder);
  if (status !== 0) throw new Error(output);
  const files = readdirSync(join(folder, "pagefind"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const size = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  print("index", `${(size / 1000).toFixed(0)} kB in ${files.length} files; ${(size / 1000 / PAGES).toFixed(1)} kB a page`);
  print("build", output.split("\n").find((line) => line.startsWith("Search:")) ?? "");
  await measureReader(folder);
} finally {
  rmSync(parent, { recursive: true });
}

async function measureReader(folder: string): Promise<void> {
  const site = await serveSite({ folder, base: "/", port: 4600 });
  const browser = await launchChromium();
  try {
    for (const query of QUERIES) {
      const page = await browser.newPage();
      await page.goto(`${site.url}1.0.0/`, { waitUntil: "networkidle" });
      const traffic = watchTraffic(page);
      await page.keyboard.press("/");
      await page.keyboard.type(query);
      await page.locator("#search-results [role=option] mark").first().waitFor();
      await page
        .getByRole("status")
        .filter({ hasText: /\d results? in /u })
        .first()
        .waitFor();
      const { bytes, requests } = await traffic.stop();
      print(query, `${(bytes / 1000).toFixed(1)} kB in ${requests.length} requests from a fresh page; ${await typeAgain(page, query)}`);
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The median time from a keystroke to its results in the document, once everything is loaded. */
async function typeAgain(page: Awaited<ReturnType<Awaited<ReturnType<typeof launchChromium>>["newPage"]>>, query: string): Promise<string> {
  const times: number[] = [];
  for (let length = 3; length <= query.length; length += 1) {
    await page.evaluate(() => {
      const list = document.querySelector("#search-results");
      const input = document.querySelector<HTMLInputElement>("dialog#search [role=combobox]");
      if (!list || !input) throw new Error("There is no search.");
      performance.clearMarks();
      input.addEventListener("input", () => performance.mark("key"), { once: true });
      const observer = new MutationObserver(() => {
        observer.disconnect();
        performance.mark("shown");
      });
      observer.observe(list, { childList: true });
    });
    await page.locator("dialog#search [role=combobox]").fill(query.slice(0, length));
    await page.waitForFunction(() => performance.getEntriesByName("shown").length > 0);
    times.push(await page.evaluate(() => performance.measure("answer", "key", "shown").duration));
  }
  times.sort((a, b) => a - b);
  return `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms median from keystroke to results, over ${times.length}`;
}

function print(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(24)}${text}\n`);
}
