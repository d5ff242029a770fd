import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isShown } from "../core/conditions.ts";
import type { SourcePage } from "../core/content.ts";
import { GENERATED_KEYS, LISTINGS_KEY } from "../core/generated-pages.ts";
import type { Library } from "../core/library.ts";
import { listedGroups } from "../core/props/listing.ts";
import type { Site } from "../core/props/site.ts";
import { latestRedirects, movedRedirects } from "../core/redirects.ts";
import { parseHtml } from "./html.ts";
import { listFiles } from "./manifest.ts";
import { pageFile } from "./search-index.ts";

/**
 * What is wrong with the pages of a built site, one sentence each: pages that were planned and are not there, pages that nobody planned, and pages
 * that are cut off or empty. Without a fault, as many pages came out as went in.
 */
export function faultsOfPages(folder: string, site: Site): string[] {
  const { library } = site;
  const { content, laid } = library;
  const pages = [...laid.values()].flatMap((version) => [...version.pages.values()]);
  const written = new Map(pages.map((page) => [pageFile(page.address), page]));
  const generated = content.versions.flatMap(({ id }) => {
    const lists = listedGroups(site, id).map((listing) => `${LISTINGS_KEY}/${listing.id}`);
    return [...GENERATED_KEYS, ...lists].map((key) => pageFile({ version: id, key }));
  });
  const redirects = [...movedRedirects(library), ...latestRedirects(library)].map(({ from }) => pageFile(from));
  const planned = new Set([...written.keys(), ...generated, ...redirects]);
  const versions = new Set(content.versions.map(({ id }) => id));
  const found = listFiles(folder).filter((file) => file.endsWith(".html"));
  const isFound = new Set(found);
  return [
    ...[...planned].filter((file) => !isFound.has(file)).map((file) => `${file} is missing.`),
    ...found
      .filter((file) => versions.has(file.split("/")[0] ?? "") && !planned.has(file))
      .map((file) => `${file} is no page of the content.`),
    ...found.flatMap((file) => {
      const page = written.get(file);
      const fault = faultOf(
        readFileSync(join(folder, file), "utf8"),
        page !== undefined && says(page.origin, page.address.version, library),
      );
      return fault === undefined ? [] : [`${file} ${fault}.`];
    }),
  ];
}

function faultOf(source: string, hasText: boolean): string | undefined {
  if (source === "") return "is empty";
  if (!source.trimEnd().endsWith("</html>")) return "is cut off";
  // Pages that only lead on have no heading.
  if (source.includes('http-equiv="refresh"')) return undefined;
  const heading = parseHtml(source).find(({ name }) => name === "h1");
  if (heading === undefined || heading.text.trim() === "") return "has no heading";
  return hasText && /<div class="prose">\s*<\/div>/u.test(source) ? "has lost its text" : undefined;
}

/** Whether a page has anything below its title in a version. */
function says({ body }: SourcePage, version: string, { content }: Library): boolean {
  return [...body.opening, ...body.headings.map(({ when }) => when)].some((when) => isShown(when, version, content.versions));
}
