import { join } from "node:path";
import { pageFile } from "../core/plan.ts";
import { searchPages } from "../core/props/search-pages.ts";
import type { Site } from "../core/props/site.ts";
import { PAGES_FILE } from "../core/search/pages.ts";
import { digestOf } from "./file-keys.ts";
import type { FileRecord } from "./file-records.ts";
import { findFragments, findIndex, placeOf, type TextIndex } from "./former-index.ts";
import type { FormerSite } from "./former-sites.ts";
import { indexOrder } from "./index-order.ts";
import type { Pool } from "./pool.ts";
import type { IndexReport } from "./search-index.ts";
import { type PutReport, SiteFiles } from "./site-files.ts";

/** What all bundles of a site have in common. */
export interface BundleTarget {
  readonly site: Site;
  /** Absolute path of the site that is being built. */
  readonly folder: string;
  /** Digest of Strata itself: another release of Pagefind may make other bytes. */
  readonly program: string;
  readonly formers: readonly FormerSite[];
  readonly pool: Pool;
}

/** What to make a bundle for. All pages of the version are in the site's folder. */
export interface BundleOrder {
  /** Id of the version. */
  readonly version: string;
  /** Of the version's pages, by path. */
  readonly records: ReadonlyMap<string, FileRecord>;
  /** What the search reads of those that were just made, by path. */
  readonly searched: ReadonlyMap<string, string>;
}

/** A version's bundle. */
export interface BundleReport extends PutReport {
  /** How many pages were indexed, and how long it took by the clock. */
  readonly pages: number;
  readonly seconds: number;
}

/**
 * Makes the search bundles of a site's versions. An index is made once for all versions whose pages say the same, and taken where it was made before;
 * what the search knows of the pages is written anew.
 */
export class SearchBundles {
  readonly #target: BundleTarget;
  /** By what they were made from. */
  readonly #made = new Map<string, Promise<TextIndex>>();

  constructor(target: BundleTarget) {
    this.#target = target;
  }

  async make(order: BundleOrder): Promise<BundleReport> {
    const { site, folder, formers } = this.#target;
    const { version } = order;
    const key = this.#keyOf(order);
    const files = new SiteFiles(folder);
    const put = (index: TextIndex, how: "take" | "share") => {
      for (const [name, file] of index.files) files[how](`${placeOf(version)}/${name}`, file);
      return index.fragments;
    };
    const finish = (fragments: ReadonlyMap<string, string>, { pages, seconds } = NOTHING_INDEXED) => {
      const known = Buffer.from(JSON.stringify(searchPages(site, version, fragments)), "utf8");
      files.write(`${placeOf(version)}/${PAGES_FILE}`, { data: known }, undefined);
      return { records: files.records, taken: files.taken, pages, seconds };
    };
    const former = findIndex(formers, version, key);
    if (former !== undefined) return finish(put(former, "take"));
    const made = this.#made.get(key);
    if (made !== undefined) return finish(put(await made, "share"));
    const report = this.#index(order, key);
    const index = report.then((one) => ({ files: filesOf(one.records, folder, version), fragments: one.fragments }));
    this.#made.set(key, index);
    // Versions that wait for it hear of its failure, too; there may be none.
    index.catch(() => {});
    const { records, fragments, ...indexed } = await report;
    for (const [file, record] of records) files.records.push([file, record]);
    return finish(fragments, indexed);
  }

  #index({ version, records, searched }: BundleOrder, key: string): Promise<IndexReport> {
    const { site, folder, formers, pool } = this.#target;
    const pages = indexOrder(site.library, version).map((one) => {
      const file = pageFile({ version, key: one });
      return { key: one, file, text: searched.get(file), searched: records.get(file)?.searched };
    });
    return pool.index({ kind: "index", folder, place: placeOf(version), former: findFragments(formers, version), key, pages });
  }

  /** Digest of all that the index of a version is made from. */
  #keyOf({ version, records }: BundleOrder): string {
    const { site, program } = this.#target;
    const texts = indexOrder(site.library, version).map((key) => [key, records.get(pageFile({ version, key }))?.searched]);
    return digestOf(JSON.stringify([program, texts]));
  }
}

const NOTHING_INDEXED = { pages: 0, seconds: 0 };

/** Made files by their names in the bundle. */
function filesOf(records: IndexReport["records"], folder: string, version: string): TextIndex["files"] {
  const start = `${placeOf(version)}/`.length;
  return new Map(records.map(([file, record]) => [file.slice(start), { path: join(folder, file), record }]));
}
