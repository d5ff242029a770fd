import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { readAccent, readSiteAddress } from "../source/site-settings.ts";
import { listFiles } from "./manifest.ts";
import { remove } from "./publish.ts";

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
const FOLDER = resolve(ROOT, ".astro/press");
const BUILT_FROM = ["astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/**
 * Builds the templates, or takes those that were built before from the same source: Strata's own files, the lockfile, Node's major version, and of the
 * content where the site will be served and its accent.
 */
export async function startPress(content: string): Promise<BuiltPress> {
  const digest = digestOf(JSON.stringify([readSiteAddress(content), readAccent(content)]));
  const folder = join(FOLDER, digest);
  const draft = `${folder}.draft`;
  if (!existsSync(folder)) {
    await remove(draft);
    await inThread(content, draft);
    await rename(draft, folder);
  }
  return { digest, entry: join(folder, "server/entry.mjs"), client: join(folder, "client") };
}

/** Lets Astro build while the content is read and checked. */
function inThread(content: string, folder: string): Promise<void> {
  // Astro's configuration is a file that Astro itself reads: these variables are how it learns what is being built.
  const env = { ...process.env, STRATA_CONTENT: content, STRATA_PRESS: folder };
  const thread = new Worker(new URL("./press-thread.ts", import.meta.url), { env, workerData: ROOT });
  return new Promise((done, fail) => {
    thread.once("error", fail);
    thread.once("exit", (code) => (code === 0 ? done() : fail(new Error(`Astro ended with ${code}.`))));
  });
}

function digestOf(address: string): string {
  const hash = createHash("sha256").update(`${address}\n${process.version.split(".")[0]}\n`);
  const files = [...BUILT_FROM, ...["src", "public"].flatMap((folder) => listFiles(join(ROOT, folder)).map((file) => `${folder}/${file}`))];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 16);
}
