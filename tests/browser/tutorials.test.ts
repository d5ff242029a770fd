import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { STORAGE_KEY } from "../../src/contract.ts";
import { sidewaysOf } from "../support/audit.ts";
import { violationsOf } from "../support/axe.ts";
import { useReaders } from "../support/reader.ts";
import { useServedSite } from "../support/served-site.ts";
import { TUTORIAL_SITE } from "../support/tutorial-site.ts";
import { inEveryView } from "../support/views.ts";

const readers = useReaders(useServedSite(TUTORIAL_SITE).url);

const TUTORIAL = "2.0.0/tutorials/app/";
const SECOND = "2.0.0/tutorials/app/set-up/";

/** Opens a page as a reader who has these steps done. */
async function openWith(stored: string, path = TUTORIAL): Promise<Page> {
  const page = await readers.open(path);
  await page.evaluate(([key, value]) => localStorage.setItem(key ?? "", value ?? ""), [STORAGE_KEY.progress, stored]);
  await page.reload();
  return page;
}

const stateOf = (page: Page) => page.locator("[data-progress=status]").innerText();
const startOf = (page: Page) => page.locator(".tutorial-start").innerText();
const doneIn = (page: Page, part: string) => page.locator(`${part} [data-done]`).count();
const markButton = (page: Page) => page.getByRole("button", { name: "Mark as done", exact: true });
const toPath = (page: Page, path: string) => page.goto(new URL(`/${path}`, page.url()).href);

describe("the page of a tutorial", () => {
  it("lists the steps of its version with numbers, durations, total, and the way to the first", async () => {
    const page = await readers.open(TUTORIAL);
    expect(await page.locator(".tutorial-facts").innerText()).toBe("4 steps · 1 h 10 min");
    expect((await page.locator(".tutorial-steps li").allInnerTexts()).map((text) => text.split("\n").filter(Boolean))).toEqual([
      ["1", "Install the tools", "How to install the tools.", "2 min"],
      ["2", "Configure the app", "How to configure the app.", "5 min"],
      ["3", expect.stringContaining("Protect a page"), expect.any(String), "1 h 1 min"],
      ["4", "Add a login button", "How to add a login button.", "2 min"],
    ]);
    expect(await stateOf(page)).toBe("");
    await page.getByRole("link", { name: "Start with step 1" }).click();
    await page.waitForURL("**/2.0.0/tutorials/app/install/");
    await toPath(page, "1.0.0/tutorials/app/");
    expect(await page.locator(".tutorial-facts").innerText()).toBe("4 steps · 9 min");
    expect(await page.locator(".tutorial-steps li a").last().innerText()).toBe("Run it");
  });

  it("stands in the tree as a link before its steps, which fold", async () => {
    const page = await readers.open("2.0.0/guides/start/");
    const nav = page.locator(".site-nav");
    await nav.getByRole("link", { name: "Tutorials" }).click();
    await nav.getByRole("link", { name: "Build an app 1 h 10 min", exact: true }).waitFor();
    const first = nav.getByRole("link", { name: "Step 1 Install the tools 2 min", exact: true });
    expect(await first.count()).toBe(0);
    await nav.getByRole("button", { name: "Steps of Build an app" }).click();
    expect(await first.isVisible()).toBe(true);
    await nav.locator("summary[aria-label='Steps of Build an app']").click();
    expect(await first.isVisible()).toBe(false);
    await nav.locator("summary[aria-label='Steps of Build an app']").click();
    await nav.getByRole("link", { name: /^Step 3 Protect a page .* 1 h 1 min new$/u }).click();
    await page.waitForURL("**/2.0.0/tutorials/app/protect/");
  });
});

describe("a step", () => {
  it("says its place, its duration and what is left, and leads up, back and on within the tutorial", async () => {
    const page = await readers.open(SECOND);
    expect(await page.locator(".step-head li").allInnerTexts()).toEqual([
      "Build an app",
      "Step 2 of 4",
      "5 min",
      "1 h 8 min from here to the end",
    ]);
    const seen: string[] = [];
    await toPath(page, TUTORIAL);
    for (const _ of [1, 2, 3, 4, 5]) {
      const next = page.locator(".pager-next");
      seen.push((await next.innerText()).replace("\n", ": "));
      await Promise.all([page.waitForURL(new URL((await next.getAttribute("href")) ?? "", page.url()).href), next.click()]);
    }
    expect(seen).toEqual([
      "Next: Install the tools",
      "Next: Configure the app",
      expect.stringContaining("Next: Protect a page"),
      "Next: Add a login button",
      "Finish: Build an app",
    ]);
    expect(new URL(page.url()).pathname).toBe(`/${TUTORIAL}`);
    await toPath(page, "2.0.0/tutorials/app/install/");
    await page.locator(".pager-previous").click();
    await page.waitForURL(`**/${TUTORIAL}`);
  });

  it("is marked as done by its button alone, in the tree, the bar and the list, and the mark can be taken back", async () => {
    const page = await readers.open(SECOND);
    await markButton(page).click();
    expect(await page.getByRole("button", { name: "Mark as done", pressed: true }).innerText()).toContain("Done");
    expect([await doneIn(page, ".site-nav"), await doneIn(page, ".step-bar")]).toEqual([1, 1]);
    await page.getByRole("link", { name: "Step 2 Configure the app 5 min changed done", exact: true }).waitFor();
    await page.locator(".pager-next").click();
    await page.waitForURL("**/protect/");
    expect(await markButton(page).getAttribute("aria-pressed")).toBe("false");
    await toPath(page, TUTORIAL);
    expect(await doneIn(page, ".tutorial-steps")).toBe(1);
    expect(await stateOf(page)).toBe("1 of 4 done, 1 h 5 min left");
    expect(await startOf(page)).toBe("Continue with step 1");
    await toPath(page, SECOND);
    await markButton(page).click();
    expect(await doneIn(page, "body")).toBe(0);
    expect(await page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY.progress)).toBeNull();
  });

  it("is marked by keyboard, and the way on and the clearing of marks are reached by it too", async () => {
    const page = await readers.open("2.0.0/tutorials/app/install/");
    await markButton(page).focus();
    await page.keyboard.press("Space");
    expect(await markButton(page).getAttribute("aria-pressed")).toBe("true");
    await toPath(page, TUTORIAL);
    const start = page.getByRole("link", { name: "Continue with step 2" });
    await start.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Start with step 1");
    expect(await doneIn(page, "body")).toBe(0);
    expect(await page.getByRole("button", { name: "Clear progress" }).isVisible()).toBe(false);
  });
});

