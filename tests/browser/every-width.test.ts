import { describe, expect, it } from "vitest";
import { pageUrl } from "../../src/core/path.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("every page of a version", () => {
  it("fits 320 px without scrolling sideways", async () => {
    // All tab panels and the tree show without JavaScript, and pages come in half the time.
    const page = await readers.open("versions/", { width: 320, height: 640, javaScript: false });
    const version = checkContent("content").library?.laid.get("7.3.0");
    const wide: string[] = [];
    for (const key of version?.pages.keys() ?? []) {
      // Images have their sizes without being there.
      const url = new URL(pageUrl("/", { version: version?.version ?? "", key }), page.url());
      await page.goto(url.href, { waitUntil: "domcontentloaded" });
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) wide.push(key);
    }
    expect(version?.pages.size).toBeGreaterThan(20);
    expect(wide).toEqual([]);
  });
});

describe("on paper", () => {
  it("a page is its article, with address and version, and nothing around it", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    await page.emulateMedia({ media: "print" });
    for (const chrome of [".site-header", ".site-nav", ".site-footer", ".contents-column", ".pager", "copy-button"]) {
      expect(await page.locator(`${chrome}:visible`).count(), chrome).toBe(0);
    }
    expect(await page.locator(".print-source").innerText()).toMatch(/7\.1\.0.*https:\/\/.*\/7\.1\.0\/connectors\/sift\/set-up\//u);
  });
});
