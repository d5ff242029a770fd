import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp, { type Sharp } from "sharp";
import { VIEWS, type View } from "./views.ts";

/** Where the pictures lie: one for each template, with its first screen in every view side by side, at half its size. */
export const LOOKS = join(import.meta.dirname, "../looks");

const FONTS = join(import.meta.dirname, "../fixtures/fonts");
const SCALE = 2;
/**
 * Pictures are compared at a quarter of the screen's size, where the smooth edges of letters, which differ from machine to machine, even out. A pixel
 * is another one if a channel differs by this much of 255.
 */
const CHANNEL_STEP = 6;
/** The share of other pixels that is no other look. */
const SHARE_AT_MOST = 0.001;
/** What is written of pictures that differ. */
const REPORT = join(tmpdir(), "strata-looks");

/** Gives a page fonts of this repository: those of the machine would break lines elsewhere on every other machine. */
export async function pinFonts(page: Page): Promise<void> {
  const [text = "", code = ""] = ["text", "code"].map((name) => readFileSync(join(FONTS, `${name}.woff2`), "base64"));
  await page.evaluate(
    async (fonts) => {
      for (const [name, base64] of Object.entries(fonts)) {
        // From memory and as a sheet of its own, neither of which the content security policy has to allow.
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        document.fonts.add(await new FontFace(`Looks ${name}`, bytes, { weight: "200 900" }).load());
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':root { --font-text: "Looks text"; --font-code: "Looks code"; }');
      document.adoptedStyleSheets = [sheet];
    },
    { text, code },
  );
}

/** The first screen of a page, at the size in which it is kept. */
export async function lookAt(page: Page, { width, height }: View): Promise<Buffer> {
  const screen = await page.screenshot();
  return sharp(screen)
    .removeAlpha()
    .resize(width / SCALE, height / SCALE)
    .png()
    .toBuffer();
}

/** Names of the pictures that are kept. */
export function keptLooks(): string[] {
  return readdirSync(LOOKS)
    .map((file) => file.replace(/\.webp$/u, ""))
    .sort();
}

/** Keeps how a template looks in every view. */
export async function keepLooks(name: string, looks: readonly Buffer[]): Promise<void> {
  mkdirSync(LOOKS, { recursive: true });
  await sheetOf(looks).webp({ nearLossless: true, quality: 60, effort: 5 }).toFile(fileOf(name));
}

/** In which views a template looks otherwise than it is kept, by how much, and where to see it. */
export async function otherLooks(name: string, looks: readonly Buffer[]): Promise<string[]> {
  if (!existsSync(fileOf(name))) return [`${name} has no picture yet. Keep one: ${UPDATE}`];
  const kept = readFileSync(fileOf(name));
  const found: string[] = [];
  for (const [index, { theme, width }] of VIEWS.entries()) {
    const share = await shareOfOthers(sharp(kept).extract(placeOf(index)), sharp(looks[index]));
    if (share > SHARE_AT_MOST) found.push(`${name}, ${theme}, ${width} px: ${(share * 100).toFixed(2)} % looks otherwise`);
  }
  if (found.length === 0) return [];
  mkdirSync(REPORT, { recursive: true });
  const report = join(REPORT, `${name}.png`);
  const now = await sheetOf(looks).png().toBuffer();
  await sharp({ create: { width: SHEET.width, height: 2 * SHEET.height + 8, channels: 3, background: "#f0f" } })
    .composite([
      { input: kept, top: 0, left: 0 },
      { input: now, top: SHEET.height + 8, left: 0 },
    ])
    .png()
    .toFile(report);
  return [...found, `Kept above, now below: ${report}`, `If it is meant to look so: ${UPDATE}`];
}

const UPDATE = "npm run test:looks -- --update";

const SHEET = {
  width: VIEWS.reduce((sum, { width }) => sum + width / SCALE, 0),
  height: Math.max(...VIEWS.map(({ height }) => height)) / SCALE,
};

function fileOf(name: string): string {
  return join(LOOKS, `${name}.webp`);
}

/** Where the picture of a view stands in the sheet of a template. */
function placeOf(index: number) {
  const { width = 0, height = 0 } = VIEWS[index] ?? {};
  const left = VIEWS.slice(0, index).reduce((sum, view) => sum + view.width / SCALE, 0);
  return { left, top: 0, width: width / SCALE, height: height / SCALE };
}

function sheetOf(looks: readonly Buffer[]): Sharp {
  return sharp({ create: { ...SHEET, channels: 3, background: "#808080" } }).composite(
    looks.map((input, index) => ({ input, ...placeOf(index) })),
  );
}

async function shareOfOthers(a: Sharp, b: Sharp): Promise<number> {
  const [one, other] = await Promise.all([a, b].map(pixelsOf));
  if (one === undefined || other === undefined || one.length !== other.length) return 1;
  let others = 0;
  for (let at = 0; at < one.length; at += 3) {
    const differs = [at, at + 1, at + 2].some((channel) => Math.abs((one[channel] ?? 0) - (other[channel] ?? 0)) >= CHANNEL_STEP);
    if (differs) others += 1;
  }
  return others / (one.length / 3);
}

/** The pixels of a picture at half the size in which it is kept. */
async function pixelsOf(picture: Sharp): Promise<Buffer> {
  // Through a buffer: sharp would resize before it extracts.
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info })
    .removeAlpha()
    .resize(Math.round(info.width / 2))
    .raw()
    .toBuffer();
}
