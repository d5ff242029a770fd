import { setImmediate } from "node:timers/promises";
import { TWIN_ENDING } from "../core/path.ts";
import { type PlannedFile, planVersion, planWhole } from "../core/plan.ts";
import type { Site } from "../core/props/site.ts";
import type { Press } from "../press/server.ts";
import type { SiteSource } from "../site/site-source.ts";
import { faultOfPage } from "./check-pages.ts";
import { failBuild } from "./fail-build.ts";
import { keyerOf } from "./file-keys.ts";
import { type FormerSite, findFormer } from "./former-sites.ts";
import type { BuiltPress } from "./press.ts";
import { searchedText } from "./searched-text.ts";
import type { Share } from "./share.ts";
import { type Made, type PutReport, SiteFiles } from "./site-files.ts";

/** What all printing for a site has in common. All paths are absolute. */
export interface PrintTarget {
  /** The folder of the site that is being built. */
  readonly folder: string;
  readonly press: BuiltPress;
  readonly formers: readonly FormerSite[];
}

/** What to print: a share of the files, or files that another thread has left, with their keys. */
export interface PrintOrder {
  /** Id of the version whose files are printed; undefined for those of the whole site. */
  readonly version: string | undefined;
  readonly files: Share | readonly LeftFile[];
}

/** Path and key of a file that is to be printed. */
export type LeftFile = readonly [file: string, key: string | undefined];

/** What was printed, and what was taken from former sites. */
export interface PrintReport extends PutReport {
  /** What is wrong with the files, one sentence each. */
  readonly faults: readonly string[];
  /** What the search reads of the pages that were made, by path. */
  readonly searched: readonly (readonly [string, string])[];
  /** What could not be taken, and is not printed. */
  readonly left: readonly LeftFile[];
}

/** How long a thread prints before it looks after what else it does. */
const TURN_MS = 10;

/** Takes files from former sites, and prints the others. Without templates these are left. */
export async function printFiles(
  source: SiteSource,
  press: Press | undefined,
  target: PrintTarget,
  order: PrintOrder,
): Promise<PrintReport> {
  const print = press && printerOf(source, press);
  const files = new SiteFiles(target.folder);
  const [faults, texts, left]: [string[], [string, string][], LeftFile[]] = [[], [], []];
  let turn = performance.now();
  for (const [planned, key] of plannedFiles(source, press, target, order)) {
    if (performance.now() - turn > TURN_MS) turn = await setImmediate().then(() => performance.now());
    const { file } = planned;
    const former = key === undefined ? undefined : findFormer(target.formers, file, key);
    if (former !== undefined) files.take(file, former);
    else if (print === undefined) left.push([file, key]);
    else {
      const { fault, ...made } = await print(planned);
      if (fault !== undefined) faults.push(`${file} ${fault}.`);
      if (made.searched !== undefined) texts.push([file, made.searched]);
      files.write(file, made, key);
    }
  }
  return { records: files.records, taken: files.taken, faults, searched: texts, left };
}

/** The files of an order with their keys, one after the other: what the key of a page needs is there when it is printed. */
function* plannedFiles(
  source: SiteSource,
  press: Press | undefined,
  target: PrintTarget,
  { version, files }: PrintOrder,
): Generator<readonly [PlannedFile, string | undefined]> {
  const site = source.site();
  const all = version === undefined ? planWhole(site, press?.navFileNames() ?? new Map()) : planVersion(site, version, source.props);
  if ("of" in files) {
    const keyOf = version === undefined ? () => undefined : keyerOf(site, target.press.digest, version);
    for (const planned of shareOf(site, all, files)) yield [planned, keyOf(planned)];
  } else {
    const left = new Map(files);
    for (const planned of all) if (left.has(planned.file)) yield [planned, left.get(planned.file)];
  }
}

/** What prints a file. Twins are text alone: the templates would only hand them through. */
function printerOf(source: SiteSource, press: Press): (planned: PlannedFile) => Promise<Made & { readonly fault?: string | undefined }> {
  const { library } = source.site();
  const host = new URL(library.content.site.url).origin;
  return async ({ file, url, page }) => {
    if (page !== undefined && file.endsWith(TWIN_ENDING)) return { data: Buffer.from(await source.twin(page.address)) };
    const response = await press.app.render(new Request(host + url));
    // Astro has told why. What breaks one page breaks others, so that the first ends the build.
    if (response.status !== (file === "404.html" ? 404 : 200)) failBuild(`${file} could not be printed.`, []);
    const data = Buffer.from(await response.arrayBuffer());
    if (!file.endsWith(".html")) return { data };
    const text = data.toString("utf8");
    const fault = faultOfPage(text, page, library);
    // A page that is not whole has nothing to be searched.
    return { data, fault, searched: page === undefined || fault !== undefined ? undefined : searchedText(text) };
  };
}

/** Compiles the texts of the pages that `printFiles` will print for the same share of these versions. */
export async function compileShare(source: SiteSource, versions: readonly string[], share: Share): Promise<void> {
  const site = source.site();
  for (const version of versions)
    for (const { page } of shareOf(site, planVersion(site, version), share)) if (page !== undefined) await source.body(page.origin);
}

/** All that is made from one file is in the same share, in every version: its text is then compiled once. */
function shareOf(site: Site, files: readonly PlannedFile[], { index, of }: Share): PlannedFile[] {
  const places = new Map(site.library.content.pages.map(({ file }, place) => [file, place]));
  return files.filter(({ page }, place) => ((page === undefined ? undefined : places.get(page.origin.file)) ?? place) % of === index);
}
