import { rmSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { Content } from "../core/content.ts";
import { buildLibrary } from "../core/library.ts";
import type { Site } from "../core/props/site.ts";
import type { Press } from "../press/server.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite, type SiteSource } from "../site/site-source.ts";
import { findDamaged } from "./manifest.ts";
import { compileShare, type PrintOrder, type PrintReport, type PrintTarget, printFiles } from "./print-files.ts";
import type { IndexOrder, IndexReport } from "./search-index.ts";
import type { Share } from "./share.ts";

/** A piece of the work on a site. What is done for a site needs one that was given before. */
export type Job =
  /** To load what prints before it is needed: the templates, given as the path of their program, and what reads and compiles texts. */
  | { readonly kind: "load"; readonly entry: string }
  /** To look in a built site, given as an absolute path, for files that are not what its manifest says; see `findDamaged`. */
  | { readonly kind: "verify"; readonly folder: string; readonly looked: Int32Array }
  /** To put a site together. `folder` is the absolute path of the content folder. */
  | { readonly kind: "hold"; readonly content: Content; readonly folder: string; readonly base: string }
  | { readonly kind: "compile"; readonly versions: readonly string[]; readonly share: Share }
  /** To know what all printing has in common. */
  | { readonly kind: "ready"; readonly target: PrintTarget }
  | ({ readonly kind: "print" } & PrintOrder)
  /** To take what is unchanged, without templates, which take a while to load. */
  | ({ readonly kind: "take" } & PrintOrder)
  | ({ readonly kind: "index" } & IndexOrder)
  /** To remove files and folders, given as absolute paths. */
  | { readonly kind: "remove"; readonly paths: readonly string[] };

/** What comes of it. */
export interface JobResult {
  readonly load: undefined;
  /** Paths from the site's folder. */
  readonly verify: readonly string[];
  readonly hold: undefined;
  readonly compile: undefined;
  readonly ready: undefined;
  readonly print: PrintReport;
  readonly take: PrintReport;
  readonly index: IndexReport;
  readonly remove: undefined;
}

/**
 * Does jobs, one after the other in three lines: of most work; of files that another thread has left, for which an index waits; and of the search, which
 * waits for another process.
 */
export class Jobs {
  #source: SiteSource | undefined;
  #target: PrintTarget | undefined;
  #isEnded = false;
  readonly #lines: Record<"work" | "left" | "search", Promise<unknown>> = {
    work: Promise.resolve(),
    left: Promise.resolve(),
    search: Promise.resolve(),
  };

  /** Gives the site, where it has been put together already. `folder` is the absolute path of the content folder. */
  hold(site: Site, folder: string): void {
    this.#source = folderSource(folder, () => site);
    provideSite(this.#source);
  }

  do<Kind extends Job["kind"]>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]>;
  do(job: Job): Promise<JobResult[Job["kind"]]> {
    const line = lineOf(job);
    const done = this.#lines[line].then(() => {
      if (this.#isEnded) throw new Error("The work was ended.");
      return this.#run(job);
    });
    this.#lines[line] = done.catch(() => {});
    return done;
  }

  /** Begins no other job, and waits for those that have begun: what is done here must not write any more when the site's folder is removed. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await Promise.all(Object.values(this.#lines));
  }

  async #run(job: Job): Promise<JobResult[Job["kind"]]> {
    switch (job.kind) {
      case "load":
        await Promise.all([load(job.entry), import("../site/page-texts.ts")]);
        return undefined;
      case "verify":
        return findDamaged(job.folder, job.looked);
      case "hold":
        this.hold({ library: buildLibrary(job.content), base: job.base }, job.folder);
        return undefined;
      case "compile":
        await compileShare(given(this.#source), job.versions, job.share);
        return undefined;
      case "ready":
        this.#target = job.target;
        return undefined;
      case "print": {
        const target = given(this.#target);
        return printFiles(given(this.#source), await load(target.press.entry), target, job);
      }
      case "take":
        return printFiles(given(this.#source), undefined, given(this.#target), job);
      case "index": {
        const { indexTexts } = await import("./search-index.ts");
        return indexTexts(job);
      }
      case "remove":
        return removeAll(job.paths);
    }
  }
}

function lineOf(job: Job): "work" | "left" | "search" {
  if (job.kind === "index") return "search";
  return job.kind === "print" && !("of" in job.files) ? "left" : "work";
}

/** In turns, so that this thread hears meanwhile what else it is asked for. */
async function removeAll(paths: readonly string[]): Promise<undefined> {
  for (const path of paths) {
    rmSync(path, { recursive: true, force: true });
    await setImmediate();
  }
}

async function load(entry: string): Promise<Press> {
  return (await import(entry)) as Press;
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A job was asked for before what it builds on.");
  return value;
}
