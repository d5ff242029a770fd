import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("the theme", () => {
  it.each(["light", "dark"] as const)("follows the system when it is %s", async (theme) => {
    const page = await readers.open("7.3.0/", { theme });
    expect(await isDark(page)).toBe(theme === "dark");
    expect(await page.getByRole("button", { name: "Theme of the system" }).first().getAttribute("aria-pressed")).toBe("true");
  });

  it("is kept once chosen, on the next page from its first paint", async () => {
    const page = await readers.open("7.3.0/", { theme: "light" });
    await page.getByRole("button", { name: "Dark theme" }).first().click();
    expect(await isDark(page)).toBe(true);
    await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Guides" }).click();
    await page.waitForURL("**/guides/");
    expect(await isDark(page)).toBe(true);
    await page.getByRole("button", { name: "Theme of the system" }).first().click();
    expect(await isDark(page)).toBe(false);
  });

  it("is chosen in the footer on a phone", async () => {
    const page = await readers.open("7.3.0/", { width: 360 });
    await page.locator(".site-footer").getByRole("button", { name: "Dark theme" }).click();
    expect(await isDark(page)).toBe(true);
  });
});

function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    if (!canvas) return false;
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 255) < 128;
  });
}
