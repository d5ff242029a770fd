import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keyboardOf } from "../support/keyboard.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();
const THEMES = ["light", "dark"] as const;

describe.each(THEMES)("in forced colours on a %s ground", (theme) => {
  it("what is current, chosen, changed or absent can be told apart, and no button is empty", async () => {
    const page = await readers.open("7.3.0/connectors/onfido/", { theme });
    await page.emulateMedia({ forcedColors: "active" });
    const paint = await paintOf(page);
    for (const [marked, other] of [
      [".section-tabs a[aria-current]", ".section-tabs a:not([aria-current])"],
      [".nav-entry[aria-current]", ".nav-entry:not([aria-current])"],
      [".theme-choices [aria-pressed=true]", ".theme-choices [aria-pressed=false]"],
      [".page-head .strip a[data-state=changed]", ".page-head .strip a[data-state=absent]"],
    ] as const) {
      expect(await paint(marked, "Highlight"), marked).toBeGreaterThan(20);
      expect(await paint(other, "Highlight"), other).toBe(0);
    }
    expect(await paint(".page-head .strip a[data-state=kept]", "CanvasText")).toBeGreaterThan(
      2 * (await paint(".page-head .strip a[data-state=absent]", "CanvasText")),
    );
    for (const button of await page.locator("button:visible, .version-menu summary").all()) {
      expect(await differingPixels(button), await button.evaluate((one) => one.outerHTML)).toBeGreaterThan(20);
    }
    await page.locator(".version-menu summary").click();
    expect(await paint(".version-menu a[aria-current]", "Highlight")).toBeGreaterThan(20);
    expect(await paint(".version-menu a:not([aria-current])", "Highlight")).toBe(0);
    await page.goto(new URL("/7.0.0/connectors/sift/set-up/", page.url()).href);
    expect(await paint("[role=tab][aria-selected=true]", "Highlight")).toBeGreaterThan(20);
    expect(await paint("[role=tab][aria-selected=false]", "Highlight")).toBe(0);
  });

  it("the focus is marked on all that it reaches", async () => {
    const page = await readers.open("7.1.0/connectors/sift/set-up/", { theme });
    await page.emulateMedia({ forcedColors: "active" });
    await keyboardOf(page).reach("Store the API key");
  });
});

/** Counts the pixels of an element that have a colour of the system. */
async function paintOf(page: Page): Promise<(selector: string, colour: string) => Promise<number>> {
  const colours = await page.evaluate(() =>
    ["Highlight", "CanvasText"].map((name) => {
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      const probe = document.createElement("i");
      probe.style.color = name;
      document.body.append(probe);
      // Highlight lets the ground through.
      if (canvas) canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
      canvas?.fillRect(0, 0, 1, 1);
      if (canvas) canvas.fillStyle = getComputedStyle(probe).color;
      canvas?.fillRect(0, 0, 1, 1);
      probe.remove();
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    }),
  );
  return async (selector, colour) => {
    const wanted = colours[colour === "Highlight" ? 0 : 1] ?? [];
    return countPixels(page.locator(selector).first(), (pixel) =>
      wanted.every((value, channel) => Math.abs((pixel[channel] ?? 0) - value) < 24),
    );
  };
}

/** How many pixels of an element are another than its first. */
async function differingPixels(element: Locator): Promise<number> {
  let ground: readonly number[] | undefined;
  return countPixels(element, (pixel) => {
    ground ??= pixel;
    return pixel.some((value, channel) => Math.abs(value - (ground?.[channel] ?? 0)) > 60);
  });
}

async function countPixels(element: Locator, isCounted: (pixel: readonly number[]) => boolean): Promise<number> {
  const { data } = await sharp(await element.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let counted = 0;
  for (let at = 0; at < data.length; at += 3) if (isCounted([...data.subarray(at, at + 3)])) counted += 1;
  return counted;
}
