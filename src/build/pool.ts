import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Job, JobResult, WorkerSite } from "./worker.ts";

/** Threads that each hold the site and do a share of the work on it. */
export interface Pool {
  /** How many threads there are. */
  readonly size: number;
  /** Has each thread do a job; `jobOf` gives the job for a thread's share. Results come in the order of the shares. */
  run<Kind extends Job["kind"]>(jobOf: (share: { index: number; of: number }) => Extract<Job, { kind: Kind }>): Promise<JobResult[Kind][]>;
  close(): Promise<void>;
}

/** More threads than this would each wait for the others' disk and memory. */
const THREADS_AT_MOST = 8;

/** Starts one thread for each processor. */
export function openPool(site: WorkerSite): Pool {
  const size = Math.min(availableParallelism(), THREADS_AT_MOST);
  const workers = Array.from({ length: size }, () => new Worker(new URL("./worker.ts", import.meta.url), { workerData: site }));
  return {
    size,
    run: (jobOf) => Promise.all(workers.map((worker, index) => ask(worker, jobOf({ index, of: size })))),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask<Kind extends Job["kind"]>(worker: Worker, job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const once = <Event>(event: string, settle: (event: Event) => void) => {
      const listen = (value: Event) => {
        settled.abort();
        settle(value);
      };
      worker.on(event, listen);
      settled.signal.addEventListener("abort", () => worker.off(event, listen));
    };
    once("message", (answer: { result: JobResult[Kind] } | { failed: Error }) =>
      "failed" in answer ? reject(answer.failed) : resolve(answer.result),
    );
    once("error", reject);
    once("exit", (code) => reject(new Error(`A thread of the build ended with ${code}.`)));
    worker.postMessage(job);
  });
}
