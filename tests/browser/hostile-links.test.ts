import { request } from "node:http";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { STORAGE_KEY } from "../../src/contract.ts";
import { findFaults } from "../support/hostile-page.ts";
import { PAYLOADS, RAN, UNSEEN } from "../support/payloads.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const TEXTS = Object.values({ ...PAYLOADS, ...UNSEEN });

/** Nothing ran, no element is foreign, no dialog is open; and the page still has its heading, its nav and its search. */
async function expectSound(page: Page): Promise<void> {
  expect(await page.evaluate(findFaults, RAN)).toEqual([]);
  expect(await page.getByRole("heading", { level: 1 }).first().isVisible()).toBe(true);
  expect(await page.getByRole("navigation", { name: "Sections" }).isVisible()).toBe(true);
  await page.keyboard.press("Control+k");
  expect(await page.getByRole("combobox", { name: "Search" }).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
}

/** Opens a page that fails the test when it shows a dialog of the browser. */
async function open(path: string): Promise<Page> {
  const page = await readers.open(path);
  page.on("dialog", (dialog) => {
    throw new Error(`A dialog says ${dialog.message()}.`);
  });
  return page;
}

describe("a hostile address", () => {
  it("searches for nothing but words, by each parameter of the page of results", async () => {
    const page = await open("search/?q=login");
    await page.locator(".search-hit").first().waitFor();
    const unsettled = await page.evaluate(async (texts) => {
      const status = document.querySelector("[data-search-part=status]");
      const settle = async () => {
        for (let wait = 0; wait < 300 && /^Searching|^$/u.test(status?.textContent ?? ""); wait += 1)
          await new Promise((next) => setTimeout(next, 10));
        return !/^Searching/u.test(status?.textContent ?? "");
      };
      const left: string[] = [];
      for (const text of texts) {
        // What the other names say is shown at once, as choices of the form.
        for (const names of [["version", "scope", "section", "kind", "connector", "category"], ["q"]]) {
          history.replaceState(null, "", `?${new URLSearchParams(names.map((name) => [name, text]))}`);
          if (status) status.textContent = "Searching";
          dispatchEvent(new PopStateEvent("popstate"));
        }
        if (!(await settle())) left.push(text);
      }
      return left;
    }, TEXTS);
    expect(unsettled).toEqual([]);
    await expectSound(page);
    await page.goto(new URL("search/?q=login&__proto__[polluted]=1&constructor.prototype.polluted=1", inject("site").url).href);
    await page.locator(".search-hit").first().waitFor();
    await expectSound(page);
  });

  it("compares nothing, by each parameter of the comparison", async () => {
    const page = await open("compare/");
    const said = await page.evaluate(async (texts) => {
      const comparison = document.querySelector("page-comparison");
      const messages: string[] = [];
      const index = await (await fetch("/compare/index.json")).text();
      globalThis.fetch = async () => new Response(index);
      for (const text of texts) {
        const queries: Record<string, string>[] = [{ page: text }, { page: "connectors/sift/set-up", from: text, to: text, view: text }];
        for (const query of queries) {
          history.replaceState(null, "", `?${new URLSearchParams(query)}`);
          comparison?.querySelector("[data-compare=message]")?.replaceChildren();
          // A move in the document makes it read the address again.
          comparison?.parentElement?.append(comparison);
          for (let wait = 0; wait < 200 && comparison?.querySelector("[data-compare=message] p") === null; wait += 1) {
            await new Promise((next) => setTimeout(next, 0));
          }
          messages.push(comparison?.querySelector("[data-compare=message] p")?.textContent ?? "");
        }
      }
      return messages;
    }, TEXTS);
    expect(said.filter((words) => !/^(?:No version has a page|There is no version|Open a page)/u.test(words))).toEqual([]);
    await expectSound(page);
  });

  it("marks nothing but words, filters nothing, and leads to no part of a page", async () => {
    const page = await open("7.3.0/connectors/");
    const total = await page.locator(".connector-card").count();
    await page.evaluate((texts) => {
      for (const text of texts) {
        history.replaceState(null, "", `?${new URLSearchParams(["q", "category", "type", "lifecycle"].map((name) => [name, text]))}`);
        dispatchEvent(new PopStateEvent("popstate"));
        location.hash = text;
        location.hash = encodeURIComponent(text.toWellFormed());
      }
      history.replaceState(null, "", "?");
      dispatchEvent(new PopStateEvent("popstate"));
    }, TEXTS);
    expect(await page.locator(".connector-card:visible").count()).toBe(total);
    await expectSound(page);
    for (let at = 0; at < TEXTS.length; at += 20) {
      const query = new URLSearchParams(TEXTS.slice(at, at + 20).map((text) => ["highlight", text.slice(0, 300)]));
      await page.goto(`${inject("site").url}7.1.0/connectors/sift/set-up/?${query}#%`);
      expect(new URL(page.url()).search).toBe("");
      expect(await page.evaluate(findFaults, RAN)).toEqual([]);
    }
    await expectSound(page);
  });

  it("that has no page is answered with the page that says so, as it is, and asks the server for nothing more", async () => {
    const { hostname, port } = new URL(inject("site").url);
    const answer = (path: string) =>
      new Promise<string>((done, fail) => {
        const asked = request({ hostname, port, path }, (response) => {
          const names = Object.keys(response.headers).sort().join(" ");
          response.resume().on("end", () => done(`${response.statusCode} ${response.headers["content-type"]} ${names}`));
        });
        asked.on("error", fail).end();
      });
    const plain = await answer("/nowhere/");
    const escaped = TEXTS.map((text) => encodeURIComponent(text.toWellFormed()));
    const raw = TEXTS.map((text) => text.replace(/[^!-~]/gu, "").slice(0, 500)).filter((text) => !/[#?]/u.test(text));
    const paths = [
      ...escaped,
      ...raw,
      "%00",
      "%",
      "%zz",
      "%c0%ae%c0%ae/",
      "..%2f..%2fpackage.json",
      "%0d%0aSet-Cookie:%20a=b",
      `${"a/".repeat(3000)}`,
    ];
    for (const path of paths) expect(await answer(`/nowhere/${path}`), path).toBe(plain);
    const page = await open("nowhere/");
    const frozenMs = await page.evaluate(async (texts) => {
      const index = await (await fetch("/compare/index.json")).text();
      globalThis.fetch = async () => new Response(index);
      const help = document.querySelector("missing-page");
      const paths = texts.map((text) => `/${encodeURIComponent(text.toWellFormed())}/7.3.0/${text.toWellFormed().replace(/[\\?#]/gu, "")}`);
      const start = performance.now();
      for (const path of [...paths, `/${"a/".repeat(3000)}`]) {
        history.replaceState(null, "", path);
        help?.parentElement?.append(help);
        await new Promise((next) => setTimeout(next, 0));
      }
      return performance.now() - start;
    }, TEXTS);
    await expectSound(page);
    expect(frozenMs).toBeLessThan(3000);
  });
});

describe("hostile words that a reader types", () => {
  it("are shown as words, in the search and in the filter of the tree", async () => {
    const page = await open("7.3.0/connectors/sift/");
    const settled = await page.evaluate(() => document.querySelector("nav-tree")?.dispatchEvent(new PointerEvent("pointerenter")));
    expect(settled).toBe(true);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search" }).fill("login");
    await page.locator("#search-results [role=option]").first().waitFor();
    await page.evaluate(async (texts) => {
      const [search, filter] = ["#search input[role=combobox]", ".nav-filter input"].map((name) =>
        document.querySelector<HTMLInputElement>(name),
      );
      for (const text of texts) {
        for (const input of [search, filter]) {
          if (!input) throw new Error("A field is missing.");
          input.value = text;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
        // A little more than the pause after which the search begins.
        await new Promise((next) => setTimeout(next, 25));
      }
    }, TEXTS);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expectSound(page);
  });
});

describe("hostile words in a reader's browser", () => {
  it("change nothing, under every key that a page reads", async () => {
    const page = await open("7.3.0/tutorials/react/");
    const lists = [
      JSON.stringify(TEXTS),
      '{"__proto__":{"polluted":1}}',
      '[{"__proto__":{"polluted":1}},["x"],null,1]',
      "[",
      "null",
      `"${"x".repeat(300_000)}"`,
    ];
    const local = [STORAGE_KEY.theme, STORAGE_KEY.banner, STORAGE_KEY.progress, STORAGE_KEY.searches, STORAGE_KEY.tabs];
    expect([...local, STORAGE_KEY.arrival, STORAGE_KEY.navScroll].sort()).toEqual(Object.values(STORAGE_KEY).sort());
    for (const value of lists) {
      await page.evaluate(
        ({ keys, text, arrival }) => {
          for (const key of keys) localStorage.setItem(key, text);
          sessionStorage.setItem(arrival, `${location.pathname} ${text}`);
        },
        { keys: local, text: value, arrival: STORAGE_KEY.arrival },
      );
      await page.reload();
      expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
      await expectSound(page);
    }
    await page.evaluate(
      ({ texts, keys }) => {
        const again = (name: string) => {
          const element = document.querySelector(name);
          element?.parentElement?.append(element);
        };
        for (const text of texts) {
          for (const key of Object.values(keys)) {
            localStorage.setItem(key, text);
            dispatchEvent(new StorageEvent("storage", { key, newValue: text }));
          }
          sessionStorage.setItem(keys.arrival, `${location.pathname} ${text}`);
          for (const scroll of document.querySelectorAll("nav-scroll"))
            sessionStorage.setItem(keys.navScroll + scroll.getAttribute("data-scroll-key"), text);
          for (const name of ["arrival-notice", "nav-scroll", "tutorial-progress", "step-marks"]) again(name);
          const said = document.querySelector("arrival-notice")?.textContent;
          if (said !== text) throw new Error(`The notice says ${said}, not ${text}.`);
        }
      },
      { texts: TEXTS, keys: STORAGE_KEY },
    );
    await expectSound(page);
    await page.goto(`${inject("site").url}7.0.0/connectors/sift/set-up/`);
    await page.evaluate(({ key, text }) => localStorage.setItem(key, text), { key: STORAGE_KEY.searches, text: JSON.stringify(TEXTS) });
    await page.keyboard.press("Control+k");
    await page.locator(".search-again").first().waitFor();
    expect(await page.locator(".search-again").allInnerTexts()).toEqual(TEXTS.slice(0, 5));
    await page.keyboard.press("Escape");
    await expectSound(page);
  });
});
