import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** More threads than this would each wait for the others' disk and memory. */
const THREADS_AT_MOST = 8;

let started: readonly Worker[] | undefined;

/**
 * Starts the threads of the next build: one for each processor but that of this thread. Until they are taken nothing waits for them. This module loads
 * nothing, so that they can load the program while who has started them does the same.
 */
export function startThreads(): void {
  started ??= newThreads();
  for (const thread of started) thread.unref();
}

/** The threads that were started, or new ones. Whoever takes them ends them. */
export function takeThreads(): readonly Worker[] {
  const threads = started ?? newThreads();
  started = undefined;
  for (const thread of threads) thread.ref();
  return threads;
}

function newThreads(): Worker[] {
  const count = Math.min(availableParallelism(), THREADS_AT_MOST) - 1;
  return Array.from({ length: count }, () => new Worker(new URL("./thread.ts", import.meta.url)));
}
