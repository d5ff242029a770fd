import { describe, expect, it } from "vitest";
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
  const pathOf = (one: string) => pageUrl("", { version, key: one });

  it.each([{ javaScript: true }, { javaScript: false }])(
    "leads from its start through all steps and back ($javaScript)",
    async (options) => {
      const page = await readers.open(pathOf(key), options);
      expect(await page.locator(".tutorial-steps li").count()).toBe(keys.length);
      await page.locator(".tutorial-start").click();
      for (const [index, step] of keys.entries()) {
        await page.waitForURL(`**/${pathOf(step)}`);
        expect(await page.locator(".step-head").innerText()).toContain(`Step ${index + 1} of ${keys.length}`);
        await page.locator("a[rel=next]").click();
      }
      await page.waitForURL(`**/${pathOf(key)}`);
    },
  );
});
