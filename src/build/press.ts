import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { isRefusal } from "../core/refusal.ts";
import { readAccent, readSiteAddress } from "../source/site-settings.ts";
import { compareManifest, listFiles, writeManifest } from "./manifest.ts";
import { isThere, remove } from "./publish.ts";

/** What to build templates for, and where they go. Paths are absolute. */
export interface PressOrder {
  readonly content: string;
  /** A folder for the templates of this build alone, which is used where Strata's own folder cannot be written to. */
  readonly spare: string;
  /** Tells what is done otherwise than usual. */
  readonly note: (line: string) => void;
}

/** The built templates. */
export interface BuiltPress {
  /** Names everything that they were built from. Files that are printed by equal presses from equal content are equal. */
  readonly digest: string;
  /** Path of the program that prints. */
  readonly entry: string;
  /** Folder of the files that go into the site as they are: scripts, style sheets, and what lies in `public/`. */
  readonly client: string;
}

const ROOT = join(import.meta.dirname, "../..");
const CACHE = join(ROOT, ".astro");
const FOLDER = join(CACHE, "press");
const BUILT_FROM = ["astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];
/** One for each of a few sites and states of the source between which somebody goes to and fro. */
const KEPT_AT_MOST = 3;

/** Whose lock keeps builds from writing templates to the same place; undefined where none can, since nothing can be written there. */
export function pressLock(): string | undefined {
  try {
    mkdirSync(FOLDER, { recursive: true });
    for (const folder of [CACHE, FOLDER]) accessSync(folder, constants.W_OK);
    return join(CACHE, "lock");
  } catch {
    return undefined;
  }
}

/**
 * Builds the templates, or takes those that were built before from the same source: Strata's own files, the lockfile, Node's major version, and of the
 * content where the site will be served and its accent.
 */
export async function startPress({ content, spare, note }: PressOrder): Promise<BuiltPress> {
  const address = readSiteAddress(content);
  if (address === undefined) throw new Error("site.yaml does not say where the site will be served.");
  const digest = digestOf(JSON.stringify([address, readAccent(content)]));
  const kept = join(FOLDER, digest);
  const isKept = isWhole(kept);
  const canKeep = pressLock() !== undefined;
  const folder = isKept || canKeep ? kept : spare;
  if (!isKept) {
    if (isThere(kept)) note(`The templates in ${kept} are not as they were built; they are built anew.`);
    if (!canKeep) note(`Nothing can be written to ${FOLDER}: the templates are built for this build alone.`);
    await build(content, folder, digest);
  }
  if (canKeep) await forgetOld(kept);
  return { digest, entry: join(folder, "server/entry.mjs"), client: join(folder, "client") };
}

/** Whether templates are there as they were built: a build can be killed, and a disk can lose what was written to it. */
function isWhole(folder: string): boolean {
  if (!isThere(folder)) return false;
  const found = compareManifest(folder);
  return !isRefusal(found) && found.missing.length + found.changed.length === 0;
}

/** Builds the templates beside their folder, and moves them there once they are whole. */
async function build(content: string, folder: string, digest: string): Promise<void> {
  const draft = `${folder}.draft`;
  try {
    await remove(draft);
    await inThread(content, draft);
    writeManifest(draft, { content: digest, pages: 0 }, new Map());
    // The program looks for its packages in the folders above it, as far as there are any.
    if (!folder.startsWith(ROOT)) symlinkSync(join(ROOT, "node_modules"), join(draft, "node_modules"), "junction");
    await remove(folder);
    await rename(draft, folder);
  } finally {
    await remove(draft).catch(() => {});
  }
}

/** Lets Astro build while the content is read and checked. */
function inThread(content: string, folder: string): Promise<void> {
  // Astro's configuration is a file that Astro itself reads: these variables are how it learns what is being built. Others it must not see, since what
  // it builds is kept for builds in other surroundings.
  const env = { NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1", STRATA_CONTENT: content, STRATA_PRESS: folder };
  const thread = new Worker(new URL("./press-thread.ts", import.meta.url), { env, workerData: ROOT });
  return new Promise((done, fail) => {
    thread.once("error", fail);
    thread.once("exit", (code) => (code === 0 ? done() : fail(new Error(`Astro ended with ${code}.`))));
  });
}

/** Removes all templates but those in use and the others that were used last. Nobody else uses any: the lock is ours. */
async function forgetOld(used: string): Promise<void> {
  const now = new Date();
  utimesSync(used, now, now);
  const folders = readdirSync(FOLDER).map((name) => join(FOLDER, name));
  const byUse = folders.map((folder) => ({ folder, used: statSync(folder).mtimeMs })).sort((a, b) => b.used - a.used);
  const old = byUse.filter(({ folder }, index) => folder !== used && index >= KEPT_AT_MOST);
  for (const { folder } of old) await remove(folder).catch(() => {});
}

function digestOf(address: string): string {
  const hash = createHash("sha256").update(`${address}\n${process.version.split(".")[0]}\n`);
  const files = [...BUILT_FROM, ...["src", "public"].flatMap((folder) => listFiles(join(ROOT, folder)).map((file) => `${folder}/${file}`))];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 16);
}
