import { lstatSync, mkdirSync, readdirSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { hostRules, redirectsOf } from "../core/hosts/rules.ts";
import type { Library } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import { refuseFaults } from "./check-pages.ts";
import type { FormerSite } from "./former-sites.ts";
import { writeHostFiles } from "./host-files.ts";
import type { FileRecord } from "./manifest.ts";
import type { Pool } from "./pool.ts";
import type { StartedPress } from "./press.ts";
import { printVersion } from "./print-version.ts";
import { writeRedirectPages } from "./redirect-pages.ts";
import { type BundleReport, SearchBundles } from "./search-bundles.ts";
import { writeImages } from "./write-images.ts";

/** Where a site is built from and to. All paths are absolute. */
export interface StageOrder {
  readonly content: string;
  readonly staging: string;
  /** What is to be removed meanwhile; a folder that may be missing. */
  readonly trash: string;
  /** Sites that were built before: all that has not changed is taken from there. */
  readonly formers: readonly FormerSite[];
  /** Ids of the versions to build. */
  readonly versions: readonly string[];
  /** The templates, which may still be in the making. */
  readonly press: StartedPress;
  /** Is called once all is printed, and this thread would wait for the last index. */
  readonly whilePrinted: () => void;
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

/** The search of a site's versions. */
export interface SearchReport {
  /** Of all bundles. */
  readonly bytes: number;
  /** How many pages were indexed, and how long the threads took for it, one after the other. */
  readonly pages: number;
  readonly seconds: number;
}

/** Makes a site in staging, from what former ones already hold and what has changed since, with threads that hold its content. */
export async function stageSite(library: Library, order: StageOrder, pool: Pool): Promise<StagedSite> {
  const { content, staging, trash, formers, versions } = order;
  const base = basePath(library.content.site.url);
  pool.hold({ library, base }, content);
  // While the templates are being built, which makes every page anew, the threads compile what the pages will show.
  if (order.press.kept === undefined) await pool.each((share) => ({ kind: "compile", versions, share }));
  const press = await order.press.built;
  mkdirSync(staging, { recursive: true });
  await pool.each(() => ({ kind: "ready", target: { folder: staging, press, formers } }));
  const writeRest = async () => {
    await cp(press.client, staging, { recursive: true });
    const images = await writeImages(library.content, { content, folder: staging, program: press.program, formers });
    const leadingOn = redirectsOf(library, versions);
    await writeHostFiles(staging, hostRules(library, { base, ...leadingOn }));
    return { images, redirects: await writeRedirectPages([...leadingOn.moved, ...leadingOn.latest], { folder: staging, base }) };
  };
  const bundles = new SearchBundles({ site: { library, base }, folder: staging, program: press.program, formers, pool });
  const makeVersion = async (version: string) => {
    const printed = await printVersion(version, order.press.kept !== undefined, pool);
    // A page that is not whole cannot be indexed; it is told below, with those of all versions.
    if (printed.faults.length > 0) return { printed, search: NONE };
    return { printed, search: await bundles.make({ version, records: new Map(printed.records), searched: new Map(printed.searched) }) };
  };
  // What the whole site has comes last: no index waits for it.
  const printWhole = () => pool.other({ kind: "print", version: undefined, files: { index: 0, of: 1 } });
  const printing = Promise.all([Promise.all(versions.map(makeVersion)), printWhole()]);
  // A build of few changes waits for the index of a version, while a processor is idle.
  const thrown = partsIn(trash);
  const tidying = pool
    .each(({ index, of }) => ({ kind: "remove", paths: thrown.filter((_, place) => place % of === index) }))
    .catch(() => {})
    .then(order.whilePrinted);
  const work = [writeRest(), printing] as const;
  // Whatever fails, nothing may still write when the folder is removed.
  await Promise.allSettled(work);
  const [{ images, redirects }, [parts, whole]] = await Promise.all(work);
  await tidying;
  refuseFaults([whole, ...parts.map(({ printed }) => printed)].flatMap(({ faults }) => faults));
  const reports = [images, whole, ...parts.flatMap(({ printed, search }) => [printed, search])];
  const records = new Map(reports.flatMap((report) => report.records));
  const taken = reports.reduce((sum, report) => sum + report.taken, 0);
  return { records, redirects, made: records.size - taken, taken, search: totalOf(parts.map(({ search }) => search)) };
}

const NONE: BundleReport = { records: [], taken: 0, pages: 0, seconds: 0 };

/** What the sites in a folder hold, down to the chapters of their versions: pieces that are removed in a moment. */
function partsIn(trash: string): string[] {
  const inside = (path: string): string[] =>
    lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(path).map((name) => join(path, name)) : [];
  const parts = inside(trash).flatMap(inside);
  return parts.flatMap((part) => [...inside(part), part]);
}

function totalOf(bundles: readonly BundleReport[]): SearchReport {
  const sum = (of: (bundle: BundleReport) => number) => bundles.reduce((total, bundle) => total + of(bundle), 0);
  return {
    bytes: sum(({ records }) => records.reduce((total, [, { bytes }]) => total + bytes, 0)),
    pages: sum(({ pages }) => pages),
    seconds: sum(({ seconds }) => seconds),
  };
}
