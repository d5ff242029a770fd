import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Share } from "./print-files.ts";
import type { Answer, Job, JobResult, Order } from "./worker.ts";

/** Threads that each hold the site and do a share of the work on it. */
export interface Pool {
  /** Has each thread do a job on which later ones build: if it fails, they do. */
  tell(job: Job): void;
  /** Has each thread do a job; `jobOf` gives the job for a thread's share. Results come in the order of the shares. */
  each<Kind extends Job["kind"]>(jobOf: (share: Share) => Extract<Job, { kind: Kind }>): Promise<JobResult[Kind][]>;
  /** Has one thread do a job; the threads take turns. */
  one<Kind extends Job["kind"]>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]>;
  close(): Promise<void>;
}

/** More threads than this would each wait for the others' disk and memory. */
const THREADS_AT_MOST = 8;

/** More room for what is young than Node gives a thread: most of what a page is made of is garbage once it is printed. */
const YOUNG_MB = 128;

/** Starts one thread for each processor. They load the program while who has started them goes on. */
export function openPool(): Pool {
  const size = Math.min(availableParallelism(), THREADS_AT_MOST);
  const threads = Array.from({ length: size }, () => new Thread());
  let turn = 0;
  return {
    tell: (job) => {
      for (const thread of threads) thread.tell(job);
    },
    each: (jobOf) => Promise.all(threads.map((thread, index) => thread.ask(jobOf({ index, of: size })))),
    one: (job) => (threads[turn++ % size] as Thread).ask(job),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A thread, and what it was asked for and has not answered yet. */
class Thread {
  readonly #worker = new Worker(new URL("./thread.ts", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  readonly #asked = new Map<number, PromiseWithResolvers<never>>();
  #count = 0;
  /** Why it does nothing any more. */
  #ended: unknown;

  constructor() {
    this.#worker.on("message", ({ id, ...answer }: Answer) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if ("failed" in answer) asked?.reject(answer.failed);
      else asked?.resolve(answer.result as never);
    });
    this.#worker.once("error", (error) => this.#fail(error));
    this.#worker.once("exit", (code) => this.#fail(new Error(`A thread of the build ended with ${code}.`)));
  }

  tell(job: Job): void {
    this.ask(job).catch((error) => this.#fail(error));
  }

  ask<Kind extends Job["kind"]>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const asked = Promise.withResolvers<never>();
    const id = this.#count++;
    this.#asked.set(id, asked);
    this.#worker.postMessage({ id, job } satisfies Order);
    return asked.promise;
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#ended ??= error;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
