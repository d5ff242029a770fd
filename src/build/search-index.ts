import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";
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
  /** In the order in which they are added, on which the bytes depend; see `indexOrder`. */
  readonly pages: readonly IndexedPage[];
}

/** A page to be indexed. */
export interface IndexedPage {
  readonly key: string;
  /** Its file in the site. */
  readonly file: string;
  /** What the search reads of it, where that is known. */
  readonly text: string | undefined;
  /** Digest of that text, where it is known. */
  readonly searched: string | undefined;
}

/**
 * Makes the indexes of versions, one after the other. Pagefind keeps what it has read of one: for the next, if that begins with the same pages, only those
 * are read that say something else, and those that it has more. Its bytes are those of an index made anew.
 */
export class Indexer {
  #index: PagefindIndex | undefined;
  /** What Pagefind has read: keys of pages, in the order in which they were added, and the digests of their texts. */
  readonly #held = new Map<string, string | undefined>();

  /** Writes Pagefind's index of a version, and beside it the terms of its texts: the same pages in the same order give the same bytes. */
  async make({ folder, place, former, key, pages }: IndexOrder): Promise<IndexReport> {
    const start = performance.now();
    const files = new SiteFiles(folder);
    const bundle = readBundle(await this.#filesOf({ folder, former, pages }));
    const terms = Buffer.from(JSON.stringify(bundle.terms), "utf8");
    for (const { path, content } of [...bundle.files, { path: TERMS_FILE, content: terms }])
      files.write(`${place}/${path}`, { data: content }, key);
    const seconds = (performance.now() - start) / 1000;
    return { records: files.records, taken: 0, fragments: bundle.fragments, pages: pages.length, seconds };
  }

  /** Ends the process. */
  async close(): Promise<void> {
    await close();
  }

  async #filesOf({ folder, former, pages }: Pick<IndexOrder, "folder" | "former" | "pages">): Promise<IndexFile[]> {
    const index = await this.#indexFor(pages);
    const changed = pages.filter(({ key, searched }) => searched === undefined || this.#held.get(key) !== searched);
    const added = await Promise.all(
      changed.map(({ key, file, text }) => {
        const content = text ?? searchedText(readFileSync(join(folder, file), "utf8"));
        return index.addHTMLFile({ url: indexedUrl(key), content });
      }),
    );
    const failed = added.flatMap((one) => one.errors);
    if (failed.length > 0) throw new Error(`Pagefind could not read the pages: ${failed.join("; ")}`);
    for (const { key, searched } of changed) this.#held.set(key, searched);
    const writing = index.getFiles();
    // While another process writes the index, there is time to read what most of it will hold.
    await setImmediate();
    for (const path of former) readAhead(path);
    const written = await writing;
    if (written.errors.length > 0) throw new Error(`Pagefind could not make a bundle: ${written.errors.join("; ")}`);
    return written.files;
  }

  /** The index that Pagefind has, if these pages begin with those that are in it; a new one otherwise. */
  async #indexFor(pages: readonly IndexedPage[]): Promise<PagefindIndex> {
    const isBegun = [...this.#held.keys()].every((key, place) => pages[place]?.key === key);
    if (this.#index !== undefined && isBegun) return this.#index;
    await this.#index?.deleteIndex();
    this.#held.clear();
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
    this.#index = index;
    return index;
  }
}

/** Nothing is lost with what cannot be read but time. */
function readAhead(path: string): void {
  try {
    readFragment(readFileSync(path));
  } catch {
    // Another release of Pagefind may have written it.
  }
}
