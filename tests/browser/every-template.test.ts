import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { pageUrl } from "../../src/core/path.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { violationsOf } from "../support/axe.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

/** One page of each template and of each content component. */
const TEMPLATES = [
  { name: "front page", path: "7.3.0/" },
  { name: "section index", path: "7.3.0/guides/" },
  { name: "catalogue", path: "7.3.0/connectors/" },
  { name: "connector", path: "7.1.0/connectors/sift/" },
  { name: "steps", path: "7.3.0/connectors/onfido/set-up/" },
  { name: "tabs", path: "7.0.0/connectors/sift/set-up/" },
  { name: "tables", path: "7.3.0/connectors/onfido/reference/" },
  { name: "code", path: "7.3.0/guides/authentication/conditional-auth/" },
  { name: "catalogue with nothing left", path: "7.3.0/connectors/?q=zzz&category=Social+login" },
  { name: "tutorial", path: "7.3.0/tutorials/react/" },
  { name: "step", path: "7.3.0/tutorials/react/create-a-react-app/" },
  { name: "component of an SDK", path: "7.3.0/sdks/react/user-dropdown/" },
  { name: "table of errors", path: "7.3.0/references/api-error-codes/" },
  { name: "list of a group", path: "7.3.0/contents/guides/authentication/federated-login/" },
  { name: "matrix", path: "connectors/" },
  { name: "all versions", path: "versions/" },
  { name: "version's changes", path: "7.0.0/changes/" },
  { name: "oldest version's changes", path: "6.0.0/changes/" },
  { name: "list of pages by title", path: "7.3.0/a-z/" },
  { name: "search", path: "search/" },
  { name: "search with results", path: "search/?q=login&version=7.2.0&section=Connectors" },
  { name: "search of all versions", path: "search/?q=login&version=7.2.0&scope=all" },
  { name: "search without results", path: "search/?q=qzqzqz&kind=tutorial" },
  { name: "comparison", path: "compare/?page=connectors/sift/set-up&from=7.1.0&to=7.3.0" },
  { name: "comparison side by side", path: "compare/?page=connectors/sift/set-up&from=7.1.0&to=7.3.0&view=side" },
  { name: "comparison that cannot be", path: "compare/?page=connectors/sift/set-up&from=6.0.0&to=7.3.0" },
  { name: "not found", path: "nowhere/" },
];
const THEMES = ["light", "dark"] as const;

describe.each(TEMPLATES)("the template of a $name", ({ path }) => {
  it.each(THEMES)("has nothing for axe to find, wide and on a phone, in the %s theme", async (theme) => {
    for (const width of [1280, 360]) {
      const page = await readers.open(path, { theme, width });
      await settle(page, path);
      expect(await violationsOf(page)).toEqual([]);
    }
  });

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

/** Waits until a page shows what its address asks for. */
async function settle(page: Page, path: string): Promise<void> {
  if (path.startsWith("compare/")) await page.locator("[data-compare=output]:visible, [data-compare=message] p").first().waitFor();
  if (path.startsWith("search/?")) await page.locator(".search-hit, [data-search-view=none]:visible").first().waitFor();
}
