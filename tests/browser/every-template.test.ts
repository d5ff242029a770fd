import { describe, expect, it } from "vitest";
import { faultsOf, NO_FAULTS, sidewaysOf } from "../support/audit.ts";
import { violationsOf } from "../support/axe.ts";
import { useReaders } from "../support/reader.ts";
import { settle, TEMPLATES } from "../support/templates.ts";
import { inEveryView } from "../support/views.ts";

const readers = useReaders();

describe.each(TEMPLATES)("the template of a $name", ({ path }) => {
  it("has nothing for axe to find in both themes, wide and on a phone, no small target, no hidden focus, and fits 320 px", async () => {
    const page = await readers.leaf(path);
    await settle(page, path);
    expect((await inEveryView(page, () => violationsOf(page))).flat()).toEqual([]);
    expect(await faultsOf(page)).toEqual(NO_FAULTS);
    // A window of 1280 × 1024 at 400 % has as many CSS pixels.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await sidewaysOf(page)).toEqual([]);
    expect(await faultsOf(page)).toEqual(NO_FAULTS);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await faultsOf(page)).toEqual(NO_FAULTS);
  });
});
