import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const PHONE = { width: 360, height: 740 } as const;
const TREE_FILE = "**/nav/*.json";

const group = (page: Page, name: string) => page.locator(".site-nav").getByRole("link", { name, exact: true, expanded: false });
const filterOf = (page: Page) => page.getByRole("searchbox", { name: "Filter the tree of 7.3.0" });
const statusOf = (page: Page) => page.locator("[data-nav=status]");

/** What was asked for under `/nav/`. */
function navRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/nav/")) asked.push(pathname);
  });
  return asked;
}

describe("a closed group of the nav", () => {
  it("opens in place, takes the focus along and leads on; nothing is loaded before the reader reaches for the nav", async () => {
    const page = await readers.open("7.3.0/guides/");
    const asked = navRequests(page);
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    await page.locator(".site-nav").hover();
    await expect.poll(() => asked.length).toBe(1);
    await group(page, "Authentication").click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Authentication");
    await group(page, "Federated login").focus();
    await page.keyboard.press("Enter");
    await group(page, "Social login").click();
    expect(asked.filter((path) => path.endsWith(".json"))).toHaveLength(1);
    expect(new URL(page.url()).pathname).toBe("/7.3.0/guides/");
    await page.locator(".site-nav").getByRole("link", { name: "Google login" }).click();
    await page.waitForURL("**/social-login/add-google-login/");
  });

  it("opens by the button beside a tutorial's name, whose link leads to the tutorial", async () => {
    const page = await readers.open("7.3.0/contents/home/tutorials/");
    await page.getByRole("button", { name: "Steps of React" }).click();
    await page.locator(".site-nav").getByRole("link", { name: "Step 1 Introduction 2 min", exact: true }).waitFor();
    await page.reload();
    await page.locator(".site-nav").getByRole("link", { name: "React 20 min", exact: true }).click();
    await page.waitForURL("**/7.3.0/tutorials/react/");
  });

  it("has the markup that a page has in which it stands open", async () => {
    for (const [closed, name, open] of [
      ["7.3.0/tutorials/react/", "Get started", "7.3.0/get-started/introduction/"],
      ["7.3.0/connectors/", "Risk and fraud detection", "7.3.0/connectors/sift/set-up/"],
    ] as const) {
      const built = await readers.open(closed);
      await group(built, name).click();
      if (name.startsWith("Risk")) await group(built, "Sift").click();
      expect(await markupOf(built, name)).toBe(await markupOf(await readers.open(open), name));
    }
  });

  it("leads to the page that lists what it holds where the tree does not come", async () => {
    const page = await readers.open("7.3.0/guides/");
    await page.route(TREE_FILE, (route) => route.fulfill({ body: "no tree" }));
    await group(page, "Authentication").click();
    await page.waitForURL("**/7.3.0/contents/guides/authentication/");
  });

  it("is loaded once for all pages of a version", async () => {
    const page = await readers.open("7.3.0/guides/");
    const asked: boolean[] = [];
    page.on("response", (response) => {
      if (/\/nav\/.*json$/u.test(response.url())) asked.push(response.headers()["cache-control"]?.includes("immutable") === true);
    });
    await group(page, "Authentication").click();
    await group(page, "Federated login").waitFor();
    expect(asked).toEqual([true]);
  });
});

describe("the filter of the nav", () => {
  it("narrows the tree of all tabs, shows matches with their trail, and tells how many", async () => {
    const page = await readers.open("7.3.0/guides/");
    await filterOf(page).fill("sift");
    await page.locator(".site-nav summary", { hasText: "Risk and fraud detection" }).waitFor();
    expect(await page.locator(".site-nav").getByRole("link", { name: "Overview" }).count()).toBe(0);
    expect(await statusOf(page).innerText()).toBe("1 entry");
    await filterOf(page).fill("sift set");
    await expect.poll(() => page.locator("[data-nav=matches] a:visible").allInnerTexts()).toEqual(["Set up\nchanged"]);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/");
  });

  it("is worked by keyboard: down into the matches, back up, cleared by Escape", async () => {
    const page = await readers.open("7.3.0/guides/");
    await filterOf(page).fill("user stores");
    await page.locator("[data-nav=matches] a").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("/7.3.0/guides/users/user-stores/");
    await page.keyboard.press("ArrowUp");
    expect(await filterOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await filterOf(page).inputValue()).toBe("");
    expect(await group(page, "Authentication").isVisible()).toBe(true);
    expect(await statusOf(page).innerText()).toBe("");
  });

  it("says so where nothing is called that, and where the tree does not come", async () => {
    const page = await readers.open("7.3.0/guides/");
    await filterOf(page).fill("<b>zzz");
    await expect.poll(() => statusOf(page).innerText()).toMatch(/^No entry is called “<b>zzz”\./u);
    const offline = await readers.open("7.3.0/guides/");
    await offline.route(TREE_FILE, (route) => route.fulfill({ body: "no tree" }));
    await filterOf(offline).fill("sift");
    await expect.poll(() => statusOf(offline).innerText()).toBe("The tree could not be loaded.");
    expect(await group(offline, "Authentication").isVisible()).toBe(true);
  });

  it("works in the drawer, which a first Escape leaves open", async () => {
    const page = await readers.open("7.3.0/guides/", PHONE);
    await page.getByRole("button", { name: "Menu" }).click();
    await group(page, "Authentication").click();
    await page.locator(".site-nav").getByRole("link", { name: "Conditional authentication", exact: true }).waitFor();
    await filterOf(page).fill("sift");
    await page.locator("[data-nav=matches] a").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("#site-nav").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#site-nav").isVisible()).toBe(false);
  });

  it("moves nothing on the page", async () => {
    const page = await readers.open("7.3.0/guides/");
    await group(page, "Authentication").click();
    await group(page, "Federated login").waitFor();
    await filterOf(page).fill("react");
    await page.locator("[data-nav=matches] a").first().waitFor();
    const before = await page.locator("h1").boundingBox();
    await filterOf(page).fill("");
    expect(await page.locator("h1").boundingBox()).toEqual(before);
  });
});

describe("the page that lists what a group holds", () => {
  it("is reached by the breadcrumbs, and leads to the same group of another version or the nearest above it", async () => {
    const page = await readers.open("7.3.0/guides/authentication/social-login/add-google-login/");
    await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "Federated login" }).click();
    await page.waitForURL("**/7.3.0/contents/guides/authentication/federated-login/");
    expect(await page.locator(".listing > li > a").allInnerTexts()).toEqual(["Social login", "Custom connector"]);
    expect(await page.locator(".site-nav [aria-current=page]").innerText()).toBe("Federated login");
    expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
    await page.locator(".version-menu summary").click();
    await page.locator(".version-menu").getByRole("link", { name: "7.0.0" }).click();
    await page.waitForURL("**/7.0.0/contents/guides/authentication/federated-login/");
  });
});

/** The entry of a group as it stands in the page: the drawings of icons, where the page stands, and progress set aside. */
function markupOf(page: Page, name: string): Promise<string> {
  return page.locator(".site-nav li:not(li li)", { has: page.locator("> details > summary", { hasText: name }) }).evaluate((entry) => {
    const copy = entry.cloneNode(true) as Element;
    for (const icon of copy.querySelectorAll("svg")) icon.replaceChildren();
    for (const one of copy.querySelectorAll("*")) {
      for (const state of ["aria-current", "aria-expanded", "data-on-trail", "data-done"]) one.removeAttribute(state);
    }
    return copy.outerHTML.replace(/\s+/gu, " ").replace(/> /gu, ">").replace(/ </gu, "<").replaceAll('=""', "");
  });
}
