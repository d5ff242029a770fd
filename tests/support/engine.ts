import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Question } from "../../src/client/search/answer.ts";
import type { SearchEngine as Engine } from "../../src/client/search/engine.ts";

declare global {
  /** In pages into which `loadEngine` put it. */
  var SearchEngine: new (bundleUrl: string) => Engine;
}

const SOURCE = join(import.meta.dirname, "../../src");
const MODULES = "/search-under-test/";

/** A page of an answer, as tests look at it. */
export interface FoundInTest {
  readonly url: string;
  readonly key: string;
  readonly match: string;
  readonly others: readonly string[];
  readonly presence: string;
}

/** What the engine said, or the part that failed. */
export interface AnswerInTest {
  readonly total: number;
  readonly pages: readonly FoundInTest[];
  readonly words: readonly string[];
  readonly corrected: readonly (readonly [string, string])[];
  readonly missing: readonly string[];
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
  readonly failed: string | undefined;
}

/**
 * Asks the search engine itself, in the browser, under the site's own security policy: its modules are served as they lie in src. One engine
 * answers all questions, in their order, as that of a page does.
 */
export async function askEngine(page: Page, version: string, questions: readonly Question[]): Promise<AnswerInTest[]> {
  await loadEngine(page);
  return page.evaluate(
    async ({ bundle, asked }) => {
      const engine = new globalThis.SearchEngine(bundle);
      const answers = [];
      for (const question of asked) {
        try {
          const { total, pages, words, corrected, missing, facets } = await engine.search(question);
          const shown = pages.map(({ url, key, match, others, presence }) => ({
            url,
            key,
            match,
            presence,
            others: others.map((other) => other.url),
          }));
          answers.push({ total, words, missing, facets, pages: shown, corrected: [...corrected], failed: undefined });
        } catch (error) {
          const failed = (error as { part?: string }).part ?? String(error);
          answers.push({ total: 0, words: [], missing: [], facets: {}, pages: [], corrected: [], failed });
        }
      }
      return answers;
    },
    { bundle: new URL(`/pagefind/${version}/`, page.url()).pathname, asked: questions },
  );
}

/** Puts the class `SearchEngine` into a page. */
export async function loadEngine(page: Page): Promise<void> {
  await page.route(`**${MODULES}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(MODULES.length);
    const body = path === START ? START_TEXT : stripTypeScriptTypes(readFileSync(join(SOURCE, path), "utf8"));
    return route.fulfill({ contentType: "text/javascript", body });
  });
  // An element with a script would be refused by the site's content security policy; an import in a function, Vitest would make its own.
  await page.evaluate(`import(${JSON.stringify(new URL(`${MODULES}${START}`, page.url()))})`);
}

const START = "start.js";
const START_TEXT = 'import { SearchEngine } from "./client/search/engine.ts"; globalThis.SearchEngine = SearchEngine;';
