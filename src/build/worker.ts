import { parentPort } from "node:worker_threads";
import { type Job, type JobResult, Jobs } from "./jobs.ts";

/** A job as it is posted to a thread, and what the thread posts back. The number tells which answer is whose. */
export interface Order {
  readonly id: number;
  readonly job: Job;
}

/** See `Order`. */
export type Answer = { readonly id: number } & ({ readonly result: JobResult[Job["kind"]] } | { readonly failed: unknown });

const jobs = new Jobs();

parentPort?.on("message", ({ id, job }: Order) => {
  const post = (answer: Answer) => parentPort?.postMessage(answer);
  jobs.do(job).then(
    (result) => post({ id, result }),
    (failed: unknown) => post({ id, failed }),
  );
});
