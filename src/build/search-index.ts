import { readFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex, type IndexFile } from "pagefind";
import type { VersionPages } from "../core/layers.ts";
import { pageUrl } from "../core/path.ts";
import { pageFile } from "../core/plan.ts";
import { searchPages } from "../core/props/search-pages.ts";
import type { Site } from "../core/props/site.ts";
import { PAGES_FILE, TERMS_FILE } from "../core/search/pages.ts";
import { readBundle } from "./search-bundle.ts";
import { type PutReport, SiteFiles } from "./site-files.ts";

/** The bundle of a version. */
export interface IndexReport extends PutReport {
  /** How many pages were indexed, and how long it took by the clock. */
  readonly pages: number;
  readonly seconds: number;
}

/** Which version to index. Paths are absolute. */
export interface IndexOrder {
  /** The folder of the site that is being built, with all pages of the version in it. */
  readonly folder: string;
  /** Id of the version, and the key of its bundle. */
  readonly version: string;
  readonly key: string;
}

/**
 * Writes a version's search bundle, to `pagefind/<version>/`: Pagefind's index, and beside it what is known of the pages and the terms of their texts.
 * Pages are added by key and files written by name: the same pages give the same bytes.
 */
export async function indexVersion(site: Site, { folder, version, key }: IndexOrder): Promise<IndexReport> {
  const start = performance.now();
  const files = new SiteFiles(folder, []);
  const pages = site.library.laid.get(version)?.pages ?? new Map();
  try {
    const bundle = bundleOf(site, version, await indexPages(site.base, folder, pages));
    for (const { path, content } of bundle) files.write(`pagefind/${version}/${path}`, content, key);
  } finally {
    await close();
  }
  return { records: files.records, taken: files.taken, pages: pages.size, seconds: (performance.now() - start) / 1000 };
}

async function indexPages(base: string, folder: string, pages: VersionPages["pages"]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const added = await Promise.all(
    [...pages.values()].map(({ address }) => {
      const content = articleOf(readFileSync(join(folder, pageFile(address)), "utf8"));
      return index.addHTMLFile({ url: pageUrl(base, address), content });
    }),
  );
  const failed = added.flatMap((one) => one.errors);
  if (failed.length > 0) throw new Error(`Pagefind could not read the pages: ${failed.join("; ")}`);
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind could not make a bundle: ${written.errors.join("; ")}`);
  await index.deleteIndex();
  return written.files;
}

/** All of a page that is indexed: what stands around it takes longer to read than it does. */
export function articleOf(html: string): string {
  const start = html.indexOf("<article data-pagefind-body");
  const end = html.lastIndexOf("</article>");
  const root = /<html[^>]*>/u.exec(html)?.[0];
  if (start < 0 || end < start || root === undefined) throw new Error("A page has no article to be searched.");
  // What colours code says nothing to a search, and is half of a page that holds much code.
  const article = html.slice(start, end).replace(/<pre\b[\s\S]*?<\/pre>/gu, (code) => code.replace(/<\/?span[^>]*>/gu, ""));
  return `<!doctype html>${root}<body>${article}</article></body></html>`;
}

/** Pagefind's files and our own, as they are written. */
function bundleOf(site: Site, version: string, all: readonly IndexFile[]): IndexFile[] {
  const { files, fragments, terms } = readBundle(all);
  const keys = [...(site.library.laid.get(version)?.pages.keys() ?? [])];
  const byKey = new Map(
    keys.flatMap((key) => {
      const fragment = fragments.get(pageUrl(site.base, { version, key }));
      return fragment === undefined ? [] : [[key, fragment] as const];
    }),
  );
  const json = (path: string, value: unknown): IndexFile => ({ path, content: Buffer.from(JSON.stringify(value), "utf8") });
  return [...files, json(PAGES_FILE, searchPages(site, version, byKey)), json(TERMS_FILE, terms)];
}
