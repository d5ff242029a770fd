import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useReaders } from "../support/reader.ts";
import { useServedSite } from "../support/served-site.ts";
import { validate } from "../support/validator.ts";

/** The showcase of components; how its pages look, and what axe says of them, is in looks.test.ts. */
const site = useServedSite(join(import.meta.dirname, "../fixtures/components"));
const readers = useReaders(site.url);

it("shows every component as valid HTML", () => {
  expect(validate(site.folder).errors).toEqual([]);
});

describe("a row of a table", () => {
  it("has its name beside what is said of it, and above it on a phone", async () => {
    const placesOf = async (width: number) => {
      const page = await readers.open("2.0/reference/", { width });
      const row = page.locator("#param-client_id");
      const name = await row.locator("th").boundingBox();
      const description = await row.locator("[data-column=description]").boundingBox();
      return { name: name ?? { x: 0, y: 0 }, description: description ?? { x: 0, y: 0 } };
    };
    const wide = await placesOf(1280);
    expect(wide.description.x).toBeGreaterThan(wide.name.x + 100);
    expect(Math.abs(wide.description.y - wide.name.y)).toBeLessThan(5);
    const small = await placesOf(360);
    expect(small.description.x).toBe(small.name.x);
    expect(small.description.y).toBeGreaterThan(small.name.y + 20);
  });

  it("is reached by its link and marked, and stands below the header", async () => {
    const page = await readers.open("2.0/reference/");
    const row = page.locator("#error-oidv-10017");
    const before = await row.evaluate((one) => getComputedStyle(one).backgroundColor);
    await row.locator("th a").click();
    expect(new URL(page.url()).hash).toBe("#error-oidv-10017");
    expect(await row.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(before);
    const header = await page.locator(".site-header").boundingBox();
    expect((await row.boundingBox())?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
  });

  it("is still a row of a table to screen readers, with the name as its heading", async () => {
    const page = await readers.open("2.0/reference/", { width: 360 });
    const row = page.getByRole("row", { name: "client_id" }).first();
    expect(await row.getByRole("rowheader").innerText()).toContain("client_id");
    expect(await row.getByRole("cell", { name: "Required" }).count()).toBe(1);
    expect(await page.getByRole("columnheader", { name: "Description" }).count()).toBeGreaterThan(0);
  });
});

describe("a figure", () => {
  it("has its caption filled with the version's words", async () => {
    const page = await readers.open("1.0/files/");
    expect(await page.locator(".figure figcaption").innerText()).toBe(
      "The layers below Example Server 1.0: each holds only what it changed.",
    );
    expect(await page.locator(".figure img").getAttribute("alt")).toContain("Two layers");
  });
});
