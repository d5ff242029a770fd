import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Job, JobResult, WorkerSite } from "./worker.ts";

/** Threads that each hold the site and do a share of the work on it. */
export interface Pool {
  /** Has each thread do a job; `jobOf` gives the job for a thread's share. Results come in the order of the shares. */
  run<Kind extends Job["kind"]>(jobOf: (share: { index: number; of: number }) => Extract<Job, { kind: Kind }>): Promise<JobResult[Kind][]>;
  close(): Promise<void>;
}

/** More threads than this would each wait for the others' disk and memory. */
const THREADS_AT_MOST = 8;

/** Starts one thread for each processor. */
export function openPool(site: WorkerSite): Pool {
  const size = Math.min(availableParallelism(), THREADS_AT_MOST);
  const threads = Array.from({ length: size }, () => startThread(site));
  return {
    run: (jobOf) => Promise.all(threads.map((thread, index) => ask(thread, jobOf({ index, of: size })))),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

interface Thread {
  readonly worker: Worker;
  /** Fails when the thread ends, whatever ended it. */
  readonly end: Promise<never>;
}

function startThread(site: WorkerSite): Thread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: site });
  const end = new Promise<never>((_, fail) => {
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`A thread of the build ended with ${code}.`)));
  });
  // It may end while nobody waits for it: who asks it next is told.
  end.catch(() => {});
  return { worker, end };
}

function ask<Kind extends Job["kind"]>({ worker, end }: Thread, job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]> {
  const answer = new Promise<JobResult[Kind]>((resolve, reject) => {
    worker.once("message", (message: { result: JobResult[Kind] } | { failed: Error }) =>
      "failed" in message ? reject(message.failed) : resolve(message.result),
    );
  });
  worker.postMessage(job);
  return Promise.race([answer, end]);
}
