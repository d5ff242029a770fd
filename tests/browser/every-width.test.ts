import { describe, expect, it } from "vitest";
import { pageUrl } from "../../src/core/path.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { violationsOf } from "../support/axe.ts";
import { useReaders } from "../support/reader.ts";
import { settle, TEMPLATES } from "../support/templates.ts";

const readers = useReaders();
const THEMES = ["light", "dark"] as const;

describe.each(TEMPLATES)("the template of a $name", ({ path }) => {
  it("loses nothing at 320 px", async () => {
    const page = await readers.open(path, { width: 320, height: 640 });
    await settle(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll("h1, h2, p, dd")]
          .filter((one) => one.getBoundingClientRect().right > 321)
          .map((one) => one.textContent),
      ),
    ).toEqual([]);
  });
});

describe("every page of a version", () => {
  it("fits 320 px without scrolling sideways", async () => {
    const page = await readers.open("versions/", { width: 320, height: 640 });
    const version = checkContent("content").library?.laid.get("7.3.0");
    const wide: string[] = [];
    for (const key of version?.pages.keys() ?? []) {
      await page.goto(new URL(pageUrl("/", { version: version?.version ?? "", key }), page.url()).href);
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) wide.push(key);
    }
    expect(version?.pages.size).toBeGreaterThan(20);
    expect(wide).toEqual([]);
  });
});

describe("what opens", () => {
  it.each(THEMES)("has nothing for axe to find in the %s theme", async (theme) => {
    const wide = await readers.open("7.1.0/connectors/sift/", { theme });
    await wide.locator(".version-menu summary").click();
    expect(await violationsOf(wide)).toEqual([]);
    await wide.keyboard.press("Control+k");
    await wide.keyboard.type("login");
    await wide.locator("#search-results [role=option]").first().waitFor();
    expect(await violationsOf(wide)).toEqual([]);
    await wide.keyboard.press("Alt+a");
    await wide.locator("#search-results .search-others").first().waitFor();
    expect(await violationsOf(wide)).toEqual([]);
    await wide.evaluate(() => localStorage.setItem("strata:searches", '["login", "onfido"]'));
    await wide.getByRole("combobox").fill("");
    await wide.locator(".search-again").first().waitFor();
    expect(await violationsOf(wide)).toEqual([]);
    await wide.getByRole("combobox").fill("qzqzqz");
    await wide.locator("[data-search-view=none]:visible").waitFor();
    expect(await violationsOf(wide)).toEqual([]);
    const phone = await readers.open("7.1.0/connectors/sift/", { theme, width: 360, height: 740 });
    await phone.getByRole("button", { name: "Menu" }).click();
    expect(await violationsOf(phone)).toEqual([]);
    for (const path of ["7.3.0/connectors/?q=sift", "connectors/?q=sift"]) {
      const filter = await readers.open(path, { theme, width: 360, height: 740 });
      await filter.locator(".filter-fold > summary").click();
      expect(await violationsOf(filter)).toEqual([]);
    }
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
