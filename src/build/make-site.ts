import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostRules, redirectsOf } from "../core/hosts/rules.ts";
import type { Library } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import { refuseFaults } from "./check-pages.ts";
import { versionDigest } from "./file-keys.ts";
import type { FileRecord } from "./file-records.ts";
import type { FormerSite } from "./former-sites.ts";
import { writeHostFiles } from "./host-files.ts";
import { listFiles } from "./manifest.ts";
import type { Pool } from "./pool.ts";
import type { BuiltPress } from "./press.ts";
import { type PrintedFiles, printVersion } from "./print-version.ts";
import { putImages } from "./put-images.ts";
import { putRedirectPages } from "./redirect-pages.ts";
import { type BundleReport, SearchBundles } from "./search-bundles.ts";
import { type PutReport, SiteFiles } from "./site-files.ts";

/** What a site is made from. All paths are absolute. */
export interface SiteOrder {
  readonly content: string;
  /** Where it is made; the threads know. */
  readonly staging: string;
  /** Sites that were built before: all that has not changed is taken from there. */
  readonly formers: readonly FormerSite[];
  /** Ids of the versions to build. */
  readonly versions: readonly string[];
  readonly press: BuiltPress;
  /** Whether files may be taken, with templates that the other threads have loaded. */
  readonly isTaking: boolean;
  /** Is called once all pages are printed, and this thread would wait for indexes. */
  readonly whileIndexed: () => void;
}

/** A site that was made. */
export interface MadeSite {
  /** What is known of its files, by path. */
  readonly records: ReadonlyMap<string, FileRecord>;
  /** How many of the files were made, and how many taken over. */
  readonly made: number;
  readonly taken: number;
  readonly search: SearchReport;
  /** By version, what its pages may show: see `versionDigest`. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The search of a site's versions. */
export interface SearchReport {
  /** Of all bundles. */
  readonly bytes: number;
  /** How many pages were indexed, and how long the threads took for it, one after the other. */
  readonly pages: number;
  readonly seconds: number;
}

/** Puts all files of a site in their places. When it fails, threads may still be at work until the pool is closed. */
export async function makeSite(library: Library, order: SiteOrder, pool: Pool): Promise<MadeSite> {
  const { staging, formers, versions, press, isTaking } = order;
  const site = { library, base: basePath(library.content.site.url) };
  const search = new SearchBundles({ site, folder: staging, program: press.program, formers, pool });
  const makeBundle = async (version: string, { faults, records, searched }: PrintedFiles) => {
    // A page that is not whole cannot be indexed; it is told below, with those of all versions.
    if (faults.length > 0) return NONE;
    return search.make({ version, records: new Map(records), searched: new Map(searched) });
  };
  // Where indexes are made, each goes on from that of an older version; where most is taken, the newest is what an edit is most likely to reach.
  const parts = (isTaking ? versions : versions.toReversed()).map((version) => {
    const pages = printVersion({ version, what: "pages" }, isTaking, pool);
    return { pages, bundle: pages.then((printed) => makeBundle(version, printed)) };
  });
  const pages = Promise.all(parts.map(({ pages }) => pages));
  const bundles = parts.map(({ bundle }) => bundle);
  const rest = pages.then(() => {
    order.whileIndexed();
    return putRest(library, order);
  });
  // What no index waits for comes last, once a processor has no index to make: it can be shared to the end, an index cannot.
  const others = doneBut(pool.size - 1, bundles).then(() =>
    Promise.all([
      ...versions.map((version) => printVersion({ version, what: "others" }, isTaking, pool)),
      pool.other({ kind: "print", version: undefined, what: "others", files: { index: 0, of: 1 } }),
    ]),
  );
  await Promise.allSettled([...parts.map(({ pages }) => pages), ...bundles, rest, others]);
  const [printed, bundled, put] = await Promise.all([Promise.all([pages, others]).then((all) => all.flat()), Promise.all(bundles), rest]);
  refuseFaults(printed.flatMap(({ faults }) => faults));
  const reports = [...printed, ...bundled, put];
  const records = new Map(reports.flatMap((report) => report.records));
  const taken = reports.reduce((sum, report) => sum + report.taken, 0);
  const digests = Object.fromEntries(versions.map((id) => [id, versionDigest(site, press.digest, id)]));
  return { records, made: records.size - taken, taken, search: totalOf(bundled), versions: digests };
}

/** Waits until at most so many of these go on. What fails is done, too. */
async function doneBut(most: number, going: readonly Promise<unknown>[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let count = going.length;
  const end = () => {
    count -= 1;
    if (count <= most) resolve();
  };
  for (const one of going) one.then(end, end);
  if (count <= most) resolve();
  await promise;
}

/** Puts into the site what neither shows a page nor finds one. */
async function putRest(library: Library, { content, staging, formers, versions, press }: SiteOrder): Promise<PutReport> {
  const files = new SiteFiles(staging);
  const base = basePath(library.content.site.url);
  for (const file of listFiles(press.client))
    await files.put(file, { key: press.digest, formers, make: () => readFileSync(join(press.client, file)) });
  const leadingOn = redirectsOf(library, versions);
  writeHostFiles(files, hostRules(library, { base, ...leadingOn }));
  await putRedirectPages(files, [...leadingOn.moved, ...leadingOn.latest], { base, formers });
  await putImages(files, library.content, { content, program: press.program, formers });
  return files;
}

const NONE: BundleReport = { records: [], taken: 0, pages: 0, seconds: 0 };

function totalOf(bundles: readonly BundleReport[]): SearchReport {
  const sum = (of: (bundle: BundleReport) => number) => bundles.reduce((total, bundle) => total + of(bundle), 0);
  return {
    bytes: sum(({ records }) => records.reduce((total, [, { bytes }]) => total + bytes, 0)),
    pages: sum(({ pages }) => pages),
    seconds: sum(({ seconds }) => seconds),
  };
}
