import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("reading", () => {
  it("goes from the front door to how to set up Sift", async () => {
    const page = await readers.open("");
    await page.waitForURL("**/7.3.0/");
    await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Connectors" }).click();
    expect(await page.textContent("article")).toContain("This document lists the available connectors for WSO2 Identity Server 7.3.0.");
    await page.getByRole("link", { name: "Sift: documentation" }).click();
    await page.getByRole("navigation", { name: "Connectors" }).getByRole("link", { name: "Set up" }).click();
    await page.waitForURL("**/7.3.0/connectors/sift/set-up/");
    expect(await page.textContent("h1")).toBe("Set up Sift");
    expect(await page.getByRole("navigation", { name: "Breadcrumbs" }).innerText()).toMatch(
      /Connectors\s*\/?\s*Risk and fraud detection\s*\/?\s*Sift/u,
    );
  });

  it("marks the current page, opens the trail to it and keeps the other groups shut", async () => {
    const page = await readers.open("7.1.0/connectors/sift/usage/");
    const nav = page.getByRole("navigation", { name: "Connectors" });
    expect(await nav.locator("[aria-current=page]").innerText()).toMatch(/^Use\s+changed$/u);
    expect(await nav.locator("details[open] > summary").allInnerTexts()).toEqual(["Risk and fraud detection", "Sift"]);
  });

  it("leads to the previous and the next page along the tree", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/");
    await page.locator(".pager-next").click();
    await page.waitForURL("**/7.1.0/connectors/sift/usage/");
    await page.locator(".pager-previous").click();
    await page.waitForURL("**/7.1.0/connectors/sift/set-up/");
  });

  it("names category, release, store and source of a connector", async () => {
    const page = await readers.open("7.1.0/connectors/sift/");
    const facts = await page.locator(".connector-facts").innerText();
    expect(facts).toContain("Risk and fraud detection");
    expect(facts).toMatch(/For 7\.1\.0\s+Release 2\.0\.2/u);
    expect(await page.getByRole("link", { name: "Connector store" }).getAttribute("href")).toBe(
      "https://store.wso2.com/connector/identity-fraud-detection-sift",
    );
    expect(await page.getByRole("link", { name: "Source code" }).getAttribute("href")).toBe(
      "https://github.com/wso2-extensions/identity-fraud-detection-sift",
    );
  });

  it("says why a version has no connector release", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/");
    expect(await page.locator(".connector-facts").innerText()).toContain("the connector store has no release for 7.3.0.");
  });

  it("edits the file that supplies the page, in the layer where it lies", async () => {
    const page = await readers.open("7.2.0/connectors/sift/set-up/");
    expect(await page.getByRole("link", { name: "Edit this page" }).getAttribute("href")).toMatch(
      /\/content\/7\.1\.0\/connectors\/sift\/set-up\.mdx$/u,
    );
  });

  it("shows names that look like markup as text", async () => {
    const page = await readers.open("7.3.0/sdks/react/sign-in-button/");
    expect(await page.textContent("h1")).toBe("<SignInButton />");
    expect(await page.title()).toContain("<SignInButton />");
    expect(await page.getByRole("navigation", { name: "SDKs" }).locator("[aria-current=page]").innerText()).toBe("<SignInButton />");
  });

  it("marks the section being read, and stops anchors below the header", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/reference/");
    const contents = page.getByRole("complementary", { name: "On this page" });
    await contents.getByRole("link", { name: "Error codes" }).click();
    await contents.locator("a[aria-current]", { hasText: "Error codes" }).waitFor();
    const heading = await page.locator("#error-codes").boundingBox();
    const header = await page.locator(".site-header").boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual(header?.height ?? 0);
    expect(heading?.y).toBeLessThan(200);
  });

  it("copies code", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/set-up/");
    const figure = page.locator("figure.code").first();
    await figure.hover();
    await figure.getByRole("button", { name: "Copy" }).click();
    await figure.getByText("Copied").waitFor();
    const code = (await figure.locator("pre").innerText()).trimEnd();
    // No page of the site may read what was copied; one that was sent without its headers may.
    await page.route("**/paste", (route) => route.fulfill({ contentType: "text/html", body: "<title>Paste</title>" }));
    await page.goto(new URL("/paste", page.url()).href);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  });

  it("tells of an address without a page and helps on", async () => {
    const page = await readers.open("nowhere/at/all/");
    expect(await page.textContent("h1")).toBe("There is no page at this address");
    await page.getByRole("main").getByRole("link", { name: "Connectors" }).click();
    await page.waitForURL("**/7.3.0/connectors/");
  });

  it.each([
    { path: "nowhere-6.1.0/connectors/sift/set-up/", links: ["7.3.0", "7.2.0", "7.1.0", "7.0.0"], key: "connectors/sift/set-up" },
    { path: "6.1.0/connectors/sift/set-up/?nowhere", links: ["7.3.0", "7.2.0", "7.1.0", "7.0.0"], key: "connectors/sift/set-up" },
    { path: "6.1.0/connectors/onfido/nowhere/", links: ["7.3.0", "7.2.0", "7.1.0", "7.0.0"], key: "connectors/onfido" },
  ])("recognises the page that $path asks for and offers the versions that have it", async ({ path, links, key }) => {
    const page = await readers.open(path);
    const help = page.locator("missing-page");
    await help.getByRole("link").first().waitFor();
    expect(await help.getByRole("link").allInnerTexts()).toEqual(links.map((version) => `${version}: ${key}`));
    await help.getByRole("link").last().click();
    await page.waitForURL(`**/7.0.0/${key}/`);
  });

  it("recognises a page whatever its case and ending, on hosts that lead nobody on", async () => {
    const page = await readers.open("nowhere/");
    await page.route("**/Sift.html*", async (route) => route.fulfill({ response: await route.fetch({ url: page.url() }) }));
    await page.goto(new URL("/7.3.0/Connectors/Sift.html?q=1", page.url()).href);
    await page.locator("missing-page").getByRole("link", { name: "7.3.0: connectors/sift" }).click();
    await page.waitForURL("**/7.3.0/connectors/sift/?q=1");
  });

  it.each(["nowhere/%3Cimg%20src=x%20onerror=alert(1)%3E/", "nowhere/__proto__/", "nowhere/%E0%A4%A/"])(
    "takes %s as words and no more",
    async (path) => {
      const page = await readers.open(path);
      await page.waitForLoadState("networkidle");
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.locator("missing-page").innerText()).toBe("");
    },
  );
});
