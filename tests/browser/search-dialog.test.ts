import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("the search by keyboard", () => {
  it("walks the results with arrows, Home and End, around the ends, and says where it is", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "login");
    const ids = await page.locator("#search-results [role=option]").evaluateAll((options) => options.map(({ id }) => id));
    const active = () => page.getByRole("combobox").getAttribute("aria-activedescendant");
    const walk = async (key: string) => {
      await page.keyboard.press(key);
      return active();
    };
    expect(await active()).toBe(ids[0]);
    expect(await walk("ArrowDown")).toBe(ids[1]);
    expect(await walk("End")).toBe("search-see-all");
    expect(await walk("ArrowDown")).toBe(ids[0]);
    expect(await walk("ArrowUp")).toBe("search-see-all");
    expect(await walk("Home")).toBe(ids[0]);
    expect(await page.locator("#search-results [aria-selected=true]").getAttribute("id")).toBe(ids[0]);
  });

  it("opens a result in a new tab and stays", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "Set up Sift");
    const [tab] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Control+Enter")]);
    await tab.waitForURL("**/7.3.0/connectors/sift/set-up/**");
    expect(await page.locator("dialog#search").getAttribute("open")).not.toBeNull();
  });

  it("opens what is written, not what was written before, however fast Enter comes", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "onfido");
    await page.getByRole("combobox").fill("Set up Sift");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/**");
  });

  it("finds in all versions by one key or one click, and walks a hit's other versions sideways", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "useAuthContext");
    await page.getByRole("status").filter({ hasText: "7.3.0" }).first().waitFor();
    await page.keyboard.press("Alt+a");
    await page.getByRole("status").filter({ hasText: "in all versions" }).waitFor();
    expect(await page.getByRole("button", { name: "All versions", exact: true }).getAttribute("aria-pressed")).toBe("true");
    const hit = page
      .locator("#search-results [role=group]")
      .filter({ has: page.locator(".search-others") })
      .first();
    expect(await hit.locator(".search-presence").innerText()).toMatch(/also .+; gone in 7\.0\.0/u);
    const others = hit.locator("[role=option].search-version");
    expect(await others.first().getAttribute("aria-label")).toMatch(/ in \d/u);
    expect(await others.first().getAttribute("href")).toMatch(/^\/6\.\d\.0\//u);
    for (let index = 0; index < 20 && (await hit.locator("[aria-selected=true]").count()) === 0; index += 1)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await others.first().getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    expect(await others.first().getAttribute("aria-selected")).toBe("false");
    await page.getByRole("button", { name: "7.3.0", exact: true }).click();
    await page.getByRole("status").filter({ hasNotText: "all versions" }).first().waitFor();
    expect(await page.locator("#search-results .search-others").count()).toBe(0);
  });
});

describe("what the search finds", () => {
  it("is grouped by page, with what is met marked, and leads to all results", async () => {
    const page = await readers.open("7.2.0/guides/");
    await search(page, "login");
    expect(await page.getByRole("status").first().innerText()).toMatch(/^The best 8 of \d+ results in 7\.2\.0$/u);
    expect(await page.locator("#search-results [role=group]").count()).toBe(8);
    expect(await page.locator("#search-results .search-heading").count()).toBeGreaterThan(0);
    expect(await page.locator("#search-results mark").first().innerText()).toMatch(/login/iu);
    await page.getByRole("option", { name: /^See all \d+ results$/u }).click();
    await page.waitForURL("**/search/?version=7.2.0&q=login");
  });

  it("tells for which word it took a typing error", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "sfit");
    await page.getByText("Showing results for sift, not sfit.").waitFor();
    expect(await page.locator("#search-results .search-title").first().innerText()).toContain("Sift");
  });

  it("gets the excerpts of every hit on which the reader rests", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "login");
    await expect.poll(() => page.locator("#search-results [role=group]").nth(2).locator(".search-excerpt").count()).toBeGreaterThan(0);
  });

  it("helps where nothing is found: all versions, and every page by its title", async () => {
    const page = await readers.open("6.1.0/");
    await search(page, "OIDV-10017");
    expect(await page.locator("dialog#search").getByRole("link", { name: "All pages, A to Z" }).getAttribute("href")).toBe("/6.1.0/a-z/");
    await page.getByRole("button", { name: "Search all versions" }).click();
    await page.locator("#search-results [role=option]").first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
  });

  it("never is what a slow answer to an earlier query says", async () => {
    const page = await readers.open("7.3.0/");
    await search(page, "duo");
    await page.route("**/*.pf_index", async (route) => {
      await new Promise((later) => setTimeout(later, 700));
      await route.continue();
    });
    const input = page.getByRole("combobox");
    await input.fill("webhook signature");
    await page.waitForTimeout(150);
    await input.fill("");
    await page.waitForTimeout(1200);
    expect(await page.locator("#search-results [role=option]").count()).toBe(0);
    expect(await page.getByRole("status").first().innerText()).toBe("");
  });
});

