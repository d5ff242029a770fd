import { setImmediate } from "node:timers/promises";
import type { Content } from "../core/content.ts";
import { buildLibrary } from "../core/library.ts";
import type { Site } from "../core/props/site.ts";
import type { Press } from "../press/server.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite, type SiteSource } from "../site/site-source.ts";
import { compileTexts, type PrintOrder, type PrintReport, type PrintTarget, printFiles } from "./print-files.ts";
import type { Indexer, IndexOrder, IndexReport } from "./search-index.ts";
import { Turns } from "./turns.ts";

/** A piece of the work on a site. What is done for a site needs one that was given before. */
export type Job =
  /** To load what prints before it is needed: the templates, given as the path of their program, and what reads and compiles texts. */
  | { readonly kind: "load"; readonly entry: string }
  /** To put a site together. `folder` is the absolute path of the content folder. */
  | { readonly kind: "hold"; readonly content: Content; readonly folder: string; readonly base: string }
  /** To compile the texts of pages before they are printed, given by their files. */
  | { readonly kind: "compile"; readonly files: ReadonlySet<string> }
  /** To know what all printing has in common. */
  | { readonly kind: "ready"; readonly target: PrintTarget }
  | ({ readonly kind: "print" } & PrintOrder)
  /** To take what is unchanged, without templates, which take a while to load. */
  | ({ readonly kind: "take" } & PrintOrder)
  | ({ readonly kind: "index" } & IndexOrder);

/** What comes of it. */
export interface JobResult {
  readonly load: undefined;
  readonly hold: undefined;
  readonly compile: undefined;
  readonly ready: undefined;
  readonly print: PrintReport;
  readonly take: PrintReport;
  readonly index: IndexReport;
}

/**
 * Does jobs, one after the other in three lines: of most work; of files that were left, for which that work rests, since an index waits for them; and of
 * the search, which waits for another process.
 */
export class Jobs {
  #source: SiteSource | undefined;
  #target: PrintTarget | undefined;
  #indexer: Indexer | undefined;
  #isEnded = false;
  readonly #lines: Record<Line, Promise<unknown>> = {
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
    await this.#indexer?.close();
  }

  #turnsOf(job: Job): Turns {
    return new Turns(lineOf(job) === "left" ? setImmediate : () => setImmediate().then(() => this.#lines.left));
  }

  async #run(job: Job): Promise<JobResult[Job["kind"]]> {
    switch (job.kind) {
      case "load": {
        const [, { warmUp }] = await Promise.all([load(job.entry), import("../site/page-texts.ts"), import("./searched-text.ts")]);
        await warmUp();
        // With its first request, Node loads all that has to do with requests.
        await new Response(new Request("http://localhost").url).text();
        return undefined;
      }
      case "hold":
        this.hold({ library: buildLibrary(job.content), base: job.base }, job.folder);
        return undefined;
      case "compile":
        await compileTexts(given(this.#source), job.files);
        return undefined;
      case "ready":
        this.#target = job.target;
        return undefined;
      case "print": {
        const target = given(this.#target);
        return printFiles({ source: given(this.#source), press: await load(target.press.entry), target, turns: this.#turnsOf(job) }, job);
      }
      case "take":
        return printFiles({ source: given(this.#source), press: undefined, target: given(this.#target), turns: this.#turnsOf(job) }, job);
      case "index": {
        const { Indexer } = await import("./search-index.ts");
        this.#indexer ??= new Indexer();
        return this.#indexer.make(job);
      }
    }
  }
}

type Line = "work" | "left" | "search";

function lineOf(job: Job): Line {
  if (job.kind === "index") return "search";
  return job.kind === "print" && !("of" in job.files) ? "left" : "work";
}

async function load(entry: string): Promise<Press> {
  return (await import(entry)) as Press;
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A job was asked for before what it builds on.");
  return value;
}
