import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { useReaders } from "../support/reader.ts";
import { firstLoadOf } from "../support/traffic.ts";

const SCRIPT_BYTES_AT_MOST = 10_000;
const REQUESTS_AT_MOST = 7;

const readers = useReaders();

describe("a page", () => {
  it(`runs at most ${SCRIPT_BYTES_AT_MOST} bytes of scripts, none of which searches before a reader means to`, async () => {
    const page = await readers.open("7.3.0/guides/");
    await page.waitForLoadState("networkidle");
    const paths = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
    const scripts = paths.filter((path) => path.endsWith(".js"));
    const sizes = scripts.map((path) => gzipSync(readFileSync(join(inject("site").folder, path)), { level: 6 }).length);
    expect(scripts.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SCRIPT_BYTES_AT_MOST);
    expect(paths.filter((path) => /search-ui|pagefind/u.test(path))).toEqual([]);
  });

  it.each([
    "7.3.0/",
    "7.3.0/guides/",
    "7.1.0/connectors/sift/",
    "7.3.0/tutorials/react/",
    "7.3.0/contents/guides/authentication/",
    "7.3.0/a-z/",
  ])(`comes with at most ${REQUESTS_AT_MOST} requests: %s`, async (path) => {
    const { requests } = await firstLoadOf(readers, path);
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.length, requests.join("\n")).toBeLessThanOrEqual(REQUESTS_AT_MOST);
  });
});
