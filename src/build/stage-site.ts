import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Content } from "../core/content.ts";
import type { Library } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import { pageFile } from "../core/plan.ts";
import { searchPages } from "../core/props/search-pages.ts";
import type { Site } from "../core/props/site.ts";
import { isRefusal } from "../core/refusal.ts";
import { type FileRecord, type Manifest, readManifest, recordOf } from "./manifest.ts";
import { openPool } from "./pool.ts";
import type { BuiltPress } from "./press.ts";
import { linkOrCopy } from "./print-files.ts";
import { writeRedirects } from "./redirect-files.ts";

/** Where a site is built from and to. All paths are absolute. */
export interface StageOrder {
  readonly content: string;
  /** The published site, from which everything is taken that has not changed. */
  readonly out: string;
  readonly staging: string;
  readonly press: BuiltPress;
}

/** A site in staging. */
export interface StagedSite {
  /** What is known of its files by path; those that are missing here are few. */
  readonly records: ReadonlyMap<string, FileRecord>;
  /** How many files were made, and how many taken over. */
  readonly made: number;
  readonly taken: number;
  readonly search: SearchReport;
}

/** What the search of all versions takes. */
export interface SearchReport {
  readonly bytes: number;
  /** How many pages were indexed, and how long it took by the clock. */
  readonly pages: number;
  readonly seconds: number;
}

/** The published site, as its manifest tells it. */
interface FormerSite {
  readonly folder: string;
  readonly files: Manifest["files"];
}

/** Makes a whole site in staging, on all processors, from what the published one already holds and what has changed since. */
export async function stageSite(library: Library, { content, out, staging, press }: StageOrder): Promise<StagedSite> {
  const base = basePath(library.content.site.url);
  const site = { library, base };
  const manifest = readManifest(out);
  const former: FormerSite | undefined = isRefusal(manifest) ? undefined : { folder: out, files: manifest.files };
  const pool = openPool({ content: withoutProse(library.content), folder: content, base, press: press.entry });
  try {
    await cp(press.client, staging, { recursive: true });
    copyAssets(library.content, content, staging);
    await writeRedirects(library, { folder: staging, base });
    const printed = await pool.run((share) => ({ kind: "print", folder: staging, press: press.digest, former, share }));
    const records = new Map(printed.flat());
    const keys = library.content.versions.map(({ id }) => ({ id, key: searchKey(site, id, press.digest, records) }));
    const kept = keys.map((version) => takeBundle(version, staging, former));
    const changed = keys.filter((_, index) => kept[index] === undefined);
    const start = performance.now();
    const reports = await pool.run(({ index, of }) => ({
      kind: "index",
      folder: staging,
      versions: changed.filter((_, place) => place % of === index),
    }));
    const seconds = (performance.now() - start) / 1000;
    const bundles = [...kept.flatMap((files) => files ?? []), ...reports.flatMap(({ files }) => files)];
    const taken = [...records].filter(([file, { key }]) => key !== undefined && former?.files[file]?.key === key).length;
    for (const [file, record] of bundles) records.set(file, record);
    const bytes = bundles.reduce((sum, [, record]) => sum + record.bytes, 0);
    return {
      records,
      made: records.size - taken,
      taken,
      search: { bytes, pages: reports.reduce((sum, { pages }) => sum + pages, 0), seconds },
    };
  } finally {
    await pool.close();
  }
}

/** What the checks alone need is not sent to the threads. */
function withoutProse(content: Content): Content {
  return { ...content, pages: content.pages.map((page) => ({ ...page, body: { ...page.body, prose: [], fences: [] } })) };
}

/** Authors write their files in place, so that a site that shared them would change with them. */
function copyAssets({ assets }: Content, content: string, staging: string): void {
  for (const file of assets) cpSync(join(content, file), join(staging, file));
}

/** Digest of all that a version's search is made from. */
function searchKey(site: Site, version: string, press: string, records: ReadonlyMap<string, FileRecord>): string {
  const pages = [...(site.library.laid.get(version)?.pages.values() ?? [])];
  const shown = pages.map(({ address }) => records.get(pageFile(address))?.sha256);
  return createHash("sha256")
    .update(JSON.stringify([press, searchPages(site, version, new Map()), shown]))
    .digest("hex")
    .slice(0, 32);
}

/** A version's search from the published site, if it is still what it was and made from the same. */
function takeBundle(version: { id: string; key: string }, staging: string, former: FormerSite | undefined): [string, FileRecord][] | undefined {
  if (former === undefined) return undefined;
  const files = Object.entries(former.files).filter(([file, { key }]) => key === version.key && file.startsWith(`pagefind/${version.id}/`));
  const isSound = ([file, { sha256 }]: [string, FileRecord]) => {
    try {
      return recordOf(readFileSync(join(former.folder, file)), undefined).sha256 === sha256;
    } catch {
      return false;
    }
  };
  if (files.length === 0 || !files.every(isSound)) return undefined;
  for (const [file] of files) {
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    linkOrCopy(join(former.folder, file), join(staging, file));
  }
  return files;
}
