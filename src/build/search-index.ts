import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { close, createIndex, type IndexFile } from "pagefind";
import { TERMS_FILE } from "../core/search/pages.ts";
import { indexedUrl, readBundle, readFragment } from "./search-bundle.ts";
import { searchedText } from "./searched-text.ts";
import { type PutReport, SiteFiles } from "./site-files.ts";

/** The index of a version's texts. */
export interface IndexReport extends PutReport {
  /** Key of a page -> the name of its fragment, by which results are told. */
  readonly fragments: ReadonlyMap<string, string>;
  /** How many pages were indexed, and how long it took by the clock. */
  readonly pages: number;
  readonly seconds: number;
}

/** What to index. */
export interface IndexOrder {
  /** Absolute path of the site that is being built, with all these pages in it. */
  readonly folder: string;
  /** Where the index goes, in the site. */
  readonly place: string;
  /** Absolute paths of an index's fragments in a former site: most of them will be the same. */
  readonly former: readonly string[];
  /** What it is made from: the key of its files. */
  readonly key: string;
  readonly pages: readonly IndexedPage[];
}

/** A page to be indexed. */
export interface IndexedPage {
  readonly key: string;
  /** Its file in the site. */
  readonly file: string;
  /** What the search reads of it, where that is known. */
  readonly text: string | undefined;
}

/**
 * Writes Pagefind's index of a version, and beside it the terms of its texts. Pages are added by key and files written by name: the same texts give
 * the same bytes.
 */
export async function indexTexts({ folder, place, former, key, pages }: IndexOrder): Promise<IndexReport> {
  const start = performance.now();
  const files = new SiteFiles(folder);
  try {
    const bundle = readBundle(await indexPages({ folder, former, pages }));
    const terms = Buffer.from(JSON.stringify(bundle.terms), "utf8");
    for (const { path, content } of [...bundle.files, { path: TERMS_FILE, content: terms }])
      files.write(`${place}/${path}`, { data: content }, key);
    const seconds = (performance.now() - start) / 1000;
    return { records: files.records, taken: 0, fragments: bundle.fragments, pages: pages.length, seconds };
  } finally {
    await close();
  }
}

async function indexPages({ folder, former, pages }: Pick<IndexOrder, "folder" | "former" | "pages">): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const added = await Promise.all(
    pages.map(({ key, file, text }) => {
      const content = text ?? searchedText(readFileSync(join(folder, file), "utf8"));
      return index.addHTMLFile({ url: indexedUrl(key), content });
    }),
  );
  const failed = added.flatMap((one) => one.errors);
  if (failed.length > 0) throw new Error(`Pagefind could not read the pages: ${failed.join("; ")}`);
  const writing = index.getFiles();
  // While another process writes the index, there is time to read what most of it will hold.
  await setImmediate();
  for (const path of former) readAhead(path);
  const written = await writing;
  if (written.errors.length > 0) throw new Error(`Pagefind could not make a bundle: ${written.errors.join("; ")}`);
  await index.deleteIndex();
  return written.files;
}

/** Nothing is lost with what cannot be read but time. */
function readAhead(path: string): void {
  try {
    readFragment(readFileSync(path));
  } catch {
    // Another release of Pagefind may have written it.
  }
}
