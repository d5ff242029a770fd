import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("search", () => {
  it("finds an error code by keyboard and marks it on the page it leads to", async () => {
    const page = await readers.open("7.1.0/");
    await page.keyboard.press("/");
    await page.keyboard.type("OIDV-10017");
    await results(page).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/7.1.0/connectors/onfido/reference/**");
    await page.locator("article mark", { hasText: "OIDV-10017" }).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("answers from the version being read only", async () => {
    for (const version of ["7.0.0", "7.3.0"]) {
      const page = await readers.open(`${version}/guides/`);
      await search(page, "Sift");
      const urls = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(urls.length).toBeGreaterThan(2);
      expect(urls.filter((url) => !url.startsWith(`/${version}/`))).toEqual([]);
    }
    const page = await readers.open("6.1.0/");
    await search(page, "OIDV-10017");
    await page.getByRole("status").filter({ hasText: "Nothing found for" }).waitFor();
    expect(await results(page).count()).toBe(0);
  });

  it("says in which section and under which heading a result lies", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "webhook signature");
    const hit = page.locator("#search-results [role=group]", { hasText: "Connectors › Identity verification › Onfido" });
    await hit.filter({ hasText: "Error codes" }).first().waitFor();
  });

  it("opens with Ctrl-K, closes with Escape and gives the focus back", async () => {
    const page = await readers.open("7.3.0/connectors/");
    await page.getByRole("link", { name: "Sift: documentation" }).focus();
    await page.keyboard.press("Control+k");
    expect(await page.locator("dialog#search").getAttribute("open")).not.toBeNull();
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog#search").getAttribute("open")).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Sift: documentation");
  });

  it("loads nothing before a reader means to search", async () => {
    const page = await readers.open("7.3.0/connectors/");
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("pagefind")).length)).toBe(
      0,
    );
  });

  it.each([
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "__proto__",
    "؟ مرحبا",
    "🎉🎉",
    "....",
    "\u0000",
    "x".repeat(10_000),
  ])("takes %j as words and no more", async (query) => {
    const page = await readers.open("7.3.0/");
    page.on("dialog", () => expect.unreachable("a query ran as code"));
    await page.getByRole("button", { name: /Search/u }).click();
    await page.getByRole("combobox").fill(query);
    await page.getByRole("status").filter({ hasText: /./u }).first().waitFor();
    expect(await page.locator("dialog#search script, dialog#search img, dialog#search [onload]").count()).toBe(0);
  });

  it("says that a bundle did not load and tries again", async () => {
    const page = await readers.open("7.2.0/");
    let isDown = true;
    await page.route("**/pagefind/**", (route) =>
      isDown ? route.fulfill({ status: 200, contentType: "text/javascript", body: "throw 1" }) : route.continue(),
    );
    await search(page, "Duo");
    const retry = page.getByRole("button", { name: "Retry" });
    await retry.waitFor();
    isDown = false;
    await retry.click();
    await results(page).first().waitFor();
  });
});

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole("button", { name: /Search/u }).click();
  await page.keyboard.type(query);
  await page.locator("dialog#search [role=status]:not(:empty), dialog#search [data-search-retry]:visible").first().waitFor();
}

function results(page: Page) {
  return page.locator("#search-results [role=group] [role=option]");
}
