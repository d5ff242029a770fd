import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { Content } from "../core/content.ts";
import { buildLibrary } from "../core/library.ts";
import type { Press } from "../press/server.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite, type SiteSource } from "../site/site-source.ts";
import { compileShare, type PrintReport, type PrintTarget, printFiles, type Share } from "./print-files.ts";
import type { IndexOrder, IndexReport } from "./search-index.ts";

/** What a thread can be asked for. */
export type Job =
  /** To load the templates, given as the path of their program, before they are needed. */
  | { readonly kind: "load"; readonly entry: string }
  /** To hold a site; what follows is done for it. `folder` is the absolute path of the content folder. */
  | { readonly kind: "hold"; readonly content: Content; readonly folder: string; readonly base: string }
  | { readonly kind: "compile"; readonly versions: readonly string[]; readonly share: Share }
  /** To hold what all printing has in common. */
  | { readonly kind: "ready"; readonly target: PrintTarget }
  | { readonly kind: "print"; readonly version: string | undefined; readonly share: Share }
  | ({ readonly kind: "index" } & IndexOrder)
  /** To remove a share of the sites in a folder, given as an absolute path. */
  | { readonly kind: "remove"; readonly folder: string; readonly share: Share };

/** What it answers. */
export interface JobResult {
  readonly load: undefined;
  readonly hold: undefined;
  readonly compile: undefined;
  readonly ready: undefined;
  readonly print: PrintReport;
  readonly index: IndexReport;
  readonly remove: undefined;
}

/** A job as it is posted to a thread, and what the thread posts back. The number tells which answer is whose. */
export interface Order {
  readonly id: number;
  readonly job: Job;
}

/** See `Order`. */
export type Answer = { readonly id: number } & ({ readonly result: JobResult[Job["kind"]] } | { readonly failed: unknown });

let source: SiteSource | undefined;
let target: PrintTarget | undefined;

/** Jobs follow one another; those of the search, which wait for another process, stand in a line of their own. */
const lines = { work: Promise.resolve(), search: Promise.resolve() };

parentPort?.on("message", ({ id, job }: Order) => {
  const line = job.kind === "index" ? "search" : "work";
  lines[line] = lines[line].then(async () => {
    const answer: Answer = await run(job).then(
      (result) => ({ id, result }),
      (failed: unknown) => ({ id, failed }),
    );
    parentPort?.postMessage(answer);
  });
});

async function run(job: Job): Promise<JobResult[Job["kind"]]> {
  switch (job.kind) {
    case "load":
      await load(job.entry);
      return undefined;
    case "hold": {
      const site = { library: buildLibrary(job.content), base: job.base };
      source = folderSource(job.folder, () => site);
      provideSite(source);
      return undefined;
    }
    case "compile":
      await compileShare(given(source), job.versions, job.share);
      return undefined;
    case "ready":
      target = job.target;
      return undefined;
    case "print": {
      const { press } = given(target);
      return printFiles(given(source), await load(press.entry), { ...given(target), ...job });
    }
    case "index": {
      const { indexVersion } = await import("./search-index.ts");
      return indexVersion(given(source).site(), job);
    }
    case "remove":
      return removeShare(job.folder, job.share);
  }
}

function removeShare(folder: string, { index, of }: Share): undefined {
  const sites = existsSync(folder) ? readdirSync(folder).sort() : [];
  const parts = sites.flatMap((site) => readdirSync(join(folder, site)).map((name) => join(folder, site, name)));
  for (const part of parts.sort().filter((_, place) => place % of === index)) rmSync(part, { recursive: true, force: true });
}

async function load(entry: string): Promise<Press> {
  return (await import(entry)) as Press;
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("The thread was asked for more than it was given.");
  return value;
}
