import type { Content } from "../core/content.ts";
import { type Diagnostic, isError } from "../core/diagnostics.ts";
import { basePath } from "../core/path.ts";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import { count, didYouMean } from "../core/text.ts";
import { checkContent } from "../source/check-content.ts";
import { missingFiles, refuseFaults } from "./check-pages.ts";
import { failBuild } from "./fail-build.ts";
import { openReadings } from "./kept-readings.ts";
import { withLock } from "./lock.ts";
import type { MadeSite } from "./make-site.ts";
import { digestContent, readManifest, stampContent, writeManifest } from "./manifest.ts";
import { openPool } from "./pool.ts";
import { startPress } from "./press.ts";
import { programDigest } from "./program.ts";
import { isThere, mend, placesOf, publish, refuseOutput, remove, type Switch, setAside } from "./publish.ts";
import { readFormers } from "./read-formers.ts";
import { stageSite } from "./stage-site.ts";
import { clearStaging } from "./staging.ts";

/** What to build, and where to. Both paths are absolute. */
export interface BuildOrder {
  readonly content: string;
  readonly out: string;
  readonly how: Switch;
  /** Ids of the versions to build, for a part of a site; undefined for all of it. */
  readonly only: readonly string[] | undefined;
  /** Folders of parts that were built elsewhere from the same content: what can be taken from them is not made again. */
  readonly parts: readonly string[];
  /** Whether every internal link and anchor of the built pages is followed before they are published. */
  readonly isCrawled: boolean;
  /** Tells what a build does otherwise than usual, in a sentence. */
  readonly note: (line: string) => void;
}

/** What a build did. */
export interface BuildReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Missing when the content has errors: then nothing was built and the published site is as it was. */
  readonly built:
    | ({ readonly versions: number; readonly pages: number; readonly files: number; readonly seconds: number } & Pick<
        MadeSite,
        "made" | "taken" | "search"
      >)
    | undefined;
}

/**
 * Checks the content, builds the site beside the published one, verifies it, and publishes it once it is whole. Refused, with nothing done, while another
 * build runs, and where the output is something that a site should not replace. Whatever fails or kills it, the published site stays as it was.
 */
export async function buildSite(order: BuildOrder): Promise<BuildReport | Refusal> {
  const { out } = order;
  return withLock({ lock: placesOf(out).lock, does: `builds ${out}` }, async () => {
    await mend(out);
    return refuseOutput(out, order.how) ?? refuseParts(order) ?? buildLocked(order);
  });
}

/** Why parts cannot be built or put together so. */
function refuseParts({ out, only, parts }: BuildOrder): Refusal | undefined {
  const stray = parts.find((part) => isRefusal(readManifest(part)));
  if (stray !== undefined) return refuse(`${stray} is no built part of a site. Build it first: strata build --only VERSION --out ${stray}`);
  if (only === undefined) return undefined;
  const published = readManifest(out);
  if (isRefusal(published) || published.only !== undefined) return undefined;
  return refuse(`${out} holds a whole site, whose place a part would take. Name another folder: --out DIR`);
}

/** Puts the published site back in its place if a build was killed in the moment that it had none. */
export async function restoreSite(out: string): Promise<void> {
  const { lock, old } = placesOf(out);
  if (isThere(old) && !isThere(out)) await withLock({ lock, does: `builds ${out}` }, () => mend(out));
}

async function buildLocked({ content, out, how, only, parts, isCrawled, note }: BuildOrder): Promise<BuildReport | Refusal> {
  const start = performance.now();
  const { staging, trash, press: spare } = placesOf(out);
  const pool = openPool();
  const program = programDigest();
  const press = startPress({ content, program, spare, note });
  // Whoever waits for it hears of its failure; until somebody does, Node would take that for an oversight.
  press.built.catch(() => {});
  if (press.kept !== undefined) pool.tell({ kind: "load", entry: press.kept.entry });
  try {
    const stamp = stampContent(content);
    const readings = openReadings(content, program, note);
    // The threads put the content together while it is checked. They compile none of it before: that makes programs of pages, and what is refused is none.
    const { library, diagnostics } = checkContent(content, {
      memory: readings.memory,
      whenRead: (read) => pool.tell({ kind: "hold", content: withoutProse(read), folder: content, base: basePath(read.site.url) }),
    });
    if (library === undefined || diagnostics.some(isError)) return { diagnostics, built: undefined };
    const ids = library.content.versions.map(({ id }) => id);
    const unknown = only?.find((id) => !ids.includes(id));
    if (unknown !== undefined) return refuse(`There is no version ${unknown}.`, didYouMean(unknown, ids));
    const versions = only ?? ids;
    const pages = versions.reduce((sum, id) => sum + (library.laid.get(id)?.pages.size ?? 0), 0);
    const formers = readFormers(out, parts, note);
    await setAside(out, how);
    let digest = "";
    const whileIndexed = () => {
      readings.keep(library.content.pages);
      digest = digestContent(content, new Map(library.content.pages.map((page) => [page.file, page.digest])));
    };
    const staged = await stageSite(library, { content, staging, trash, formers, versions, press, whileIndexed }, pool);
    const found = clearStaging(staging, staged.records);
    // As many pages must have come out as went in. What each of them says was looked at when it was printed.
    refuseFaults(missingFiles(found, staged.records.keys()));
    const broken = isCrawled ? (await import("./crawl.ts")).brokenLinks(staging, basePath(library.content.site.url)) : [];
    if (broken.length > 0)
      failBuild(`${count(broken.length, "link")} of the built site ${broken.length === 1 ? "leads" : "lead"} nowhere.`, broken);
    const about = { content: digest, pages, versions: staged.versions, ...(only === undefined ? {} : { only: [...only] }) };
    writeManifest(staging, found, about, staged.records);
    if (stampContent(content) !== stamp) failBuild("The content changed while it was built.", []);
    await publish(out, how);
    const seconds = (performance.now() - start) / 1000;
    const { made, taken, search } = staged;
    return { diagnostics, built: { versions: versions.length, pages, files: library.content.pages.length, seconds, made, taken, search } };
  } finally {
    // Threads, and templates that nobody waits for any more, would still write.
    await pool.close();
    await press.built.catch(() => {});
    // A full disk must not stay full. What cannot be removed now is removed by the next build, and is no reason to call this one failed.
    for (const folder of [staging, trash, spare]) await remove(folder).catch(() => {});
  }
}

/** What the checks alone need is not sent to the threads. */
function withoutProse(content: Content): Content {
  return { ...content, pages: content.pages.map((page) => ({ ...page, body: { ...page.body, prose: [], fences: [] } })) };
}
