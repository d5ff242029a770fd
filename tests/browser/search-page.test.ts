import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/build/html.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("the page of results", () => {
  it("answers its address: query, version and facets", async () => {
    const page = await readers.open("search/?q=login&version=7.2.0&section=Connectors&connector=Sift");
    await status(page, /results in 7\.2\.0$/u);
    expect(await page.title()).toMatch(/^login · Search · /u);
    expect(await page.getByRole("searchbox").inputValue()).toBe("login");
    expect(await version(page).inputValue()).toBe("7.2.0");
    expect(await box(page, "connector", "Sift").isChecked()).toBe(true);
    const urls = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(urls.length).toBeGreaterThan(1);
    expect(urls.filter((url) => !url.startsWith("/7.2.0/connectors/sift/"))).toEqual([]);
    expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
  });

  it("counts its facets, combines them, keeps them in the address, and comes back with them", async () => {
    const page = await readers.open("search/?q=login&version=7.3.0");
    await status(page, /results in 7\.3\.0$/u);
    const kind = box(page, "kind", "connector");
    const expected = Number(await kind.locator("xpath=..").locator(".filter-count").innerText());
    await kind.check();
    await status(page, new RegExp(`${expected} results? in`, "u"));
    await box(page, "category", "Social login").check();
    await page.waitForURL("**/search/?version=7.3.0&q=login&kind=connector&category=Social+login");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("Social login");
    const both = await status(page, /in 7\.3\.0$/u);
    await page.goBack();
    await status(page, new RegExp(`${expected} results? in`, "u"));
    expect(await box(page, "category", "Social login").isChecked()).toBe(false);
    await page.goForward();
    await page.getByRole("status").filter({ hasText: both }).waitFor();
    expect(await box(page, "category", "Social login").isChecked()).toBe(true);
    await page.reload();
    await page.getByRole("status").filter({ hasText: both }).waitFor();
  });

  it("writes what is typed over the address, and what is chosen after it", async () => {
    const page = await readers.open("search/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    await page.keyboard.type("onfido");
    await page.waitForURL("**/search/?version=7.3.0&q=onfido");
    await page.getByLabel("All versions").check();
    await page.waitForURL("**/search/?version=7.3.0&scope=all&q=onfido");
    await status(page, /in all versions$/u);
    await version(page).selectOption("7.2.0");
    await page.waitForURL("**/search/?version=7.2.0&scope=all&q=onfido");
    await page.goBack();
    await page.goBack();
    await page.waitForURL("**/search/?version=7.3.0&q=onfido");
    await status(page, /in 7\.3\.0$/u);
  });

  it("keeps what is typed before there is anything to search with", async () => {
    const page = await readers.open("versions/");
    await page.route(/search-ui/u, async (route) => {
      await new Promise((later) => setTimeout(later, 800));
      await route.continue();
    });
    await page.goto(new URL("/search/", page.url()).href);
    await page.keyboard.type("onfido");
    await page.waitForURL("**/search/?version=7.3.0&q=onfido");
    await hits(page).first().waitFor();
  });

  it("shows in all versions one hit for a page, with a link to each other version", async () => {
    const page = await readers.open("search/?q=Set+up+Sift&version=7.1.0&scope=all");
    await status(page, /in all versions$/u);
    const first = page.locator(".search-hit").first();
    expect(await first.locator("h2 a").getAttribute("href")).toMatch(/^\/7\.1\.0\/connectors\/sift\/set-up\//u);
    expect(await first.locator(".search-section").innerText()).toMatch(/^7\.1\.0 .*also 7\.0\.0, 7\.2\.0–7\.3\.0$/u);
    const others = first.getByRole("list", { name: "Set up Sift in other versions" }).getByRole("link");
    expect(await others.allInnerTexts()).toEqual(["7.3.0", "7.2.0", "7.0.0"]);
  });

  it("shows more, and puts the focus where it begins", async () => {
    const page = await readers.open("search/?q=login&version=7.3.0");
    await status(page, /^The best 20 of/u);
    const total = Number(/of (?<total>\d+)/u.exec(await page.getByRole("status").innerText())?.groups?.["total"]);
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => hits(page).count()).toBe(Math.min(40, total));
    const place = () =>
      page.evaluate(() => [...document.querySelectorAll(".search-hit")].findIndex((hit) => hit.contains(document.activeElement)));
    await expect.poll(place).toBe(20);
  });

  it("helps where nothing is found: near words, no filters, all versions, all pages", async () => {
    const page = await readers.open("search/?q=fingrepritn&version=6.1.0&kind=tutorial");
    await status(page, /^Nothing found for “fingrepritn” in 6\.1\.0\.$/u);
    const main = page.locator("main");
    expect(await main.getByRole("link", { name: "All pages, A to Z" }).getAttribute("href")).toBe("/6.1.0/a-z/");
    await main.getByRole("button", { name: "Leave out the filters" }).click();
    await page.waitForURL("**/search/?version=6.1.0&q=fingrepritn");
    await main.getByRole("button", { name: "Search all versions" }).click();
    await page.waitForURL("**/search/?version=6.1.0&scope=all&q=fingrepritn");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    const near = await readers.open("search/?q=zertificatee&version=7.3.0");
    await near.locator("[data-search-part=nearest] button").first().click();
    await near.locator(".search-hit").first().waitFor();
  });

  it("says that the index did not load, leads to all pages, and tries again", async () => {
    const page = await readers.open("search/");
    let isDown = true;
    await page.route("**/pagefind/**", (route) =>
      isDown ? route.fulfill({ status: 200, contentType: "text/javascript", body: "throw 1" }) : route.continue(),
    );
    await page.getByRole("searchbox").fill("duo");
    await status(page, /could not be loaded/u);
    expect(await page.locator("main").getByRole("link", { name: "All pages, A to Z" }).isVisible()).toBe(true);
    isDown = false;
    await page.getByRole("button", { name: "Retry" }).click();
    await hits(page).first().waitFor();
  });
});

const HOSTILE = [
  { name: "an image", value: "<img src=x onerror=alert(1)>" },
  { name: "a script's address", value: "javascript:alert(1)" },
  { name: "the end of an attribute", value: '"><svg onload=alert(1)>' },
  { name: "__proto__", value: "__proto__" },
  { name: "constructor", value: "constructor" },
  { name: "words from right to left", value: "؟ مرحبا" },
  { name: "emoji", value: "🎉🎉" },
  { name: "points", value: "...." },
  { name: "half an emoji", value: "\ud83d" },
  { name: "10,000 letters", value: "x".repeat(10_000) },
];

describe("an address of the page of results", () => {
  it.each(HOSTILE)("with $name everywhere is text and no more", async ({ value }) => {
    const words = new URLSearchParams(
      ["q", "version", "scope", "section", "kind", "connector", "category", "highlight", value.slice(0, 100)].map((name) => [name, value]),
    );
    // What is too long for a request is still an address that a script can make.
    const page = await readers.open("search/");
    page.on("dialog", () => expect.unreachable("an address ran as code"));
    await page.evaluate((query) => history.pushState(null, "", `/search/?${query}`), words.toString());
    await page.goBack();
    await page.goForward();
    await page.getByRole("status").filter({ hasText: /./u }).first().waitFor();
    await status(page, /^(?!Searching)/u);
    expect(await page.locator("main :is(script:not([src]), img, [onload], [onerror], a[href^='javascript:'])").count()).toBe(0);
    expect(await version(page).inputValue()).toBe("7.3.0");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe("without JavaScript", () => {
  it("the page of results says what it needs and leads to every version's list of pages", async () => {
    const page = await readers.open("search/?q=sift", { javaScript: false });
    const main = page.locator("main");
    expect(await main.innerText()).toContain("Search needs JavaScript");
    expect(await main.getByRole("searchbox").isVisible()).toBe(false);
    await main.getByRole("link", { name: "7.1.0" }).click();
    await page.waitForURL("**/7.1.0/a-z/");
  });

  it("the list of pages is linked from every page, leads by letter, and has every page of its version", async () => {
    const page = await readers.open("7.3.0/connectors/sift/", { javaScript: false });
    await page.getByRole("contentinfo").getByRole("link", { name: "All pages, A to Z" }).click();
    await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: /^S,/u }).click();
    await page.waitForURL("**/7.3.0/a-z/#letter-s");
    await page.getByRole("link", { name: "Set up Sift", exact: true }).click();
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/");
  });
});

describe("the browser's address bar", () => {
  it("learns from every page how to search the site", async () => {
    const page = await readers.open("7.1.0/guides/");
    const link = page.locator("link[rel=search]");
    expect(await link.getAttribute("type")).toBe("application/opensearchdescription+xml");
    const response = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    const text = await response.text();
    // Pages of the site may make no document from a string.
    const blank = await page.context().newPage();
    const problem = await blank.evaluate(
      (xml) => new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")?.textContent,
      text,
    );
    expect(problem).toBeUndefined();
    const [template] = parseHtml(text).flatMap(({ name, attributes }) =>
      name.toLowerCase() === "url" && attributes["type"] === "text/html" ? [attributes["template"] ?? ""] : [],
    );
    const { pathname, search } = new URL((template ?? "").replace("{searchTerms}", "sift"));
    await page.goto(new URL(pathname + search, page.url()).href);
    await hits(page).first().waitFor();
  });
});

/** Waits until the count, or what stands in its place, is like this. */
async function status(page: Page, text: RegExp): Promise<string> {
  const found = page.locator("main [role=status]").filter({ hasText: text });
  await found.waitFor();
  return found.innerText();
}

function version(page: Page) {
  return page.locator("main select[name=version]");
}

function hits(page: Page) {
  return page.locator(".search-hit > h2 > a");
}

function box(page: Page, name: string, value: string) {
  return page.locator(`main input[type=checkbox][name="${name}"][value="${value}"]`);
}
