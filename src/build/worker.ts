import { parentPort, workerData } from "node:worker_threads";
import type { Content } from "../core/content.ts";
import { buildLibrary } from "../core/library.ts";
import type { Site } from "../core/props/site.ts";
import type { Press } from "../press/server.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite } from "../site/site-source.ts";
import { compileShare, type PrintOrder, type PrintReport, printFiles, type WorkShare } from "./print-files.ts";
import { type IndexOrder, type IndexReport, indexVersions } from "./search-index.ts";

/** What a thread is started with. */
export interface WorkerSite {
  readonly content: Content;
  /** Absolute path of the content folder. */
  readonly folder: string;
  readonly base: string;
}

/** What a thread can be asked for. */
export type Job =
  | ({ readonly kind: "compile" } & WorkShare)
  | ({ readonly kind: "print" } & PrintOrder)
  | ({ readonly kind: "index" } & IndexOrder);

/** What it answers. */
export interface JobResult {
  readonly compile: undefined;
  readonly print: PrintReport;
  readonly index: IndexReport;
}

const { content, folder, base } = workerData as WorkerSite;
const site: Site = { library: buildLibrary(content), base };
const source = folderSource(folder, () => site);
provideSite(source);

parentPort?.on("message", async (job: Job) => {
  try {
    parentPort?.postMessage({ result: await run(job) });
  } catch (failed) {
    parentPort?.postMessage({ failed });
  }
});

async function run(job: Job): Promise<JobResult[Job["kind"]]> {
  switch (job.kind) {
    case "compile":
      await compileShare(source, job);
      return undefined;
    case "print":
      return printFiles(source, (await import(job.press.entry)) as Press, job);
    case "index":
      return indexVersions(site, job);
  }
}
