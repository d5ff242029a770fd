import { parentPort, workerData } from "node:worker_threads";
import type { Content } from "../core/content.ts";
import { buildLibrary } from "../core/library.ts";
import type { Site } from "../core/props/site.ts";
import type { Press } from "../press/server.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite } from "../site/site-source.ts";
import type { FileRecord } from "./manifest.ts";
import { type PrintOrder, printFiles } from "./print-files.ts";
import { type IndexOrder, type IndexReport, indexVersions } from "./search-index.ts";

/** What a thread is started with. */
export interface WorkerSite {
  readonly content: Content;
  /** Absolute path of the content folder. */
  readonly folder: string;
  readonly base: string;
  /** Path of the program that prints. */
  readonly press: string;
}

/** What a thread can be asked for. */
export type Job = ({ readonly kind: "print" } & PrintOrder) | ({ readonly kind: "index" } & IndexOrder);

/** What it answers. */
export interface JobResult {
  readonly print: readonly (readonly [string, FileRecord])[];
  readonly index: IndexReport;
}

const { content, folder, base, press } = workerData as WorkerSite;
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
  if (job.kind === "index") return indexVersions(site, job);
  const program = (await import(press)) as Press;
  return printFiles(source, program, job);
}
