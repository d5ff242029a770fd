import { hash, randomUUID } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { isRefusal } from "../core/refusal.ts";
import { readAccent, readSiteAddress } from "../source/site-settings.ts";
import { forgetOld } from "./forget-old.ts";
import { compareManifest, listFiles, writeManifest } from "./manifest.ts";
import { ROOT } from "./program.ts";
import { remove } from "./publish.ts";
import { PRESS_FOLDER, takePressThread } from "./threads.ts";

/** What to build templates for, and where they go. Paths are absolute. */
export interface PressOrder {
  readonly content: string;
  /** See `programDigest`. */
  readonly program: string;
  /** A folder for the templates of this build alone, which is used where Strata's own folder cannot be written to. */
  readonly spare: string;
  /** Tells what is done otherwise than usual. */
  readonly note: (line: string) => void;
}

/** The templates of a build. */
export interface StartedPress {
  /** Those that were there already; then nothing has to be waited for. */
  readonly kept: BuiltPress | undefined;
  readonly built: Promise<BuiltPress>;
}

/** The built templates. */
export interface BuiltPress {
  /** Names everything that they were built from. Files that are printed by equal presses from equal content are equal. */
  readonly digest: string;
  /** Names what of that is Strata's own: what shows nothing of the site is made anew with another one only. */
  readonly program: string;
  /** Path of the program that prints. */
  readonly entry: string;
  /** Folder of the files that go into the site as they are: scripts, style sheets, and what lies in `public/`. */
  readonly client: string;
}

type Names = Pick<BuiltPress, "digest" | "program">;

/** One for each of a few sites and states of the source between which somebody goes to and fro. */
const KEPT_AT_MOST = 3;

/**
 * Builds the templates, or takes those that were built before from the same source: Strata's own files, the lockfile, Node's major version, and of the
 * content where the site will be served and its accent.
 */
export function startPress(order: PressOrder): StartedPress {
  const address = readSiteAddress(order.content);
  if (address === undefined)
    return { kept: undefined, built: Promise.reject(new Error("site.yaml does not say where the site will be served.")) };
  const { program, content } = order;
  const names = { program, digest: hash("sha256", JSON.stringify([program, address, readAccent(content)])).slice(0, 16) };
  const folder = join(PRESS_FOLDER, names.digest);
  if (!isWhole(folder)) return { kept: undefined, built: build(order, folder, names) };
  const kept = pressIn(folder, names);
  if (isWritable()) markUsed(folder);
  return { kept, built: Promise.resolve(kept) };
}

function pressIn(folder: string, names: Names): BuiltPress {
  return { ...names, entry: join(folder, "server/entry.mjs"), client: join(folder, "client") };
}

/** Builds the templates into their folder, or into the spare one where nothing can be kept. */
async function build({ content, spare, note }: PressOrder, folder: string, names: Names): Promise<BuiltPress> {
  if (existsSync(folder)) note(`The templates in ${folder} are not as they were built; they are built anew.`);
  if (!isWritable()) {
    note(`Nothing can be written to ${PRESS_FOLDER}: the templates are built for this build alone.`);
    await buildSpare(content, spare);
    return pressIn(spare, names);
  }
  await buildKept(content, folder, names.digest);
  markUsed(folder);
  return pressIn(folder, names);
}

function isWritable(): boolean {
  try {
    mkdirSync(PRESS_FOLDER, { recursive: true });
    accessSync(PRESS_FOLDER, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether templates are there as they were built: a build can be killed, and a disk can lose what was written to it. */
function isWhole(folder: string): boolean {
  const found = compareManifest(folder);
  return !isRefusal(found) && found.missing.length + found.changed.length === 0;
}

/** Builds the templates beside their folder, and moves them there once they are whole. Other builds may do the same at the same time. */
async function buildKept(content: string, folder: string, digest: string): Promise<void> {
  const draft = `${folder}.${randomUUID()}`;
  try {
    await inThread(content, draft);
    writeManifest(draft, listFiles(draft), { content: digest, pages: 0 }, new Map());
    // Another build that was faster may already print with its own.
    if (isWhole(folder)) return;
    await remove(folder);
    await rename(draft, folder);
  } finally {
    await remove(draft).catch(() => {});
  }
}

/** The same for one build, elsewhere. */
async function buildSpare(content: string, folder: string): Promise<void> {
  await inThread(content, folder);
  // The program looks for its packages in the folders above it.
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
}

/** Lets Astro build while the content is read and checked. */
function inThread(content: string, folder: string): Promise<void> {
  const thread = takePressThread();
  return new Promise((done, fail) => {
    thread.once("error", fail);
    thread.once("exit", (code) => (code === 0 ? done() : fail(new Error(`Astro ended with ${code}.`))));
    thread.postMessage({ root: ROOT, env: { STRATA_CONTENT: content, STRATA_PRESS: folder } });
  });
}

/** Removes all templates but those that were used last. */
function markUsed(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
  forgetOld(PRESS_FOLDER, KEPT_AT_MOST);
}
