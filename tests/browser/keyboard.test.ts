import { describe, expect, it } from "vitest";
import { keyboardOf } from "../support/keyboard.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const PHONE = { width: 360, height: 740 };

describe("by keyboard alone, the focus marked, not covered and never lost,", () => {
  it("a reader passes the header, or skips it", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    const keyboard = keyboardOf(page);
    expect(await keyboard.press("Tab")).toBe("Skip to content");
    await keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    expect(await keyboard.press("Tab")).toBe("Connectors");
    await page.reload();
    const stops = [];
    for (let stop = 0; stop < 7; stop += 1) stops.push(await keyboard.press("Tab"));
    expect(stops).toEqual([
      "Skip to content",
      "WSO2 Identity Server Documentation",
      "Version 7.1.0, choose another",
      "Search /",
      "Light theme",
      "Dark theme",
      "Theme of the system",
    ]);
    await keyboard.press("Shift+Tab", "Space");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-pressed"))).toBe("true");
  });

  it("the version menu opens, is walked, and gives the focus back", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    const keyboard = keyboardOf(page);
    await keyboard.reach(/^Version 7\.1\.0/u);
    await keyboard.press("Enter");
    expect(await page.getByRole("group").filter({ hasText: "Show all" }).first().getAttribute("open")).not.toBeNull();
    expect(await keyboard.press("ArrowDown")).toMatch(/^7\.3\.0/u);
    expect(await keyboard.press("End")).toBe("Show all");
    expect(await keyboard.press("ArrowUp", "ArrowUp")).toMatch(/^6\.0\.0/u);
    expect(await keyboard.press("Escape")).toMatch(/^Version 7\.1\.0/u);
    await keyboard.press("Enter", "Home");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/");
  });

  it("the search opens, tells whether its list is open, is walked, and gives the focus back", async () => {
    const page = await readers.open("7.3.0/guides/");
    const keyboard = keyboardOf(page);
    await keyboard.reach("Search /");
    await keyboard.press("Enter");
    const field = page.getByRole("combobox");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.type("login");
    await page.locator("#search-results [role=option]").first().waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    await keyboard.press("ArrowDown");
    expect(await keyboard.press("Tab")).toBe("Close search");
    expect(await keyboard.press("Tab")).toBe("7.3.0");
    expect(await keyboard.press("Tab")).toBe("All versions");
    await keyboard.press("Space");
    await page.getByRole("status").filter({ hasText: "in all versions" }).waitFor();
    expect(await keyboard.press("Escape")).toBe("Search /");
    await keyboard.press("Tab", "/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    expect(await keyboard.press("Escape")).toBe("Light theme");
  });

  it("the tree is filtered and its groups open and close where they stand", async () => {
    const page = await readers.open("7.3.0/guides/");
    const keyboard = keyboardOf(page);
    await keyboard.reach("Filter the tree of 7.3.0");
    await keyboard.reach("Authentication");
    await keyboard.press("Enter");
    await page.locator(".site-nav summary", { hasText: "Authentication" }).waitFor();
    expect(await keyboard.focus()).toBe("Authentication");
    expect(await page.evaluate(() => document.activeElement?.closest("details")?.open)).toBe(true);
    const inside = await keyboard.press("Tab");
    expect(await keyboard.press("Shift+Tab", "Enter")).toBe("Authentication");
    expect(await keyboard.press("Tab")).not.toBe(inside);
    await keyboard.reach("Filter the tree of 7.3.0", "Shift+Tab");
    await page.keyboard.type("sift");
    await page.locator("[data-nav=matches] a").first().waitFor();
    await keyboard.press("ArrowDown", "ArrowUp", "Escape");
    expect(await keyboard.focus()).toBe("Filter the tree of 7.3.0");
  });

  it("the drawer and the contents of a phone open, hold the focus, and give it back", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/reference/", PHONE);
    const keyboard = keyboardOf(page);
    await keyboard.reach("Menu");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("false");
    expect(await keyboard.press("Space")).toBe("Close navigation");
    for (let stop = 0; stop < 8; stop += 1) {
      await keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("#site-nav") !== null)).toBe(true);
    }
    expect(await keyboard.press("Escape")).toBe("Menu");
    await keyboard.reach("On this page");
    await keyboard.press("Enter");
    expect(await page.locator(".contents-fold").getAttribute("open")).not.toBeNull();
    await keyboard.press("Tab");
    expect(await keyboard.reach("On this page", "Shift+Tab")).toBe("On this page");
    await keyboard.press("Enter");
    expect(await page.locator(".contents-fold").getAttribute("open")).toBeNull();
  });

  it("tabs change by arrows, panels that are not shown are passed over, code is copied", async () => {
    const page = await readers.open("7.0.0/connectors/sift/set-up/");
    const keyboard = keyboardOf(page);
    const [first = "", second = ""] = await page.locator("[role=tab]").allInnerTexts();
    await keyboard.reach(first);
    expect(await keyboard.press("ArrowRight")).toBe(second);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-selected"))).toBe("true");
    await keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.matches("[role=tabpanel]:not([hidden])"))).toBe(true);
    await keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[role=tabpanel][hidden]"))).toBeNull();
    await page.goto(new URL("/7.3.0/connectors/onfido/set-up/", page.url()).href);
    await keyboard.reach("Copy");
    await keyboard.press("Enter");
    await page.getByText("Copied").first().waitFor();
    expect(await keyboard.focus()).toBe("Copy");
  });

  it("the strip leads to another version, the banner folds", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    const keyboard = keyboardOf(page);
    await keyboard.reach(/^7\.1\.0 is not|^7\.1\.0 is still|not the current version/u);
    const folded = await page.locator(".banner").getAttribute("open");
    await keyboard.press("Enter");
    expect(await page.locator(".banner").getAttribute("open")).not.toBe(folded);
    await keyboard.reach("7.2.0: changed");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/7.2.0/connectors/sift/set-up/");
  });

  it("the catalogue is filtered and cleared", async () => {
    const page = await readers.open("7.3.0/connectors/");
    const keyboard = keyboardOf(page);
    await keyboard.reach("Find a connector");
    await keyboard.press("Tab", "Space", "Tab", "Space");
    expect(await page.locator("connector-filter [role=status]").innerText()).toMatch(/ of \d+ connectors$/u);
    await keyboard.reach("Clear filters", "Shift+Tab");
    expect(await keyboard.press("Enter")).toBe("Find a connector");
    await page.keyboard.type("zzz");
    await keyboard.reach("Clear all filters");
    expect(await keyboard.press("Enter")).toBe("Find a connector");
  });

  it("the matrix is read cell by cell, the comparison change by change", async () => {
    const page = await readers.open("connectors/", PHONE);
    const keyboard = keyboardOf(page);
    await keyboard.reach("Filters", "Tab");
    await keyboard.press("Enter", "Enter");
    for (let stop = 0; stop < 24; stop += 1) await keyboard.press("Tab");
    for (let stop = 0; stop < 12; stop += 1) await keyboard.press("Shift+Tab");
    await page.goto(new URL("/compare/?page=connectors/sift/set-up&from=7.1.0&to=7.3.0", page.url()).href);
    await page.locator("[data-compare=output]:visible").waitFor();
    await keyboard.reach(/^Version before/u);
    await keyboard.reach("Next change");
    await keyboard.press("Enter", "Enter", "n", "p");
    await keyboard.reach(/unchanged lines$/u);
    const fold = page.locator(".compare-fold:focus");
    expect(await fold.getAttribute("aria-expanded")).toBe("false");
    await keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("aria-expanded")).toBe("true");
  });

  it("a step is marked as done, and marks are cleared", async () => {
    const page = await readers.open("7.3.0/tutorials/react/create-a-react-app/");
    const keyboard = keyboardOf(page);
    await page.locator(".step-done button").scrollIntoViewIfNeeded();
    await page.locator(".step-done button").focus();
    await keyboard.press("Space");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-pressed"))).toBe("true");
    await page.goto(new URL("/7.3.0/tutorials/react/", page.url()).href);
    await keyboard.reach("Clear progress");
    await keyboard.press("Enter");
  });

  it("a long page is walked from end to end and back", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/reference/", { width: 900, height: 500 });
    const keyboard = keyboardOf(page);
    await keyboard.reach("Accessibility");
    for (let stop = 0; stop < 40; stop += 1) await keyboard.press("Shift+Tab");
  });
});