describe("recent searches", () => {
  it("are those whose results were opened, five at most, each to be repeated, removed, or cleared with all", async () => {
    const page = await readers.open("7.3.0/");
    await page.evaluate(() => localStorage.setItem("strata:searches", JSON.stringify(["b", "c", "d", "e", "f"])));
    await search(page, "onfido");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/onfido/**");
    await page.keyboard.press("/");
    const recent = page.locator(".search-again");
    await recent.first().waitFor();
    expect(await recent.allInnerTexts()).toEqual(["onfido", "b", "c", "d", "e"]);
    await page.getByRole("button", { name: "Remove c from recent searches" }).click();
    expect(await recent.allInnerTexts()).toEqual(["onfido", "b", "d", "e"]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("d");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("#search-results [role=option]").first().waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("onfido");
    await page.getByRole("combobox").fill("");
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    expect(await recent.count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem("strata:searches"))).toBeNull();
  });

  it.each(["{", "null", '{"a":1}', '[1, null, {"a": 1}]', '["<img src=x onerror=alert(1)>", "__proto__"]', `["${"x".repeat(300_000)}"]`])(
    "are read carefully where the storage holds %s",
    async (text) => {
      const page = await readers.open("7.3.0/");
      await page.evaluate((value) => localStorage.setItem("strata:searches", value), text);
      page.on("dialog", () => expect.unreachable("a stored search ran as code"));
      await search(page, "duo");
      await page.getByRole("combobox").fill("");
      expect(await page.locator(".search-again").count()).toBe(text.includes("__proto__") ? 2 : 0);
      expect(await page.locator("dialog#search img").count()).toBe(0);
    },
  );

  it("are no condition: a refused storage is carried on without", async () => {
    const page = await readers.open("7.3.0/");
    await page.evaluate(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await search(page, "onfido");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/onfido/**");
  });
});

describe("the search on a phone", () => {
  it("is driven by touch at 320 px, with targets of 24 px and nothing beside the screen", async () => {
    const page = await readers.open("7.2.0/connectors/sift/", { width: 320, height: 568 });
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByRole("button", { name: "All versions", exact: true }).click();
    await page.getByRole("combobox").fill("set up sift");
    await page.locator("#search-results .search-others").first().waitFor();
    const small = await page
      .locator("dialog#search :is(a, button):visible")
      .evaluateAll((targets) =>
        targets
          .filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().right > 320.5)
          .map((one) => one.outerHTML),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator("#search-results a.search-version").first().click();
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/**");
  });
});

describe("a search whose code does not load", () => {
  it("says so and leads to all pages", async () => {
    const page = await readers.open("7.2.0/");
    await page.route(/search-ui/u, (route) => route.fulfill({ contentType: "text/javascript", body: "throw 1" }));
    await page.keyboard.press("/");
    const dialog = page.locator("dialog#search");
    await dialog.getByRole("status").filter({ hasText: "could not be loaded" }).waitFor();
    expect(await dialog.getByRole("button", { name: "Retry" }).isVisible()).toBe(true);
    expect(await dialog.getByRole("link", { name: "All pages, A to Z" }).getAttribute("href")).toBe("/7.2.0/a-z/");
    await page.keyboard.type("duo");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=duo&version=7.2.0");
    await page.getByRole("status").filter({ hasText: "could not be loaded" }).waitFor();
  });
});

/** Asks once, as letters typed one by one may ask several times, and waits for the whole answer, not for what the titles alone give. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill(query);
  await page.locator("dialog#search [role=status]:not(:empty)").filter({ hasNotText: "Searching" }).first().waitFor();
}
