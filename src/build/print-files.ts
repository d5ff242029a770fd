import { createHash } from "node:crypto";
import { TWIN_ENDING } from "../core/path.ts";
import { type PlannedFile, planFiles } from "../core/plan.ts";
import type { Site } from "../core/props/site.ts";
import { logoUrl } from "../core/published-images.ts";
import type { Press } from "../press/server.ts";
import type { SiteSource } from "../site/site-source.ts";
import { faultOfPage } from "./check-pages.ts";
import { failBuild } from "./fail-build.ts";
import type { FormerSite } from "./former-sites.ts";
import type { BuiltPress } from "./press.ts";
import { type PutReport, SiteFiles } from "./site-files.ts";

/** A share of the work on a site. */
export interface WorkShare {
  /** Ids of the versions whose files are printed, besides those of the whole site. */
  readonly versions: readonly string[];
  /** Which of how many equal shares this is: the first is 0. */
  readonly share: { readonly index: number; readonly of: number };
}

/** What to print, and where to. All paths are absolute. */
export interface PrintOrder extends WorkShare {
  /** The folder of the site that is being built. */
  readonly folder: string;
  readonly press: BuiltPress;
  readonly formers: readonly FormerSite[];
}

/** What was printed. */
export interface PrintReport extends PutReport {
  /** What is wrong with the files, one sentence each. */
  readonly faults: readonly string[];
}

/** Prints a share of a site's files. */
export async function printFiles(source: SiteSource, press: Press, order: PrintOrder): Promise<PrintReport> {
  const site = source.site();
  const navFiles = press.navFileNames();
  const keyOf = keysOf(site, order.press.digest, navFiles);
  const print = printerOf(source, press);
  const files = new SiteFiles(order.folder, order.formers);
  const faults: string[] = [];
  for (const planned of planShare(site, navFiles.values(), order)) {
    await files.put(planned.file, keyOf(planned), async () => {
      const { data, fault } = await print(planned);
      if (fault !== undefined) faults.push(`${planned.file} ${fault}.`);
      return data;
    });
  }
  return { records: files.records, taken: files.taken, faults };
}

/** What prints a file. Twins are text alone: the templates would only hand them through. */
function printerOf(
  source: SiteSource,
  press: Press,
): (planned: PlannedFile) => Promise<{ readonly data: Buffer; readonly fault?: string | undefined }> {
  const { library } = source.site();
  const host = new URL(library.content.site.url).origin;
  return async ({ file, url, page }) => {
    if (page !== undefined && file.endsWith(TWIN_ENDING)) return { data: Buffer.from(source.twin(page.address)) };
    const response = await press.app.render(new Request(host + url));
    // Astro has told why. What breaks one page breaks others, so that the first ends the build.
    if (response.status !== (file === "404.html" ? 404 : 200)) failBuild(`${file} could not be printed.`, []);
    const text = await response.text();
    const data = Buffer.from(text);
    return { data, fault: file.endsWith(".html") ? faultOfPage(text, page, library) : undefined };
  };
}

/** Compiles the texts of the pages that `printFiles` will print for the same share. */
export async function compileShare(source: SiteSource, share: WorkShare): Promise<void> {
  for (const { page } of planShare(source.site(), [], share)) if (page !== undefined) await source.body(page.origin);
}

/** Files from one origin go together: its text is then compiled once, and its twins are alike. Those of the whole site come last, whichever they are. */
function planShare(site: Site, navFiles: Iterable<string>, { versions, share }: WorkShare): PlannedFile[] {
  const files = planFiles(site, navFiles).filter(({ version }) => version === undefined || versions.includes(version));
  const groups = [...Map.groupBy(files, ({ file, page }) => page?.origin.file ?? file).values()];
  return groups.filter((_, place) => place % share.of === share.index).flat();
}

/** The keys of files: digests of everything that they show. What all files of a version show is told once: settings, versions, and the name of its tree. */
function keysOf(
  { library, base }: Site,
  press: string,
  navFiles: ReadonlyMap<string, string>,
): (planned: PlannedFile) => string | undefined {
  const { site, versions, archived } = library.content;
  const shared = JSON.stringify([press, base, site, logoUrl(site.logo, library.content, base), versions, archived]);
  // A page and its twin show the same, one after the other.
  let last: { readonly shows: PlannedFile["shows"]; readonly key: string } | undefined;
  return ({ version = "", shows }) => {
    if (shows === undefined) return undefined;
    if (last?.shows === shows) return last.key;
    const hash = createHash("sha256")
      .update(shared)
      .update(navFiles.get(version) ?? "");
    last = { shows, key: hash.update(JSON.stringify(shows())).digest("hex").slice(0, 32) };
    return last.key;
  };
}