describe("a reader's progress", () => {
  it("outlasts a switch of version, moves of steps included, and counts the steps of each version", async () => {
    const page = await readers.open(SECOND);
    await markButton(page).click();
    await toPath(page, "2.0.0/tutorials/app/install/");
    await markButton(page).click();
    await toPath(page, "1.0.0/tutorials/app/configure/");
    expect(await markButton(page).getAttribute("aria-pressed")).toBe("true");
    await toPath(page, "1.0.0/tutorials/app/");
    expect(await stateOf(page)).toBe("2 of 4 done, 2 min left");
    await page.getByRole("link", { name: "Continue with step 3" }).click();
    await page.waitForURL("**/1.0.0/tutorials/app/log-in/");
  });

  it("says when all is done, and leads to the start again", async () => {
    const page = await openWith(JSON.stringify(["install", "configure", "protect", "log-in"].map((name) => `tutorials/app/${name}`)));
    expect(await stateOf(page)).toBe("All done");
    expect(await startOf(page)).toBe("Start with step 1");
  });

  it("is cleared for one tutorial and stays for others", async () => {
    const page = await openWith('["tutorials/app/install","tutorials/other/only"]');
    await page.getByRole("button", { name: "Clear progress" }).click();
    expect(await stateOf(page)).toBe("");
    expect(await page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY.progress)).toBe('["tutorials/other/only"]');
    await toPath(page, "2.0.0/tutorials/other/");
    expect(await stateOf(page)).toBe("All done");
  });

  it("shows in another tab at once", async () => {
    const page = await readers.open(TUTORIAL);
    const other = await page.context().newPage();
    await other.goto(new URL(`/${SECOND}`, page.url()).href);
    await markButton(other).click();
    await expect.poll(() => stateOf(page)).toBe("1 of 4 done, 1 h 5 min left");
    expect(await doneIn(page, ".site-nav")).toBe(1);
    await page.getByRole("button", { name: "Clear progress" }).click();
    await expect.poll(() => markButton(other).getAttribute("aria-pressed")).toBe("false");
  });

  it.each([
    ["no JSON", "{"],
    ["no list", '{"__proto__":["tutorials/app/install"],"length":1}'],
    ["nothing that is text", '[1,null,{"toString":1},["tutorials/app/install"]]'],
    ["ids of no step", '["__proto__","constructor","tutorials/app","]"]'],
    ["far too much", `["tutorials/app/install","${"x".repeat(300_000)}"]`],
  ])("is read carefully where the storage holds %s", async (_, stored) => {
    const page = await openWith(stored);
    expect([await stateOf(page), await startOf(page)]).toEqual(["", "Start with step 1"]);
    await toPath(page, SECOND);
    await markButton(page).click();
    await toPath(page, TUTORIAL);
    expect(await stateOf(page)).toBe("1 of 4 done, 1 h 5 min left");
  });

  it("holds until the page is left where storage is refused", async () => {
    const page = await readers.open(SECOND);
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Refused.", "SecurityError");
        },
      });
    });
    await page.reload();
    await markButton(page).click();
    expect(await markButton(page).getAttribute("aria-pressed")).toBe("true");
    expect(await doneIn(page, ".site-nav")).toBe(1);
  });

  it("moves nothing on the page when it comes", async () => {
    const page = await openWith('["tutorials/app/install","tutorials/app/configure"]');
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => done(list.getEntries().length)).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(0), 500);
        }),
    );
    expect(shifts).toBe(0);
  });
});

describe("without JavaScript", () => {
  it("all is there but the marks, and no button stands idle", async () => {
    const page = await readers.open(TUTORIAL, { javaScript: false });
    await page.getByRole("link", { name: "Start with step 1" }).click();
    await page.waitForURL("**/install/");
    expect(await page.locator(".step-head").innerText()).toContain("Step 1 of 4");
    expect(await page.locator("article button:visible").count()).toBe(0);
    expect(await page.locator(".pager-next").innerText()).toContain("Configure the app");
  });
});

describe.each([TUTORIAL, SECOND])("the page %s", (path) => {
  it("has nothing for axe to find in both themes, wide and on a phone, and fits 320 px", async () => {
    const page = await openWith('["tutorials/app/configure"]', path);
    expect((await inEveryView(page, () => violationsOf(page))).flat()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOf(page)).toEqual([]);
  });

  it("is printed without bars and buttons", async () => {
    const page = await readers.open(path);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".step-bar:visible, article button:visible, .tutorial-start:visible, .pager:visible").count()).toBe(0);
    expect(await page.locator(".tutorial-facts:visible, .step-head:visible").count()).toBe(1);
  });
});
