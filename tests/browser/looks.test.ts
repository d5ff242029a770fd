import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { faultsOf, NO_FAULTS, sidewaysOf } from "../support/audit.ts";
import { violationsOf } from "../support/axe.ts";
import { keepLooks, keptLooks, lookAt, otherLooks, pinFonts } from "../support/looks.ts";
import { useReaders } from "../support/reader.ts";
import { useServedSite } from "../support/served-site.ts";
import { settle } from "../support/templates.ts";
import { inEveryView } from "../support/views.ts";

/** The showcase of components: it shows every template, and changes only with the program. */
const readers = useReaders(useServedSite(join(import.meta.dirname, "../fixtures/components")).url);

interface Look {
  readonly name: string;
  readonly path: string;
  /** Opens what stands closed; asked again in each view, since some of it closes with the width. */
  readonly open?: (page: Page) => Promise<void>;
}

const LOOKS: readonly Look[] = [
  { name: "front-page", path: "2.0/" },
  { name: "text", path: "2.0/text/" },
  { name: "structure", path: "2.0/structure/" },
  { name: "reference", path: "2.0/reference/" },
  { name: "files", path: "2.0/files/" },
  { name: "versions-of-a-page", path: "2.0/versions/" },
  { name: "older-version", path: "1.0/reference/" },
  { name: "catalogue", path: "2.0/connectors/" },
  { name: "connector", path: "2.0/connectors/acme-login/" },
  { name: "tutorial", path: "2.0/tutorials/first/" },
  { name: "step", path: "2.0/tutorials/first/install/" },
  { name: "list-of-a-group", path: "2.0/contents/components/tutorials/" },
  { name: "list-by-title", path: "2.0/a-z/" },
  { name: "changes", path: "2.0/changes/" },
  { name: "matrix", path: "connectors/" },
  { name: "all-versions", path: "versions/" },
  { name: "accessibility", path: "accessibility/" },
  { name: "search", path: "search/?q=greet", open: (page) => page.locator("main .search-hit mark").first().waitFor() },
  { name: "search-without-results", path: "search/?q=qzqzqz" },
  { name: "comparison", path: "compare/?page=versions&from=1.0&to=2.0" },
  { name: "not-found", path: "nowhere/" },
  { name: "version-menu", path: "2.0/files/", open: (page) => press(page, ".version-menu details:not([open]) > summary") },
  { name: "drawer", path: "2.0/text/", open: (page) => press(page, ".nav-open[aria-expanded=false]:visible") },
  { name: "search-dialog", path: "2.0/", open: searchForGreet },
];

describe.each(LOOKS)("the look of $name", ({ name, path, open }) => {
  it("is as it is kept in both themes, wide and on a phone; axe, targets, focus and motion are as they should be", async () => {
    const page = await readers.leaf(path);
    await settle(page, path);
    await pinFonts(page);
    const looks: Buffer[] = [];
    const violations = await inEveryView(page, async (view) => {
      await open?.(page);
      looks.push(await lookAt(page, view));
      return violationsOf(page);
    });
    expect(violations.flat()).toEqual([]);
    expect(await faultsOf(page)).toEqual(NO_FAULTS);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await sidewaysOf(page)).toEqual([]);
    if (inject("updatesLooks")) await keepLooks(name, looks);
    else expect(await otherLooks(name, looks)).toEqual([]);
  });
});

describe("the pictures", () => {
  it("are those of the templates, and no others", () => {
    expect(keptLooks()).toEqual(LOOKS.map(({ name }) => name).sort());
  });
});

/** By keyboard, so that no pointer rests on the page; what stands open already is left alone. */
async function press(page: Page, closed: string): Promise<void> {
  const opener = page.locator(closed);
  if ((await opener.count()) > 0) await opener.press("Enter");
}

async function searchForGreet(page: Page): Promise<void> {
  if (await page.locator("dialog#search").isVisible()) return;
  await page.keyboard.press("/");
  await page.keyboard.type("greet");
  // The words that were found come last; one page has them.
  await page.locator("#search-results mark").first().waitFor();
}
