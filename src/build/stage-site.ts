import { cp } from "node:fs/promises";
import type { Content } from "../core/content.ts";
import { hostRules, redirectsOf } from "../core/hosts/rules.ts";
import type { Library } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import { refuseFaults } from "./check-pages.ts";
import type { FormerSite } from "./former-sites.ts";
import { writeHostFiles } from "./host-files.ts";
import type { FileRecord } from "./manifest.ts";
import { openPool } from "./pool.ts";
import type { BuiltPress } from "./press.ts";
import { writeRedirectPages } from "./redirect-pages.ts";
import { makeBundles, type SearchReport } from "./search-bundles.ts";
import { writeImages } from "./write-images.ts";

/** Where a site is built from and to. All paths are absolute. */
export interface StageOrder {
  readonly content: string;
  readonly staging: string;
  /** Sites that were built before: all that has not changed is taken from there. */
  readonly formers: readonly FormerSite[];
  /** Ids of the versions to build. */
  readonly versions: readonly string[];
  /** The templates, which may still be in the making. */
  readonly press: Promise<BuiltPress>;
}

/** A site in staging. */
export interface StagedSite {
  /** What is known of its files by path; those that are missing here are few. */
  readonly records: ReadonlyMap<string, FileRecord>;
  /** The pages at old addresses, which only lead on, by path. */
  readonly redirects: readonly string[];
  /** How many of the files with a record were made, and how many taken over. */
  readonly made: number;
  readonly taken: number;
  readonly search: SearchReport;
}

/** Makes a site in staging, on all processors, from what former ones already hold and what has changed since. */
export async function stageSite(library: Library, order: StageOrder): Promise<StagedSite> {
  const { content, staging, formers, versions } = order;
  const base = basePath(library.content.site.url);
  const pool = openPool({ content: withoutProse(library.content), folder: content, base });
  try {
    // While the templates are being built, which makes every page anew, the threads compile what the pages will show.
    if (!(await isSettled(order.press))) await pool.run((share) => ({ kind: "compile", versions, share }));
    const press = await order.press;
    await cp(press.client, staging, { recursive: true });
    const images = await writeImages(library.content, { content, folder: staging, press: press.digest, formers });
    const leadingOn = redirectsOf(library, versions);
    const redirects = await writeRedirectPages([...leadingOn.moved, ...leadingOn.latest], { folder: staging, base });
    await writeHostFiles(staging, hostRules(library, { base, ...leadingOn }));
    const reports = await pool.run((share) => ({ kind: "print", folder: staging, press, versions, formers, share }));
    refuseFaults(reports.flatMap(({ faults }) => faults));
    const printed = new Map(reports.flatMap((report) => report.records));
    const search = await makeBundles(
      { library, base },
      { folder: staging, versions, press: press.digest, formers, records: printed },
      pool,
    );
    const records = new Map([...images.records, ...printed, ...search.records]);
    const taken = [images, search, ...reports].reduce((sum, report) => sum + report.taken, 0);
    return { records, redirects, made: records.size - taken, taken, search };
  } finally {
    await pool.close();
  }
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol("pending");
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

/** What the checks alone need is not sent to the threads. */
function withoutProse(content: Content): Content {
  return { ...content, pages: content.pages.map((page) => ({ ...page, body: { ...page.body, prose: [], fences: [] } })) };
}
