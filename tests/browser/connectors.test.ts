import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { connectorLines, connectorsIn } from "../../src/core/connectors.ts";
import type { SearchPages } from "../../src/core/search/pages.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const { library } = checkContent("content");
if (library === undefined) throw new Error("The content has errors.");
const versions = library.content.versions.map(({ id }) => id);

const status = (page: Page) => page.locator("connector-filter [role=status]").innerText();
const field = (page: Page) => page.getByRole("searchbox", { name: "Find a connector" });
const box = (page: Page, name: RegExp) => page.getByRole("checkbox", { name });
const cards = (page: Page) => page.locator(".connector-card:visible .connector-card-title").allInnerTexts();
const rows = (page: Page) => page.locator("tr[data-filter-words]:visible th").allInnerTexts();

describe.each(versions)("the catalogue of %s", (version) => {
  const total = connectorsIn(library, version).length;

  it("shows every connector once, under the heading of its category, and counts it once in each group of checkboxes", async () => {
    const page = await readers.open(`${version}/connectors/`);
    expect(await page.locator(".connector-card:visible").count()).toBe(total);
    expect(await strayCards(page)).toEqual([]);
    expect(await status(page)).toBe(`${total} connectors`);
    const sums = await page
      .locator(".filter-fold fieldset")
      .evaluateAll((groups) =>
        groups.map((group) => [...group.querySelectorAll("[data-filter-count]")].reduce((sum, one) => sum + Number(one.textContent), 0)),
      );
    expect(sums.length).toBeGreaterThan(1);
    expect(sums.filter((sum) => sum !== total)).toEqual([]);
  });
});

describe("a catalogue without JavaScript", () => {
  it("shows every connector once, under the heading of its category, and no filter", async () => {
    const page = await readers.open("7.3.0/connectors/", { javaScript: false });
    expect(await page.locator(".connector-card:visible").count()).toBe(connectorsIn(library, "7.3.0").length);
    expect(await strayCards(page)).toEqual([]);
    expect(await page.locator(".filter-form").isVisible()).toBe(false);
  });
});

