import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex, type IndexFile } from "pagefind";
import type { VersionPages } from "../core/layers.ts";
import { type Address, HOME_KEY, pageUrl } from "../core/path.ts";
import { searchPages } from "../core/props/search-pages.ts";
import type { Site } from "../core/props/site.ts";
import { PAGES_FILE, TERMS_FILE } from "../core/search/pages.ts";
import { readBundle } from "./search-bundle.ts";

/** What the search of all versions takes. */
export interface SearchReport {
  readonly bytes: number;
  readonly pages: number;
  readonly seconds: number;
}

/**
 * Writes one search bundle for each version, to `pagefind/<version>/`: Pagefind's index, and beside it what is known of the pages and
 * the terms of their texts. Pages are added by key and files written by name: the same pages give the same bytes.
 */
export async function writeSearchIndexes(site: Site, folder: string): Promise<SearchReport> {
  const start = performance.now();
  let bytes = 0;
  let pages = 0;
  try {
    for (const { version, pages: inVersion } of site.library.laid.values()) {
      const files = bundleOf(site, version, await indexPages(site.base, folder, inVersion));
      await writeBundle(join(folder, "pagefind", version), files);
      bytes += files.reduce((sum, { content }) => sum + content.length, 0);
      pages += inVersion.size;
    }
  } finally {
    await close();
  }
  return { bytes, pages, seconds: (performance.now() - start) / 1000 };
}

async function indexPages(base: string, folder: string, pages: VersionPages["pages"]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  for (const { address } of pages.values()) {
    const content = await readFile(join(folder, pageFile(address)), "utf8");
    const added = await index.addHTMLFile({ url: pageUrl(base, address), content });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read ${pageFile(address)}: ${added.errors.join("; ")}`);
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind could not make a bundle: ${written.errors.join("; ")}`);
  await index.deleteIndex();
  return written.files;
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

async function writeBundle(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The file of a page in the built site. */
export function pageFile({ version, key }: Address): string {
  return key === HOME_KEY ? `${version}/index.html` : `${version}/${key}/index.html`;
}
