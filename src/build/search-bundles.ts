import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageFile } from "../core/plan.ts";
import { searchPages } from "../core/props/search-pages.ts";
import type { Site } from "../core/props/site.ts";
import { type FormerSite, findFormer, linkOrCopy } from "./former-sites.ts";
import type { FileRecord } from "./manifest.ts";
import type { Pool } from "./pool.ts";

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
export async function makeBundles(
  site: Site,
  order: BundleOrder,
  pool: Pool,
): Promise<SearchReport & { readonly files: readonly (readonly [string, FileRecord])[] }> {
  const start = performance.now();
  const keyed = order.versions.map((id) => ({ id, key: keyOf(site, id, order) }));
  const kept = keyed.map(({ id, key }) => takeBundle(id, key, order));
  const changed = keyed.filter((_, index) => kept[index] === undefined);
  const reports = await pool.run(({ index, of }) => ({
    kind: "index",
    folder: order.folder,
    versions: changed.filter((_, place) => place % of === index),
  }));
  const files = [...kept.flatMap((bundle) => bundle ?? []), ...reports.flatMap((report) => report.files)];
  return {
    files,
    bytes: files.reduce((sum, [, record]) => sum + record.bytes, 0),
    pages: reports.reduce((sum, report) => sum + report.pages, 0),
    seconds: (performance.now() - start) / 1000,
  };
}

/** Digest of all that a version's search is made from. */
function keyOf(site: Site, version: string, { press, records }: BundleOrder): string {
  const pages = [...(site.library.laid.get(version)?.pages.values() ?? [])];
  const shown = pages.map(({ address }) => records.get(pageFile(address))?.sha256);
  const made = JSON.stringify([press, searchPages(site, version, new Map()), shown]);
  return createHash("sha256").update(made).digest("hex").slice(0, 32);
}

/** A version's bundle from a former site, if all of it can be had. */
function takeBundle(version: string, key: string, { folder, formers }: BundleOrder): [string, FileRecord][] | undefined {
  const files = formers.flatMap((former) =>
    Object.entries(former.files).flatMap(([file, record]) => (record.key === key && file.startsWith(`pagefind/${version}/`) ? file : [])),
  );
  const found = [...new Set(files)].map((file) => ({ file, former: findFormer(formers, file, key) }));
  const taken: [string, FileRecord][] = [];
  for (const { file, former } of found) {
    if (former === undefined) return undefined;
    taken.push([file, former.record]);
  }
  if (taken.length === 0) return undefined;
  for (const { file, former } of found) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (former !== undefined) linkOrCopy(former.path, join(folder, file));
  }
  return taken;
}
