import type { Page } from "playwright-core";

/** One way in which readers see a page. */
export interface View {
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
}

/** Both themes, wide and on a phone, so ordered that from one to the next one thing changes. */
export const VIEWS: readonly View[] = [
  { theme: "light", width: 1280, height: 900 },
  { theme: "dark", width: 1280, height: 900 },
  { theme: "dark", width: 360, height: 740 },
  { theme: "light", width: 360, height: 740 },
];

/** Looks at a page that stands open in every view, without loading it again: theme and width are the style sheets' affair. */
export async function inEveryView<Found>(page: Page, look: (view: View) => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  for (const view of VIEWS) {
    await page.emulateMedia({ colorScheme: view.theme });
    await page.setViewportSize(view);
    found.push(await look(view));
  }
  return found;
}