describe("the filter of a catalogue", () => {
  it("narrows by words in title, description, keywords, category and type, and hides empty groups", async () => {
    const page = await readers.open("7.3.0/connectors/");
    for (const words of ["sift", "fraud SIFT", "account takeover sift", "conditional function sift"]) {
      await field(page).fill(words);
      expect(await cards(page), words).toEqual(["Sift"]);
    }
    expect(await page.locator(".catalogue-group:visible").count()).toBe(1);
    expect(await status(page)).toMatch(/^1 of \d+ connectors$/u);
  });

  it("shows connectors of any checked category, and counts the other groups by them", async () => {
    const page = await readers.open("7.3.0/connectors/");
    await box(page, /^Risk and fraud detection/u).check();
    await box(page, /^Identity verification \d/u).check();
    const shown = await cards(page);
    expect(shown).toEqual(expect.arrayContaining(["Sift", "Onfido"]));
    expect(shown).not.toContain("Duo Security");
    const counts = await page.locator("label:has(input[name=type]) [data-filter-count]").allInnerTexts();
    expect(counts.map(Number).reduce((sum, one) => sum + one, 0)).toBe(shown.length);
    expect(
      Number(await page.locator("label", { hasText: "Multi-factor authentication" }).locator("[data-filter-count]").innerText()),
    ).toBeGreaterThan(0);
  });

  it("keeps what is chosen in the address, which can be shared and gone back to", async () => {
    const page = await readers.open("7.3.0/connectors/");
    const start = await cards(page);
    await box(page, /^Risk and fraud detection/u).check();
    await page.waitForURL("**/7.3.0/connectors/?category=Risk+and+fraud+detection");
    await field(page).fill("sift");
    await page.waitForURL("**/7.3.0/connectors/?q=sift&category=Risk+and+fraud+detection");
    const depth = await page.evaluate(() => history.length);
    await field(page).fill("sif");
    await page.waitForURL("**/7.3.0/connectors/?q=sif&category=Risk+and+fraud+detection");
    expect(await page.evaluate(() => history.length)).toBe(depth);
    const other = await readers.open(new URL(page.url()).href.slice(inject("site").url.length));
    expect(await cards(other)).toEqual(["Sift"]);
    expect(await box(other, /^Risk and fraud detection/u).isChecked()).toBe(true);
    await page.goBack();
    expect(new URL(page.url()).search).toBe("");
    expect(await cards(page)).toEqual(start);
    expect(await field(page).inputValue()).toBe("");
    await page.goForward();
    await expect.poll(() => cards(page)).toEqual(["Sift"]);
  });

  it("is still in force after a card was opened and left", async () => {
    const page = await readers.open("7.3.0/connectors/?q=onfido");
    await page.getByRole("link", { name: "Onfido: documentation" }).click();
    await page.waitForURL("**/7.3.0/connectors/onfido/");
    await page.goBack();
    await expect.poll(() => cards(page)).toEqual(["Onfido"]);
  });

  it("says why nothing is left, clears all filters, and leads to the other versions", async () => {
    const page = await readers.open("6.0.0/connectors/?q=sift&category=Passwords+and+secrets");
    const empty = page.locator("[data-filter=empty]");
    expect(await empty.locator("p").first().innerText()).toBe(
      "No connector here has the words “sift” and the category Passwords and secrets.",
    );
    expect(await status(page)).toMatch(/^0 of \d+ connectors$/u);
    await page.getByRole("link", { name: "Look in all versions" }).click();
    await page.waitForURL("**/connectors/?q=sift&category=Passwords+and+secrets");
    expect(await page.locator("[data-filter=empty]").isVisible()).toBe(true);
    await page.goBack();
    await page.getByRole("button", { name: "Clear all filters" }).press("Enter");
    expect(await empty.isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe("");
    expect(await cards(page)).toContain("Duo Security");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
  });

  it("passes over what an address asks for in vain, and takes words for words", async () => {
    const page = await readers.open("7.3.0/connectors/?category=nowhere&type=%3Cb%3E&other=1");
    expect(await page.locator("[data-filter=empty]").isVisible()).toBe(false);
    await field(page).fill("<img src=x>");
    expect(await page.locator("[data-filter=reason]").innerText()).toBe("No connector here has the words “<img src=x>”.");
    expect(await page.locator("[data-filter=reason] img").count()).toBe(0);
    await expect.poll(() => new URL(page.url()).searchParams.get("other")).toBe("1");
  });

  it("works by keyboard alone", async () => {
    const page = await readers.open("7.3.0/connectors/");
    await field(page).focus();
    await page.keyboard.type("onfido");
    expect(await cards(page)).toEqual(["Onfido"]);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).pathname).toBe("/7.3.0/connectors/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Clear filters");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
    await page.keyboard.press("Space");
    expect(await status(page)).toMatch(/ of \d+ connectors$/u);
  });

  it("folds on a phone, above the cards, and stands open where there is room", async () => {
    const phone = await readers.open("7.3.0/connectors/?category=Risk+and+fraud+detection", { width: 360, height: 740 });
    expect(await cards(phone)).toContain("Sift");
    expect(await box(phone, /^Risk and fraud detection/u).isVisible()).toBe(false);
    await phone.locator(".filter-fold > summary", { hasText: "Filters (1)" }).click();
    expect(await box(phone, /^Risk and fraud detection/u).isVisible()).toBe(true);
    const wide = await readers.open("7.3.0/connectors/");
    expect(await wide.locator(".filter-fold > summary").isVisible()).toBe(false);
    expect(await box(wide, /^Risk and fraud detection/u).isVisible()).toBe(true);
  });

  it("moves nothing while the page loads", async () => {
    const page = await readers.open("7.3.0/connectors/");
    await page.waitForLoadState("networkidle");
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 200);
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});

