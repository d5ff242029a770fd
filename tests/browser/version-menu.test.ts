import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("the version menu", () => {
  it("lists the versions newest first, marks the one being read and ends with its changes and Show all", async () => {
    const page = await readers.open("7.1.0/connectors/sift/");
    await openMenu(page);
    const entries = page.locator(".version-menu li");
    expect(await entries.locator("a > span:first-child").allInnerTexts()).toEqual(["7.3.0", "7.2.0", "7.1.0", "7.0.0", "6.1.0", "6.0.0"]);
    expect(await page.locator(".version-menu a[aria-current]").innerText()).toContain("7.1.0");
    expect((await entries.allInnerTexts()).slice(-2)).toEqual(["Changes in 7.1.0", "Show all"]);
  });

  it("leads to the same page in a version that has it", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    await openMenu(page);
    await page.locator(".version-menu").getByRole("link", { name: "7.0.0" }).click();
    await page.waitForURL("**/7.0.0/connectors/sift/set-up/");
    expect(await page.locator(".version-menu-label").innerText()).toBe("7.0.0");
  });

  it("says where a version has no such page, and leads to the nearest one", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    await openMenu(page);
    const entry = page.locator(".version-menu").getByRole("link", { name: "6.1.0" });
    expect(await entry.innerText()).toContain("not there; leads to Connectors");
    await entry.click();
    await page.waitForURL("**/6.1.0/connectors/");
    expect(await page.textContent("h1")).toBe("Connectors");
  });

  it("leads to the successor of a page that has ended", async () => {
    const page = await readers.open("6.1.0/sdks/react/use-auth-context/");
    await openMenu(page);
    const entry = page.locator(".version-menu").getByRole("link", { name: "7.0.0" });
    expect(await entry.innerText()).toContain("replaced there by useAsgardeo()");
    await entry.click();
    await page.waitForURL("**/7.0.0/sdks/react/use-asgardeo/");
  });

  it("is walked with the keyboard alone", async () => {
    const page = await readers.open("7.1.0/guides/");
    await page.locator(".version-menu summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("7.2.0");
    await page.keyboard.press("Escape");
    expect(await page.locator(".version-menu details").getAttribute("open")).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/7.3.0/guides/");
  });

  it("shows all versions, archived ones included, with their status", async () => {
    const page = await readers.open("6.0.0/");
    await openMenu(page);
    await page.getByRole("link", { name: "Show all" }).click();
    await page.waitForURL("**/versions/");
    const rows = await page.locator(".version-list li").allInnerTexts();
    expect(rows[0]).toMatch(/7\.3\.0[\s\S]*Current[\s\S]*2026-04-24/u);
    expect(rows.filter((row) => row.includes("Archived"))).toHaveLength(3);
  });
});

describe("on arrival from a switch of version", () => {
  it("a reader is told why this is another page, once", async () => {
    const page = await readers.open("7.1.0/connectors/onfido/try-it/");
    await openMenu(page);
    await page.locator(".version-menu").getByRole("link", { name: "6.1.0" }).click();
    await page.waitForURL("**/6.1.0/connectors/");
    const notice = page.locator("arrival-notice");
    expect(await notice.innerText()).toBe("Try it is not in 6.1.0; this is its nearest page.");
    await page.reload();
    expect(await notice.isVisible()).toBe(false);
  });

  it("a reader is told of a successor and of the reason", async () => {
    const page = await readers.open("6.1.0/sdks/react/use-auth-context/");
    await page.locator(".page-head .strip a").first().click();
    await page.waitForURL("**/7.3.0/sdks/react/use-asgardeo/");
    expect(await page.locator("arrival-notice").innerText()).toContain("is not in 7.3.0; this page takes its place.");
  });

  it("nothing is told at the same page", async () => {
    const page = await readers.open("7.1.0/connectors/onfido/try-it/");
    await openMenu(page);
    await page.locator(".version-menu").getByRole("link", { name: "7.0.0" }).click();
    await page.waitForURL("**/7.0.0/connectors/onfido/try-it/");
    expect(await page.locator("arrival-notice").isVisible()).toBe(false);
  });
});

describe("the banner", () => {
  it("says that this is not the current version and leads to this very page there", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    const banner = page.locator(".banner");
    expect(await banner.innerText()).toContain("7.1.0 is still supported. The current version is 7.3.0.");
    await banner.getByRole("link", { name: "Read this page in 7.3.0" }).click();
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/");
    expect(await page.locator(".banner").count()).toBe(0);
  });

  it("shrinks to a line, stays one on the next page, and opens again", async () => {
    const page = await readers.open("7.1.0/guides/");
    await page.locator(".banner summary").click();
    // Told by an event that comes after the click.
    await page.locator("html[data-banner-small]").waitFor({ state: "attached" });
    await page.goto(new URL("/7.0.0/guides/", page.url()).href);
    expect(await page.locator(".banner summary").innerText()).toBe("7.0.0 is not the current version");
    expect(await page.locator(".banner p").isVisible()).toBe(false);
    await page.locator(".banner summary").click();
    await page.locator("html:not([data-banner-small])").waitFor({ state: "attached" });
    await page.reload();
    expect(await page.locator(".banner p").isVisible()).toBe(true);
  });

  it("stands open without JavaScript", async () => {
    const page = await readers.open("6.0.0/", { javaScript: false });
    expect(await page.locator(".banner p").isVisible()).toBe(true);
  });
});

describe("the strip", () => {
  it("tells in words what the page is in each version and leads there", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    const bars = page.locator(".page-head .strip a");
    expect(await bars.allTextContents().then((texts) => texts.map((text) => text.trim()))).toEqual([
      "7.3.0: changed",
      "7.2.0: changed",
      "7.1.0: changed",
      "7.0.0: added",
      "6.1.0: not available, leads to Connectors",
      "6.0.0: not available, leads to Connectors",
    ]);
    expect(await page.locator(".page-head .strip a[aria-current]").textContent()).toContain("7.1.0");
    await bars.first().click();
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/");
  });
});

async function openMenu(page: Page): Promise<void> {
  await page.locator(".version-menu summary").click();
}
