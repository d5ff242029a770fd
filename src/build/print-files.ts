import { createHash } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type PlannedFile, planFiles } from "../core/plan.ts";
import type { Site } from "../core/props/site.ts";
import type { Press } from "../press/server.ts";
import { faultOfPage } from "./check-pages.ts";
import { type FileRecord, type Manifest, recordOf } from "./manifest.ts";

/** What to print, and where to. All paths are absolute. */
export interface PrintOrder {
  /** The folder of the site that is being built. */
  readonly folder: string;
  /** Digest of the press. */
  readonly press: string;
  /** The published site and its manifest: what has not changed is taken from there. */
  readonly former: { readonly folder: string; readonly files: Manifest["files"] } | undefined;
  /** Which of how many equal shares of the work this is: the first is 0. */
  readonly share: { readonly index: number; readonly of: number };
}

/** Prints a share of a site's files. Result: what was written, by path. */
export async function printFiles(site: Site, press: Press, order: PrintOrder): Promise<[string, FileRecord][]> {
  const navFiles = press.navFileNames();
  const keyOf = keysOf(site, order.press, navFiles);
  const host = new URL(site.library.content.site.url).origin;
  const written: [string, FileRecord][] = [];
  for (const planned of shareOf(planFiles(site, navFiles.values()), order.share)) {
    const { file, url } = planned;
    const key = keyOf(planned);
    const taken = key === undefined ? undefined : takeOver(file, key, order);
    if (taken !== undefined) {
      written.push([file, taken]);
      continue;
    }
    const response = await press.app.render(new Request(host + url));
    if (response.status !== (file === "404.html" ? 404 : 200)) throw new Error(`${url} could not be printed.`);
    const data = Buffer.from(await response.arrayBuffer());
    const fault = file.endsWith(".html") ? faultOfPage(data.toString("utf8"), planned.page, site.library) : undefined;
    if (fault !== undefined) throw new Error(`${file} ${fault}.`);
    const path = join(order.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
    written.push([file, recordOf(data, key)]);
  }
  return written;
}

/** Files from one origin go together: its text is then compiled once, and its twins are alike. */
function shareOf(files: readonly PlannedFile[], { index, of }: PrintOrder["share"]): PlannedFile[] {
  const groups = [...Map.groupBy(files, ({ file, page }) => page?.origin.file ?? file).values()];
  return groups.filter((_, place) => place % of === index).flat();
}

/** Takes a file from the published site, if it was made from the same and is still what it was. */
function takeOver(file: string, key: string, { folder, former }: PrintOrder): FileRecord | undefined {
  const known = former?.files[file];
  if (former === undefined || known?.key !== key) return undefined;
  const from = join(former.folder, file);
  const to = join(folder, file);
  try {
    const data = readFileSync(from);
    if (recordOf(data, key).sha256 !== known.sha256) return undefined;
    mkdirSync(dirname(to), { recursive: true });
    linkOrCopy(from, to);
    return known;
  } catch {
    // What is not there any more is printed anew.
    return undefined;
  }
}

/** A built file is never written again, so two sites can share it. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The keys of files: digests of everything that they show. What all files of a version show is told once: settings, versions, and the name of its tree. */
function keysOf({ library, base }: Site, press: string, navFiles: ReadonlyMap<string, string>): (planned: PlannedFile) => string | undefined {
  const { site, versions, archived } = library.content;
  const shared = JSON.stringify([press, base, site, versions, archived]);
  return ({ version = "", shows }) => {
    if (shows === undefined) return undefined;
    const hash = createHash("sha256").update(shared).update(navFiles.get(version) ?? "");
    return hash.update(JSON.stringify(shows())).digest("hex").slice(0, 32);
  };
}
