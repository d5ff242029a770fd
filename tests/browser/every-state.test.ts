import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { STORAGE_KEY } from "../../src/contract.ts";
import { faultsOf, NO_FAULTS } from "../support/audit.ts";
import { violationsOf } from "../support/axe.ts";
import { useReaders } from "../support/reader.ts";
import { inEveryView } from "../support/views.ts";

const readers = useReaders();

/** What opens, and what a page shows only after something was done; `open` is asked again in each view, since some of it closes with the width. */
const STATES: readonly { readonly name: string; readonly path: string; readonly open: (page: Page) => Promise<unknown> }[] = [
  { name: "the version menu", path: "7.1.0/connectors/sift/", open: (page) => press(page, ".version-menu details:not([open]) > summary") },
  { name: "the drawer of a phone", path: "7.1.0/connectors/sift/", open: (page) => press(page, ".nav-open[aria-expanded=false]:visible") },
  {
    name: "the contents of a page",
    path: "7.3.0/connectors/onfido/reference/",
    open: (page) => press(page, ".contents-fold:not([open]) > summary:visible"),
  },
  { name: "a group of the tree", path: "7.3.0/guides/", open: (page) => press(page, ".site-nav [data-nav-group]:visible") },
  { name: "the filter of the tree", path: "7.3.0/guides/", open: filterTree },
  { name: "another tab", path: "7.0.0/connectors/sift/set-up/", open: (page) => press(page, "[role=tab][aria-selected=false] >> nth=0") },
  {
    name: "the filters of the catalogue",
    path: "7.3.0/connectors/?q=sift",
    open: (page) => press(page, ".filter-fold:not([open]) > summary:visible"),
  },
  {
    name: "the filters of the matrix",
    path: "connectors/?q=sift",
    open: (page) => press(page, ".filter-fold:not([open]) > summary:visible"),
  },
  {
    name: "the facets of the search",
    path: "search/?q=login",
    open: (page) => press(page, "search-page details:not([open]) > summary:visible"),
  },
  { name: "lines that did not change", path: "compare/?page=connectors/sift/set-up&from=7.1.0&to=7.3.0", open: unfold },
  { name: "a copy that was made", path: "7.3.0/connectors/onfido/set-up/", open: (page) => press(page, "copy-button > button >> nth=0") },
];

describe("open", () => {
  it.each(STATES)("$name leaves axe nothing to find in both themes, wide and on a phone", async ({ path, open }) => {
    const page = await readers.open(path);
    const violations = await inEveryView(page, async () => {
      await open(page);
      return violationsOf(page);
    });
    expect(violations.flat()).toEqual([]);
    expect({ ...(await faultsOf(page)), motion: [] }).toEqual(NO_FAULTS);
  });

  it("the search dialog leaves axe nothing to find: before typing, with results, of all versions, with what was searched before, without results", async () => {
    const page = await readers.open("7.1.0/connectors/sift/");
    const field = page.getByRole("combobox");
    const check = async () => {
      expect((await inEveryView(page, () => violationsOf(page))).flat()).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    };
    await page.keyboard.press("Control+k");
    await field.waitFor();
    await check();
    await page.keyboard.type("login");
    await page.locator("#search-results [role=option]").first().waitFor();
    await check();
    await page.keyboard.press("Alt+a");
    await page.locator("#search-results .search-others").first().waitFor();
    await check();
    await page.evaluate((key) => localStorage.setItem(key, '["login", "onfido"]'), STORAGE_KEY.searches);
    await field.fill("");
    await page.locator(".search-again").first().waitFor();
    await check();
    await field.fill("qzqzqz");
    await page.locator("[data-search-view=none]:visible").waitFor();
    await check();
  });

  it("a tutorial in progress leaves axe nothing to find", async () => {
    const page = await readers.open("7.3.0/tutorials/react/create-a-react-app/");
    await page.getByRole("button", { name: "Mark as done" }).press("Enter");
    // Further down the page the tree slides below the header.
    await page.evaluate(() => scrollTo(0, 0));
    expect((await inEveryView(page, () => violationsOf(page))).flat()).toEqual([]);
    await page.goto(new URL("/7.3.0/tutorials/react/", page.url()).href);
    await page.getByRole("button", { name: "Clear progress" }).waitFor();
    expect((await inEveryView(page, () => violationsOf(page))).flat()).toEqual([]);
  });
});

/** By keyboard, so that no pointer rests on the page; what stands open already is left alone. */
async function press(page: Page, closed: string): Promise<void> {
  const opener = page.locator(closed).first();
  if ((await opener.count()) > 0) await opener.press("Enter");
}

async function filterTree(page: Page): Promise<void> {
  await press(page, ".nav-open[aria-expanded=false]:visible");
  await page.getByRole("searchbox", { name: /^Filter the tree/u }).fill("react");
  await page.locator("[data-nav=matches] a").first().waitFor();
}

async function unfold(page: Page): Promise<void> {
  await page.locator("[data-compare=output]:visible").waitFor();
  await press(page, ".compare-fold[aria-expanded=false]");
}
