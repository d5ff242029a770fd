import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { pageUrl } from "../../src/core/path.ts";
import { readContent } from "../../src/source/read-content.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const { content } = readContent("content");
const library = buildLibrary(content ?? expect.fail("The shipped content cannot be read."));
const tutorials = [...library.tutorials].flatMap(([version, byKey]) =>
  [...new Set(byKey.values())].map(({ key, steps }) => ({ version, key, keys: steps.map((step) => step.key) })),
);

describe("the shipped tutorials", () => {
  it("are in every version from the one that brought them on", () => {
    expect(tutorials.map(({ version, key, keys }) => `${version} ${key} ${keys.length}`).sort()).toMatchInlineSnapshot(`
      [
        "7.0.0 tutorials/react 11",
        "7.1.0 tutorials/pre-issue-access-token 10",
        "7.1.0 tutorials/react 11",
        "7.2.0 tutorials/pre-issue-access-token 10",
        "7.2.0 tutorials/react 11",
        "7.3.0 tutorials/pre-issue-access-token 10",
        "7.3.0 tutorials/react 11",
      ]
    `);
  });
});

describe.each(tutorials)("$key in $version", ({ version, key, keys }) => {
  it("leads from its start through all steps and back", () => {
    const start = readFileSync(join(inject("site").folder, version, key, "index.html"), "utf8");
    expect(start.match(/<li data-step=/gu)).toHaveLength(keys.length);
    let [, url = ""] = /class="tutorial-start"[^>]* href="([^"]+)"/u.exec(start) ?? [];
    for (const [index, step] of keys.entries()) {
      expect(url).toBe(pageUrl("/", { version, key: step }));
      const page = readFileSync(join(inject("site").folder, url, "index.html"), "utf8");
      expect(page).toContain(`Step ${index + 1} of ${keys.length}`);
      [, url = ""] = /href="([^"]+)" rel="next"/u.exec(page) ?? [];
    }
    expect(url).toBe(pageUrl("/", { version, key }));
  });
});

describe.each(tutorials.filter(({ version }) => version === "7.3.0"))("$key, as readers walk it,", ({ version, key, keys }) => {
  it.each([true, false])("leads from its start through all steps and back (with JavaScript: %s)", async (javaScript) => {
    const page = await readers.open(pageUrl("", { version, key }), { javaScript });
    expect(await page.locator(".tutorial-steps li").count()).toBe(keys.length);
    await page.locator(".tutorial-start").click();
    for (const [index, step] of keys.entries()) {
      await page.waitForURL(`**/${pageUrl("", { version, key: step })}`);
      expect(await page.locator(".step-head").innerText()).toContain(`Step ${index + 1} of ${keys.length}`);
      await page.locator("a[rel=next]").click();
    }
    await page.waitForURL(`**/${pageUrl("", { version, key })}`);
  });
});
