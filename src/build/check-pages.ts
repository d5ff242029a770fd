import { isShown } from "../core/conditions.ts";
import type { Page } from "../core/layers.ts";
import type { Library } from "../core/library.ts";
import { count } from "../core/text.ts";
import { failBuild } from "./fail-build.ts";

/** What is wrong with a printed page: that it is cut off or empty. `page` is the author's page that it shows, if it shows one. */
export function faultOfPage(html: string, page: Page | undefined, library: Library): string | undefined {
  if (html === "") return "is empty";
  if (!END.test(html.slice(-LOOKED_AT))) return "is cut off";
  const heading = html.indexOf("<h1");
  if (heading < 0 || !HEADING.test(html.slice(heading)))
    // Pages that only lead on have none.
    return html.includes('http-equiv="refresh"') ? undefined : "has no heading";
  return page !== undefined && says(page, library) && isEmptied(html) ? "has lost its text" : undefined;
}

/** Whether nothing stands where a page's text should. A pattern alone would look at every element of every page. */
function isEmptied(html: string): boolean {
  const start = html.indexOf(PROSE);
  return start >= 0 && /^\s*<\/div>/u.test(html.slice(start + PROSE.length, start + PROSE.length + LOOKED_AT));
}

const END = /<\/html>\s*$/u;
/** With which the text of an author's page begins. */
export const PROSE = '<div class="prose">';
/** More than the white space that templates leave. */
const LOOKED_AT = 100;

/** What is wrong with the files of a built site: those that were planned and are not there. */
export function missingFiles(found: readonly string[], planned: Iterable<string>): string[] {
  const isFound = new Set(found);
  return [...planned].filter((file) => !isFound.has(file)).map((file) => `${file} is missing.`);
}

/** Ends the build if there are such faults, one sentence each. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) failBuild(`${count(faults.length, "page")} of the built site did not come out as planned.`, faults);
}

/** A heading of the first level with a word in it. */
const HEADING = /<h1\b[^>]*>(?:\s|<(?!\/h1)[^>]*>)*[^<\s]/u;

/** Whether a page has anything below its title. */
function says({ origin: { body }, address: { version } }: Page, { content }: Library): boolean {
  return [...body.opening, ...body.headings.map(({ when }) => when)].some((when) => isShown(when, version, content.versions));
}
