import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const SIFT = "compare/?page=connectors/sift/set-up&from=7.1.0&to=7.3.0";

/** A comparison once it is there. */
async function compare(path: string, options = {}): Promise<Page> {
  const page = await readers.open(path, options);
  await page.locator("[data-compare=status]", { hasText: /changed place|is the same/u }).waitFor();
  return page;
}

const status = (page: Page) => page.locator("page-comparison [role=status]").innerText();

describe("the comparison of a page in two versions", () => {
  it("names page and versions, and tells how many places changed", async () => {
    const page = await compare(SIFT);
    expect(await page.innerText("h1")).toBe("Set up Sift: 7.1.0 → 7.3.0");
    expect(await page.title()).toMatch(/^Set up Sift: 7\.1\.0 → 7\.3\.0 · /u);
    expect(await status(page)).toBe("4 changed places");
    expect(await page.locator(".compare-place").count()).toBe(4);
  });

  it("shows what was taken away and what was added, word by word", async () => {
    const page = await compare(SIFT);
    const card = page.locator(".compare-place", { hasText: "Open the" });
    expect(await card.locator("del").allInnerTexts()).toEqual(["Fraud Detection"]);
    expect(await card.locator("ins").allInnerTexts()).toEqual(["Sift Configuration"]);
    expect(await page.locator(".compare-added ins", { hasText: "## Choose the data to send" }).count()).toBe(1);
  });

  it("tells the two kinds apart without colour", async () => {
    const page = await compare(SIFT);
    const lineOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(await lineOf("p:not(.compare-removed) > del")).toBe("line-through");
    expect(await lineOf("p:not(.compare-added) > ins")).toBe("underline");
    const sign = await page
      .locator(".compare-added")
      .first()
      .evaluate((element) => getComputedStyle(element, "::before").content);
    expect(sign).toBe('"+"');
  });

  it("folds what did not change behind a button that says how much", async () => {
    const page = await compare(SIFT);
    const fold = page.getByRole("button", { name: "4 unchanged lines" });
    const hidden = page.getByText("Have access to the files of the server.");
    expect(await hidden.isVisible()).toBe(false);
    await fold.press("Enter");
    expect(await hidden.isVisible()).toBe(true);
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    await fold.press("Enter");
    expect(await hidden.isVisible()).toBe(false);
  });

  it("stands side by side for those who choose so, which the address remembers", async () => {
    const page = await compare(SIFT);
    await page.getByRole("radio", { name: "Side by side" }).check();
    expect(new URL(page.url()).searchParams.get("view")).toBe("side");
    const row = page.locator(".compare-row", { hasText: "Open the" });
    expect(await row.locator("> *").allInnerTexts()).toEqual([
      "2. Open the **Fraud Detection** card.",
      "2. Open the **Sift Configuration** card.",
    ]);
    await page.reload();
    await row.waitFor();
    await page.getByRole("radio", { name: "Inline" }).check();
    expect(await page.locator(".compare-row").count()).toBe(0);
  });

  it("has no room for two sides on a phone, and says so", async () => {
    const page = await compare(`${SIFT}&view=side`, { width: 360, height: 740 });
    expect(await page.getByRole("radio", { name: "Side by side" }).isDisabled()).toBe(true);
    expect(await page.locator(".compare-row").count()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator(".compare-row").first().waitFor();
  });

  it("leads from change to change by buttons, around the ends, and by n and p while the focus is in it", async () => {
    const page = await compare(SIFT);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await page.keyboard.press("n");
    expect(await status(page)).toBe("4 changed places");
    await page.getByRole("button", { name: "Next change" }).press("Enter");
    expect(await focused()).toBe("Change 1");
    expect(await status(page)).toBe("Change 1 of 4");
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    expect(await focused()).toBe("Change 3");
    await page.keyboard.press("p");
    expect(await focused()).toBe("Change 2");
    await page.getByRole("button", { name: "Previous change" }).click();
    await page.getByRole("button", { name: "Previous change" }).click();
    expect(await focused()).toBe("Change 4");
    expect(await page.locator(".compare-place").nth(3).isVisible()).toBe(true);
  });

  it("goes to other versions by its button alone", async () => {
    const page = await compare(SIFT);
    await page.getByRole("combobox", { name: "Version before" }).selectOption("7.0.0");
    expect(new URL(page.url()).searchParams.get("from")).toBe("7.1.0");
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.waitForURL("**/compare/?page=connectors%2Fsift%2Fset-up&from=7.0.0&to=7.3.0&view=inline");
    await page.getByRole("heading", { name: "Set up Sift: 7.0.0 → 7.3.0" }).waitFor();
  });

  it("says that nothing changed where only the version's number did", async () => {
    const page = await compare("compare/?page=index&from=7.2.0&to=7.3.0");
    expect(await status(page)).toBe("The page is the same in 7.2.0 and 7.3.0.");
    expect(await page.getByRole("button", { name: "Next change" }).isVisible()).toBe(false);
  });
});

describe("an address that asks for what cannot be", () => {
  const message = async (path: string) => {
    const page = await readers.open(path);
    await page.locator(".compare-message p").first().waitFor();
    return { page, text: await page.locator(".compare-message p").first().innerText() };
  };

  it.each([
    ["compare/", "Open a page, and compare it from there: this address names none."],
    ["compare/?page=nowhere&from=7.1.0&to=7.3.0", "No version has a page nowhere."],
    ["compare/?page=__proto__&from=constructor", "There is no version constructor. Choose two versions above."],
    ["compare/?page=__proto__", "No version has a page __proto__."],
    ["compare/?page=../../7.3.0/index&from=7.1.0&to=7.3.0", "No version has a page ../../7.3.0/index."],
    ["compare/?page=index&from=7.1.0&to=7.1.0", "These are the same version. Choose two different ones above."],
    [`compare/?page=${"x".repeat(10_000)}`, `No version has a page ${"x".repeat(80)}….`],
  ])("%.60s is told why not", async (path, expected) => {
    expect((await message(path)).text).toBe(expected);
  });

  it("is offered the versions that have the page", async () => {
    const { page, text } = await message("compare/?page=connectors/sift/set-up&from=6.0.0&to=7.3.0");
    expect(text).toBe("6.0.0 does not have this page. These versions have it:");
    expect(await page.locator(".compare-message li").allInnerTexts()).toEqual(["7.3.0", "7.2.0", "7.1.0", "7.0.0"]);
    await page.getByRole("link", { name: "Compare 7.2.0 with 7.3.0" }).click();
    await page.getByRole("heading", { name: "Set up Sift: 7.2.0 → 7.3.0" }).waitFor();
  });

  it("stays words, whatever it says, and asks the server for nothing of it", async () => {
    const page = await readers.open("versions/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const hostile = "<img src=x onerror=document.body.remove()>";
    await page.goto(new URL(`../compare/?page=${encodeURIComponent(hostile)}&view=${encodeURIComponent(hostile)}`, page.url()).href);
    await page.getByText(`No version has a page ${hostile}.`).waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(asked.filter((path) => path.endsWith(".md"))).toEqual([]);
  });

  it("can be asked again when the server did not answer", async () => {
    const page = await readers.open("versions/");
    await page.route("**/*.md", (route) => route.fulfill({ status: 200, contentType: "text/markdown", body: "" }));
    await page.route("**/compare/index.json", (route) => route.fulfill({ status: 200, body: "{" }));
    await page.goto(new URL(`../${SIFT}`, page.url()).href);
    await page.getByText("The pages could not be loaded.").waitFor();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Set up Sift: 7.1.0 → 7.3.0" }).waitFor();
  });
});

describe("a page's Markdown", () => {
  it("is one link away, as text in UTF-8", async () => {
    const page = await readers.open("7.3.0/connectors/sift/set-up/");
    const link = page.getByRole("link", { name: "View as Markdown" });
    const response = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    expect(response.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
    expect(await response.text()).toMatch(
      /^# Set up Sift\n\n.+\n\nWSO2 Identity Server 7\.3\.0: <https:\/\/.+\/7\.3\.0\/connectors\/sift\/set-up\/>\n/u,
    );
  });
});

describe("without JavaScript", () => {
  it("the comparison says what it needs, and leads to every version", async () => {
    const page = await readers.open(SIFT, { javaScript: false });
    expect(await page.locator("noscript p", { hasText: "needs JavaScript" }).isVisible()).toBe(true);
    expect(await page.locator("main .version-list a:visible").allInnerTexts()).toEqual([
      "7.3.0",
      "7.2.0",
      "7.1.0",
      "7.0.0",
      "6.1.0",
      "6.0.0",
    ]);
    expect(await page.locator("main button:visible, main select:visible").count()).toBe(0);
  });
});
