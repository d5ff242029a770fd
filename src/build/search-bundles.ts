import { createHash } from "node:crypto";
import { pageFile } from "../core/plan.ts";
import { searchPages } from "../core/props/search-pages.ts";
import type { Site } from "../core/props/site.ts";
import { type FormerSite, findFormer } from "./former-sites.ts";
import type { FileRecord } from "./manifest.ts";
import type { Pool } from "./pool.ts";
import type { IndexReport } from "./search-index.ts";
import { SiteFiles } from "./site-files.ts";

/** What to make a bundle for. Paths are absolute. */
export interface BundleOrder {
  /** The folder of the site that is being built, with all pages of the version in it. */
  readonly folder: string;
  /** Id of the version. */
  readonly version: string;
  /** Digest of the press. */
  readonly press: string;
  readonly formers: readonly FormerSite[];
  /** Of the version's printed pages. */
  readonly records: ReadonlyMap<string, FileRecord>;
}

/** Makes the search bundle of a version, or takes the one that was made before from the same pages. */
export async function makeBundle(site: Site, order: BundleOrder, pool: Pool): Promise<IndexReport> {
  const { folder, version, formers } = order;
  const key = keyOf(site, order);
  const kept = new SiteFiles(folder, formers);
  if (!takeBundle(version, key, formers, kept)) return pool.one({ kind: "index", folder, version, key });
  return { records: kept.records, taken: kept.taken, pages: 0, seconds: 0 };
}

/** Digest of all that a version's search is made from. */
function keyOf(site: Site, { version, press, records }: BundleOrder): string {
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
