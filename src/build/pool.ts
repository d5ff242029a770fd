import type { Worker } from "node:worker_threads";
import type { Site } from "../core/props/site.ts";
import { type Job, type JobResult, Jobs } from "./jobs.ts";
import type { Share } from "./share.ts";
import { type StartedThread, takeThreads } from "./threads.ts";
import type { Answer, Order } from "./worker.ts";

/** All processors: this thread, and one more for each other processor. */
export interface Pool {
  /** How many threads there are, with this one. */
  readonly size: number;
  /** Has the other threads do a job on which later ones build, while this one is busy: if it fails, they do. */
  tell(job: Job): void;
  /** Gives this thread the site that the others hold. `folder` is the absolute path of the content folder. */
  hold(site: Site, folder: string): void;
  /**
   * Has each thread do a job; `jobOf` gives the job for a thread's share, or undefined for none. Results come in the order of the shares, that of this
   * thread last.
   */
  each<Kind extends Job["kind"]>(jobOf: (share: Share) => Extract<Job, { kind: Kind }> | undefined): Promise<JobResult[Kind][]>;
  /** Has one of the other threads do a job; they take turns. This one where there are none. */
  other<Kind extends Job["kind"]>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]>;
  /** Has a thread make an index that makes none, as soon as there is one; at first the other threads before this one. */
  index(job: Extract<Job, { kind: "index" }>): Promise<JobResult["index"]>;
  close(): Promise<void>;
}

/** Starts the threads, unless they were. They load the program while who has started them goes on. */
export function openPool(): Pool {
  const own = new Jobs();
  const others = takeThreads().map((thread) => new Thread(thread));
  const all = [...others, own];
  const free = new Free<Thread | Jobs>(all);
  let turn = 0;
  return {
    size: all.length,
    tell: (job) => {
      for (const thread of others) thread.tell(job);
    },
    hold: (site, folder) => own.hold(site, folder),
    each: (jobOf) =>
      Promise.all(
        all.flatMap((one, index) => {
          const job = jobOf({ index, of: all.length });
          return job === undefined ? [] : [one.do(job)];
        }),
      ),
    other: (job) => (others[turn++ % others.length] ?? own).do(job),
    index: async (job) => {
      const thread = await free.take();
      try {
        return await thread.do(job);
      } finally {
        free.give(thread);
      }
    },
    close: async () => {
      await Promise.all(all.map((one) => one.end()));
    },
  };
}

/** A thread, and what it was asked for and has not answered yet. */
class Thread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, PromiseWithResolvers<never>>();
  #count = 0;
  /** Why it does nothing any more. */
  #ended: unknown;

  constructor({ worker, failure }: StartedThread) {
    this.#worker = worker;
    this.#ended = failure;
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
    this.do(job).catch((error) => this.#fail(error));
  }

  do<Kind extends Job["kind"]>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const asked = Promise.withResolvers<never>();
    const id = this.#count++;
    this.#asked.set(id, asked);
    this.#worker.postMessage({ id, job } satisfies Order);
    return asked.promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#ended ??= error;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}

/** Things that one user has at a time, in the order in which they were given back. */
class Free<Thing> {
  readonly #things: Thing[];
  readonly #waiting: ((thing: Thing) => void)[] = [];

  constructor(things: readonly Thing[]) {
    this.#things = [...things];
  }

  take(): Promise<Thing> {
    const thing = this.#things.shift();
    return thing === undefined ? new Promise((done) => this.#waiting.push(done)) : Promise.resolve(thing);
  }

  give(thing: Thing): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#things.push(thing);
    else next(thing);
  }
}