describe("the matrix", () => {
  it("has a row for every connector and a column for every version", async () => {
    const page = await readers.open("connectors/", { javaScript: false });
    expect(await rows(page)).toHaveLength(connectorLines(library).length);
    expect(await page.locator("thead th").allInnerTexts()).toEqual(["Connector", ...library.content.versions.map(({ label }) => label)]);
    expect(await page.locator(".filter-form").isVisible()).toBe(false);
  });

  it("says in each cell the release or why there is none, and leads to the connector in that version", async () => {
    const page = await readers.open("connectors/");
    const row = page.locator("tr", { has: page.getByRole("rowheader", { name: "Sift", exact: true }) });
    expect(await row.locator("td [aria-hidden]").allInnerTexts()).toEqual(["4.1.2", "Documented", "2.0.2", "3.0.3", "—", "—"]);
    expect(await row.locator("td").nth(4).locator("[title]").getAttribute("title")).toBe(
      "6.1.0: Not documented. The documentation of 6.1.0 does not list it.",
    );
    expect(await row.locator("td a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(
      ["7.3.0", "7.2.0", "7.1.0", "7.0.0"].map((id) => `/${id}/connectors/sift/`),
    );
    await row.getByRole("link", { name: "7.1.0: Release 2.0.2." }).click();
    await page.waitForURL("**/7.1.0/connectors/sift/");
  });

  it("is narrowed by the same filter, kept in its address", async () => {
    const page = await readers.open("connectors/?category=Risk+and+fraud+detection");
    expect(await rows(page)).toContain("Sift");
    expect(await rows(page)).not.toContain("Onfido");
    await field(page).fill("zzz");
    expect(await page.locator(".matrix-frame").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Clear all filters" }).click();
    expect(await rows(page)).toContain("Onfido");
  });

  it("keeps names and versions in sight while it is scrolled, on a phone too", async () => {
    const page = await readers.open("connectors/", { width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const frame = page.locator(".matrix-frame");
    await frame.evaluate((element) => element.scrollTo({ left: 300, top: 40, behavior: "instant" }));
    const frameBox = await frame.boundingBox();
    const name = await page.locator("tbody th[scope=row]").first().boundingBox();
    const head = await page.locator("thead th").first().boundingBox();
    expect(Math.abs((name?.x ?? 0) - (frameBox?.x ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((head?.y ?? 0) - (frameBox?.y ?? 0))).toBeLessThanOrEqual(1);
    expect(name?.width ?? 0).toBeLessThan(160);
  });

  it("can be downloaded, well formed", () => {
    const read = (name: string) => readFileSync(join(inject("site").folder, "connectors", name), "utf8");
    const lines = read("matrix.csv").split("\r\n");
    expect(lines[0]).toBe(`Connector,Category,Type,Publisher,Store,Source,${library.content.versions.map(({ label }) => label).join(",")}`);
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(connectorLines(library).length + 2);
    const file = JSON.parse(read("matrix.json"));
    expect(file.versions.map(({ id }: { id: string }) => id)).toEqual(versions);
    expect(file.connectors).toHaveLength(connectorLines(library).length);
    const sift = file.connectors.find(({ name }: { name: string }) => name === "Sift");
    expect(sift.versions["7.3.0"]).toMatchObject({ support: "release", release: "4.1.2", lifecycle: "active" });
    expect(sift.versions["6.0.0"].support).toBe("absent");
  });

  it("is linked from every catalogue and from the list of versions", async () => {
    for (const path of ["6.0.0/connectors/", "7.3.0/connectors/", "versions/"]) {
      const page = await readers.open(path);
      expect(await page.locator("main a[href='/connectors/']:visible").count(), path).toBe(1);
    }
  });
});

describe("a connector's head", () => {
  it("tells support, and leads across the versions by its strip", async () => {
    const page = await readers.open("7.1.0/connectors/sift/");
    const facts = page.locator(".connector-facts");
    expect(await facts.innerText()).toMatch(/For 7\.1\.0\s+Release 2\.0\.2[\s\S]*Supported in\s+7\.0\.0–7\.3\.0/u);
    await facts.getByRole("link", { name: "7.3.0: release 4.1.2" }).click();
    await page.waitForURL("**/7.3.0/connectors/sift/");
    expect(await page.locator(".connector-news").innerText()).toContain("Connector release 4.1.2 (documented in 7.2.0)");
    await page.getByRole("link", { name: "Compare with 7.2.0: Set up" }).click();
    await page.waitForURL("**/compare/?page=connectors/sift/set-up&from=7.2.0&to=7.3.0");
  });

  it("is told to search engines as data that nothing refuses", async () => {
    const page = await readers.open("7.3.0/connectors/sift/");
    const data = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
    expect(data).toMatchObject({
      "@type": "SoftwareApplication",
      name: "Sift",
      softwareVersion: "4.1.2",
      applicationCategory: "Risk and fraud detection",
    });
    const below = await readers.open("7.3.0/connectors/sift/set-up/");
    expect(await below.locator("script[type='application/ld+json']").count()).toBe(0);
  });

  it("is a facet of search on every page of the connector", async () => {
    const page = await readers.open("7.3.0/");
    const { pages }: SearchPages = await (await page.request.get(new URL("/pagefind/7.3.0/pages.json", page.url()).href)).json();
    const ofSift = pages.filter(({ connector }) => connector === "Sift").map(({ key }) => key);
    expect(ofSift.toSorted()).toEqual(["connectors/sift", "connectors/sift/reference", "connectors/sift/set-up", "connectors/sift/usage"]);
  });
});

/** Groups of a catalogue that hold cards of more than the category in their heading. */
async function strayCards(page: Page): Promise<unknown[]> {
  const categories = await page.locator(".catalogue-group").evaluateAll((groups) =>
    groups.map((group) => ({
      heading: group.querySelector("h2")?.textContent?.trim(),
      inside: [...new Set([...group.querySelectorAll("li[data-category]")].map((card) => card.getAttribute("data-category")))],
    })),
  );
  expect(categories.length).toBeGreaterThan(1);
  return categories.filter(({ heading, inside }) => inside.length !== 1 || heading !== inside[0]);
}
