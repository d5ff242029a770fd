import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";
import { useServedSite } from "../support/served-site.ts";

const readers = useReaders();
const showcase = useReaders(useServedSite(join(import.meta.dirname, "../fixtures/components")).url);
const BARE = { javaScript: false } as const;

describe("without JavaScript a reader can do five of five:", () => {
  it("1. read a page in full, code, tables and folded parts included", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/reference/", BARE);
    expect(await page.textContent("h1")).toBe("Onfido reference");
    expect(await page.locator("article h2:visible").count()).toBe(await page.locator("article h2").count());
    expect(await page.locator("article table:visible").count()).toBeGreaterThan(0);
    expect(await page.locator("article").innerText()).not.toMatch(/^\s*$/u);
  });

  it("2. navigate: by the sections, the tree, the breadcrumbs and to the next page", async () => {
    const page = await readers.open("7.3.0/", BARE);
    await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Connectors" }).click();
    await page.waitForURL("**/7.3.0/connectors/");
    await page.getByRole("navigation", { name: "Connectors" }).getByRole("link", { name: "Identity verification" }).click();
    await page.locator(".listing").getByRole("link", { name: "Onfido" }).click();
    await page.waitForURL("**/7.3.0/connectors/onfido/");
    await page.locator("a[rel=next]").click();
    await page.waitForURL("**/7.3.0/connectors/onfido/set-up/");
    await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "Onfido" }).click();
    await page.waitForURL("**/7.3.0/connectors/onfido/");
  });

  it("3. switch the version: to the same page, by menu and by strip", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/set-up/", BARE);
    await page.locator(".version-menu summary").click();
    await page.locator(".version-menu").getByRole("link", { name: "7.1.0" }).click();
    await page.waitForURL("**/7.1.0/connectors/onfido/set-up/");
    await page.locator(".page-head .strip a").first().click();
    await page.waitForURL("**/7.3.0/connectors/onfido/set-up/");
  });

  it("4. follow a deep link: to a heading, into a tab, into a part that folds", async () => {
    for (const [path, id] of [
      ["2.0/reference/", "errors"],
      ["2.0/structure/", "as-a-service"],
      ["2.0/text/", "what-folds-with-it"],
    ] as const) {
      const page = await showcase.open(`${path}#${id}`, BARE);
      await page.locator(`#${id}`).waitFor();
      await expect.poll(() => topOf(page, id)).toBeGreaterThan(90);
      expect(await topOf(page, id)).toBeLessThan(890);
    }
  });

  it("5. find a page by its title", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/", BARE);
    await page.locator(".site-footer").getByRole("link", { name: "All pages, A to Z" }).click();
    await page.waitForURL("**/7.3.0/a-z/");
    await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: /^S,/u }).click();
    await page.getByRole("link", { name: "Set up Sift", exact: true }).click();
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/");
  });
});

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

/** How far below the upper edge of the window an element stands. */
function topOf(page: Page, id: string): Promise<number> {
  return page.locator(`[id="${id}"]`).evaluate((one) => one.getBoundingClientRect().top);
}
