import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchChromium } from "./chromium.ts";

/** A page of files on this machine that does not answer in this time will not answer; waiting longer only hides which step failed. */
const ANSWER_WITHIN_MS = 8000;

/** How a reader comes to the site. */
export interface ReaderOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly javaScript?: boolean;
  readonly reducedMotion?: "reduce" | "no-preference";
  /** Is handed the tab while it is empty, to watch from the first request on. */
  readonly beforeLoad?: (page: Page) => void;
}

/** Opens pages of the built site in real Chromium. */
export interface Readers {
  /** A new reader, with no memory of others, on a page of the site. `path` has no slash at its start. */
  open(path: string, options?: ReaderOptions): Promise<Page>;
  /** The same reader again on another page: one tab for all tests of the file, which is quicker where nothing is remembered from page to page. */
  leaf(path: string, options?: Pick<ReaderOptions, "width" | "height">): Promise<Page>;
}

/**
 * Readers for the tests of a file. After each test it is checked that no page wrote an error to the console (a refusal of the content security
 * policy is one), failed in a script, or asked another host for anything. `siteUrl` names another site than the real one; it is asked when a page is opened.
 */
export function useReaders(siteUrl: () => string = () => inject("site").url): Readers {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];
  let tab: Page | undefined;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterEach(async () => {
    await Promise.all(contexts.filter((context) => context !== tab?.context()).map((context) => context.close()));
    const found = faults;
    contexts = [];
    faults = [];
    expect(found).toEqual([]);
  });

  afterAll(() => browser.close());

  return {
    async leaf(path, { width = 1280, height = 900 } = {}) {
      if (tab === undefined) {
        tab = await this.open(path, { width, height });
        return tab;
      }
      await tab.emulateMedia({ colorScheme: "light" });
      await tab.setViewportSize({ width, height });
      await tab.goto(siteUrl() + path);
      return tab;
    },

    async open(path, { width = 1280, height = 900, theme = "light", javaScript = true, reducedMotion = "reduce", beforeLoad } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        javaScriptEnabled: javaScript,
        reducedMotion,
      });
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      contexts.push(context);
      context.on("request", (request) => {
        if (new URL(request.url()).origin !== new URL(siteUrl()).origin) faults.push(`asked for ${request.url()}`);
      });
      context.on("console", (message) => {
        if (message.type() === "error" && !isExpected(message, path)) faults.push(message.text());
      });
      context.on("weberror", (error) => faults.push(error.error().message));
      context.setDefaultTimeout(ANSWER_WITHIN_MS);
      const page = await context.newPage();
      beforeLoad?.(page);
      await page.goto(siteUrl() + path);
      return page;
    },
  };
}

/** Chromium tells a page that answered with 404 as an error, which it is meant to be where a test says that it goes nowhere: in its first path, or in this one. */
function isExpected(message: ConsoleMessage, path: string): boolean {
  return message.text().includes("404") && [path, message.location().url].some((one) => one.includes("nowhere"));
}
