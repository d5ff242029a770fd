import { createHash, hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { TWIN_ENDING } from "../core/path.ts";
import { type PlannedFile, planVersion, planWhole } from "../core/plan.ts";
import type { Site } from "../core/props/site.ts";
import { logoUrl } from "../core/published-images.ts";
import type { Press } from "../press/server.ts";
import type { SiteSource } from "../site/site-source.ts";
import { faultOfPage } from "./check-pages.ts";
import { failBuild } from "./fail-build.ts";
import type { FormerSite } from "./former-sites.ts";
import type { BuiltPress } from "./press.ts";
import { searchedText } from "./searched-text.ts";
import { type Made, type PutReport, SiteFiles } from "./site-files.ts";

/** Which of how many equal shares of a work: the first is 0. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** What all printing for a site has in common. All paths are absolute. */
export interface PrintTarget {
  /** The folder of the site that is being built. */
  readonly folder: string;
  readonly press: BuiltPress;
  readonly formers: readonly FormerSite[];
}

/** What to print. */
export interface PrintOrder extends PrintTarget {
  /** Id of the version whose files are printed; undefined for those of the whole site. */
  readonly version: string | undefined;
  readonly share: Share;
}

/** What was printed. */
export interface PrintReport extends PutReport {
  /** What is wrong with the files, one sentence each. */
  readonly faults: readonly string[];
  /** What the search reads of the pages that were made, by path. */
  readonly searched: readonly (readonly [string, string])[];
}

/** How long a thread prints before it looks after what else it does. */
const TURN_MS = 10;

/** Prints a share of a version's files. */
export async function printFiles(source: SiteSource, press: Press, order: PrintOrder): Promise<PrintReport> {
  const site = source.site();
  const { version, share } = order;
  const navFiles = press.navFileNames();
  const keyOf = keyerOf(site, order.press.digest, navFiles.get(version ?? ""));
  const print = printerOf(source, press);
  const all = version === undefined ? planWhole(site, navFiles.values()) : planVersion(site, version, source.props);
  const files = new SiteFiles(order.folder, order.formers);
  const faults: string[] = [];
  const texts: [string, string][] = [];
  let turn = performance.now();
  for (const planned of shareOf(site, all, share)) {
    if (performance.now() - turn > TURN_MS) turn = await setImmediate().then(() => performance.now());
    await files.put(planned.file, keyOf(planned), async () => {
      const { data, fault, searched } = await print(planned);
      if (fault !== undefined) faults.push(`${planned.file} ${fault}.`);
      if (searched !== undefined) texts.push([planned.file, searched]);
      return { data, searched };
    });
  }
  return { records: files.records, taken: files.taken, faults, searched: texts };
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

/**
 * The keys of a version's files: digests of everything that they show. What all of them show is told once: settings, versions, and the name of the
 * version's tree, from which their sidebars follow.
 */
function keyerOf({ library, base }: Site, press: string, navFile = ""): (planned: PlannedFile) => string | undefined {
  const { site, versions, archived } = library.content;
  const shared = hash(
    "sha256",
    JSON.stringify([press, base, site, logoUrl(site.logo, library.content, base), versions, archived, navFile]),
  );
  // A page and its twin show the same, one after the other.
  let last: { readonly shows: PlannedFile["shows"]; readonly key: string } | undefined;
  return ({ shows }) => {
    if (shows === undefined) return undefined;
    if (last?.shows === shows) return last.key;
    last = { shows, key: digestOf(shared, JSON.stringify(shows())) };
    return last.key;
  };
}

function digestOf(...texts: readonly string[]): string {
  const made = createHash("sha256");
  for (const text of texts) made.update(text);
  return made.digest("hex").slice(0, 32);
}
