import { createHash } from "node:crypto";
import { pageFile } from "../core/plan.ts";
import { searchPages } from "../core/props/search-pages.ts";
import type { Site } from "../core/props/site.ts";
import { type FormerSite, findFormer } from "./former-sites.ts";
import type { FileRecord } from "./manifest.ts";
import type { Pool } from "./pool.ts";
import { type PutReport, SiteFiles } from "./site-files.ts";

/** The search of a site's versions. */
export interface SearchReport {
  /** Of all bundles. */
  readonly bytes: number;
  /** How many pages were indexed, and how long it took by the clock. */
  readonly pages: number;
  readonly seconds: number;
}

/** What to make bundles for. Paths are absolute. */
export interface BundleOrder {
  /** The folder of the site that is being built, with all pages in it. */
  readonly folder: string;
  /** Ids of versions. */
  readonly versions: readonly string[];
  /** Digest of the press. */
  readonly press: string;
  readonly formers: readonly FormerSite[];
  /** Of the printed pages. */
  readonly records: ReadonlyMap<string, FileRecord>;
}

/** Makes the search bundles of versions, or takes those that were made before from the same pages. */
export async function makeBundles(site: Site, order: BundleOrder, pool: Pool): Promise<SearchReport & PutReport> {
  const start = performance.now();
  const kept = new SiteFiles(order.folder, order.formers);
  const keyed = order.versions.map((id) => ({ id, key: keyOf(site, id, order) }));
  const changed = keyed.filter(({ id, key }) => !takeBundle(id, key, order.formers, kept));
  const reports = await pool.run(({ index, of }) => ({
    kind: "index",
    folder: order.folder,
    versions: changed.filter((_, place) => place % of === index),
  }));
  const records = [kept, ...reports].flatMap((report) => report.records);
  return {
    records,
    taken: kept.taken,
    bytes: records.reduce((sum, [, record]) => sum + record.bytes, 0),
    pages: reports.reduce((sum, report) => sum + report.pages, 0),
    seconds: (performance.now() - start) / 1000,
  };
}

/** Digest of all that a version's search is made from. */
function keyOf(site: Site, version: string, { press, records }: BundleOrder): string {
  const keys = [...(site.library.laid.get(version)?.pages.keys() ?? [])];
  const shown = keys.map((key) => records.get(pageFile({ version, key }))?.sha256);
  // The names of the fragments come from the index, which is not made yet: the keys stand for them.
  const made = JSON.stringify([press, searchPages(site, version, new Map(keys.map((key) => [key, key]))), shown]);
  return createHash("sha256").update(made).digest("hex").slice(0, 32);
}

/** Takes a version's bundle from former sites. False if not all of it can be had: then nothing is taken. */
function takeBundle(version: string, key: string, formers: readonly FormerSite[], site: SiteFiles): boolean {
  const names = formers.flatMap(({ files }) =>
    Object.keys(files).filter((file) => files[file]?.key === key && file.startsWith(`pagefind/${version}/`)),
  );
  const found = [...new Set(names)].map((file) => ({ file, former: findFormer(formers, file, key) }));
  if (found.length === 0 || found.some(({ former }) => former === undefined)) return false;
  for (const { file, former } of found) if (former !== undefined) site.take(file, former);
  return true;
}
