import type { SourcePage } from "../core/content.ts";
import type { Page } from "../core/layers.ts";
import { TWIN_ENDING } from "../core/path.ts";
import { type PlannedFile, planVersion, planWhole } from "../core/plan.ts";
import type { Site } from "../core/props/site.ts";
import { isSameInAllVersions } from "../core/same-text.ts";
import type { Press } from "../press/server.ts";
import type { SiteSource } from "../site/site-source.ts";
import { faultOfPage } from "./check-pages.ts";
import { failBuild } from "./fail-build.ts";
import { type Keyer, keyerOf, versionDigest } from "./file-keys.ts";
import { type FormerSite, findFormer } from "./former-sites.ts";
import type { BuiltPress } from "./press.ts";
import { type Share, shareOf } from "./share.ts";
import { type Made, type PutReport, SiteFiles } from "./site-files.ts";
import type { Turns } from "./turns.ts";

/** What all printing for a site has in common. All paths are absolute. */
export interface PrintTarget {
  /** The folder of the site that is being built. */
  readonly folder: string;
  readonly press: BuiltPress;
  readonly formers: readonly FormerSite[];
}

/** What to print: a share of the files, or those of them that were left, with their keys. */
export interface PrintOrder {
  /** Id of the version whose files are printed; undefined for those of the whole site. */
  readonly version: string | undefined;
  /** Of a version's files, the pages of authors, for which its index waits, or all others. */
  readonly what: "pages" | "others";
  readonly files: Share | readonly LeftFile[];
}

/** Path and key of a file that is to be printed. */
export type LeftFile = readonly [file: string, key: string | undefined];

/** What a thread prints with. */
export interface Printing {
  readonly source: SiteSource;
  /** Undefined where nothing is to be printed. */
  readonly press: Press | undefined;
  readonly target: PrintTarget;
  readonly turns: Turns;
}

/** What was printed, and what was taken from former sites. */
export interface PrintReport extends PutReport {
  /** What is wrong with the files, one sentence each. */
  readonly faults: readonly string[];
  /** What the search reads of the pages that were made, by path. */
  readonly searched: readonly (readonly [string, string])[];
  /** What could not be taken, and is not printed. */
  readonly left: readonly LeftFile[];
}

/** Takes files from former sites, and prints the others. Without templates these are left. */
export async function printFiles({ source, press, target, turns }: Printing, order: PrintOrder): Promise<PrintReport> {
  const print = press && (await printerOf(source, press));
  const files = new SiteFiles(target.folder);
  const [faults, texts, left]: [string[], [string, string][], LeftFile[]] = [[], [], []];
  for (const [planned, key] of plannedFiles(source, press, target, order)) {
    await turns.next();
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
  { version, what, files }: PrintOrder,
): Generator<readonly [PlannedFile, string | undefined]> {
  const site = source.site();
  const all =
    version === undefined
      ? planWhole(site, press?.navFileNames() ?? new Map())
      : planVersion(site, version, source.props).filter((planned) => isAuthorsPage(planned) === (what === "pages"));
  if ("of" in files) {
    const keyOf = version === undefined ? () => undefined : keysOf(site, target, version);
    for (const planned of shareOf(site.library, all, files)) yield [planned, keyOf(planned)];
  } else {
    const left = new Map(files);
    for (const planned of all) if (left.has(planned.file)) yield [planned, left.get(planned.file)];
  }
}

/** The keys of a version's files: those that they had in a former site, if all that its pages may show is the same. */
function keysOf(site: Site, { press, formers }: PrintTarget, version: string): Keyer {
  const keyOf = keyerOf(site, press.digest, version);
  const digest = versionDigest(site, press.digest, version);
  const former = formers.find(({ versions }) => versions[version] === digest);
  return (planned) => former?.files[planned.file]?.key ?? keyOf(planned);
}

/** What prints a file. Twins are text alone: the templates would only hand them through. */
async function printerOf(
  source: SiteSource,
  press: Press,
): Promise<(planned: PlannedFile) => Promise<Made & { readonly fault?: string | undefined }>> {
  const { library } = source.site();
  // Who only takes files need not load it.
  const { searchedText } = await import("./searched-text.ts");
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
    return { data, fault, searched: page === undefined || fault !== undefined ? undefined : searchedText(text, textOf(page)) };
  };
}

/** What names the text of a page where it is the same in all versions, to the end of the article. */
function textOf({ origin }: Page): SourcePage | undefined {
  const { kind } = origin.frontMatter;
  return isSameInAllVersions(origin) && kind !== "tutorial" && kind !== "step" ? origin : undefined;
}

function isAuthorsPage({ page, file }: PlannedFile): boolean {
  return page !== undefined && !file.endsWith(TWIN_ENDING);
}

/** Compiles the texts of these files before their pages are printed. */
export async function compileTexts(source: SiteSource, files: ReadonlySet<string>): Promise<void> {
  for (const page of source.site().library.content.pages) if (files.has(page.file)) await source.body(page);
}
