import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("the page of a version's changes", () => {
  it("is reached from the version menu by keyboard, and its own menu leads to those of other versions", async () => {
    const page = await readers.open("7.0.0/guides/");
    await page.locator(".version-menu summary").focus();
    for (const key of ["Enter", "End", "ArrowUp", "Enter"]) await page.keyboard.press(key);
    await page.waitForURL("**/7.0.0/changes/");
    expect(await page.textContent("h1")).toBe("Changes in 7.0.0");
    await page.locator(".version-menu summary").click();
    await page.locator(".version-menu").getByRole("link", { name: "6.0.0" }).click();
    await page.waitForURL("**/6.0.0/changes/");
    expect(await page.innerText("main")).toContain("6.0.0 is the first version documented here");
    expect(await page.locator(".change").count()).toBe(0);
  });

  it("is reached from the list of all versions", async () => {
    const page = await readers.open("versions/");
    await page.getByRole("link", { name: "What changed in 7.2.0" }).click();
    await page.waitForURL("**/7.2.0/changes/");
  });

  it("tells by section what was added and changed, with the way to the page and to the comparison", async () => {
    const page = await readers.open("7.0.0/changes/");
    expect(await page.locator("main h2").allInnerTexts()).toEqual(["Home", "Guides", "SDKs", "Connectors", "APIs", "References"]);
    const added = rowOf(page, "useAsgardeo()").first();
    expect(await added.locator(".change-kind").innerText()).toBe("added");
    const comparison = page.locator("a[href$='page=connectors/duo-security/reference&from=6.1.0&to=7.0.0']");
    const changed = page.locator(".change", { has: comparison });
    expect(await changed.getByRole("link", { name: "Compare with 6.1.0: Reference" }).count()).toBe(1);
    expect(await changed.locator(".change-kind").innerText()).toBe("changed");
    await added.locator(".change-title").click();
    await page.waitForURL("**/7.0.0/sdks/react/use-asgardeo/");
  });

  it("tells why a page ended and leads to its successor and to its last version", async () => {
    const page = await readers.open("7.0.0/changes/");
    const row = page.locator(".change", { has: page.locator("[data-kind=removed]"), hasText: "useAuthContext()" });
    expect(await row.innerText()).toContain("whose hook is useAsgardeo()");
    expect(await row.getByRole("link", { name: "Read it in 6.1.0" }).getAttribute("href")).toBe("/6.1.0/sdks/react/use-auth-context/");
    await row.getByRole("link", { name: "Replaced by useAsgardeo()" }).click();
    await page.waitForURL("**/7.0.0/sdks/react/use-asgardeo/");
  });
});

describe("the history of a page", () => {
  it.each([
    ["7.3.0/connectors/sift/set-up/", ["Since 7.0.0", "changed in 7.3.0", "Changes since 7.2.0"]],
    ["7.2.0/connectors/sift/reference/", ["Since 7.0.0", "changed in 7.1.0", "Changes since 7.0.0"]],
    ["7.1.0/guides/service-extensions/pre-issue-access-token/", ["Since 7.1.0"]],
    ["6.1.0/sdks/react/use-auth-context/", ["Removed in 7.0.0"]],
  ])("stands below the title of %s: %j", async (path, notes) => {
    const page = await readers.open(path);
    expect(await page.locator(".page-head .page-history li").allInnerTexts()).toEqual(notes);
  });

  it("leads to the comparison with the version before the last change", async () => {
    const page = await readers.open("7.3.0/connectors/sift/set-up/");
    const link = page.getByRole("link", { name: "Changes since 7.2.0" });
    expect(await link.getAttribute("href")).toBe("/compare/?page=connectors/sift/set-up&from=7.2.0&to=7.3.0");
  });

  it("is not told where nothing is known", async () => {
    const page = await readers.open("6.0.0/connectors/duo-security/");
    expect(await page.locator(".page-history").count()).toBe(0);
  });

  it("marks in the tree what the version added and changed, in words for those who listen", async () => {
    const page = await readers.open("7.0.0/connectors/duo-security/set-up/");
    const nav = page.locator(".site-nav");
    await nav.getByRole("link", { name: "Set up changed", exact: true }).waitFor();
    await page.goto(new URL("/7.0.0/connectors/sift/set-up/", page.url()).href);
    const entry = nav.getByRole("link", { name: "Set up new", exact: true });
    expect(await entry.locator(".nav-mark").innerText()).toBe("new");
    await page.goto(new URL("/6.0.0/connectors/duo-security/set-up/", page.url()).href);
    await nav.getByRole("link", { name: "Set up", exact: true }).waitFor();
    expect(await nav.locator(".nav-mark").count()).toBe(0);
  });
});

/** The row of a page by its title. */
function rowOf(page: Page, title: string) {
  return page.locator(".change", { has: page.locator(".change-title", { hasText: title }) });
}
