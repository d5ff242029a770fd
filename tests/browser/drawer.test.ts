import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const PHONE = { width: 360, height: 740 };

describe("the drawer on a phone", () => {
  it("opens the tree, takes the focus, leaves the page behind it inert, and leads on", async () => {
    const page = await readers.open("7.1.0/connectors/sift/", PHONE);
    expect(await page.locator("#site-nav").isVisible()).toBe(false);
    const opener = page.getByRole("button", { name: "Menu" });
    await opener.click();
    expect(await opener.getAttribute("aria-expanded")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Close navigation");
    expect(await page.locator("main").evaluate((main) => main.closest("[inert]") !== null)).toBe(true);
    await page.locator("#site-nav").getByRole("link", { name: "Set up" }).click();
    await page.waitForURL("**/7.1.0/connectors/sift/set-up/");
    expect(await page.locator("#site-nav").isVisible()).toBe(false);
  });

  it.each(["Escape", "the close button"])("closes with %s and gives the focus back", async (way) => {
    const page = await readers.open("7.1.0/guides/", PHONE);
    await page.getByRole("button", { name: "Menu" }).click();
    if (way === "Escape") await page.keyboard.press("Escape");
    else await page.getByRole("button", { name: "Close navigation" }).click();
    expect(await page.locator("#site-nav").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Menu");
  });

  it("keeps version menu and search in the header", async () => {
    const page = await readers.open("7.1.0/connectors/sift/", PHONE);
    expect(await page.locator(".version-menu summary").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: /Search/u }).isVisible()).toBe(true);
  });
});
