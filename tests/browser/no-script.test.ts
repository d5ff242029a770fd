import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const BARE = { javaScript: false } as const;

describe("without JavaScript", () => {
  it("the front door leads to the current version", async () => {
    const page = await readers.open("", BARE);
    await page.waitForURL("**/7.3.0/");
    expect(await page.textContent("h1")).toContain("WSO2 Identity Server");
  });

  it("every group of the tree leads to a page that lists what it holds", async () => {
    const page = await readers.open("7.3.0/connectors/", BARE);
    const nav = page.getByRole("navigation", { name: "Connectors" });
    await nav.getByRole("link", { name: "Identity verification" }).click();
    await page.waitForURL("**/7.3.0/contents/connectors/identity-verification/");
    await page.locator(".listing").getByRole("link", { name: "Onfido" }).click();
    await page.waitForURL("**/7.3.0/connectors/onfido/");
    await nav.getByRole("link", { name: "Try it" }).click();
    await page.waitForURL("**/7.3.0/connectors/onfido/try-it/");
    expect(await page.locator(".nav-filter:visible, .site-nav button:visible").count()).toBe(0);
  });

  it("the version menu opens and answers", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/", BARE);
    await page.locator(".version-menu summary").click();
    await page.locator(".version-menu").getByRole("link", { name: "6.0.0" }).click();
    await page.waitForURL("**/6.0.0/connectors/");
  });

  it("every tab panel shows with its label, and no button stands idle", async () => {
    const page = await readers.open("7.0.0/connectors/sift/set-up/", BARE);
    const labels = page.locator(".tab-label");
    expect(await labels.count()).toBeGreaterThan(1);
    for (const label of await labels.all()) expect(await label.isVisible()).toBe(true);
    expect(await page.locator("article button:visible, .search-open:visible").count()).toBe(0);
  });

  it("on a phone the nav stands below the article, and the menu button leads to it", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/", { ...BARE, width: 360, height: 740 });
    const nav = await page.locator("#site-nav").boundingBox();
    const article = await page.locator("article").boundingBox();
    expect(nav?.y ?? 0).toBeGreaterThan((article?.y ?? 0) + (article?.height ?? 0));
    await page.getByRole("link", { name: "Menu" }).click();
    await expect.poll(async () => (await page.locator("#site-nav").boundingBox())?.y).toBeLessThan(740);
  });
});
