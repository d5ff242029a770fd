import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** More threads than this would each wait for the others' disk and memory. */
const THREADS_AT_MOST = 8;

/** A thread, which may have failed before anybody asked it for something. */
export interface StartedThread {
  readonly worker: Worker;
  readonly failure: unknown;
}

let started: readonly StartedThread[] | undefined;

/**
 * Starts the threads of the next build: one for each processor but that of this thread. Until they are taken nothing waits for them. This module loads
 * nothing, so that they can load the program while who has started them does the same.
 */
export function startThreads(): void {
  started ??= newThreads();
  for (const { worker } of started) worker.unref();
}

/** The threads that were started, or new ones. Whoever takes them ends them. */
export function takeThreads(): readonly StartedThread[] {
  const threads = started ?? newThreads();
  started = undefined;
  for (const { worker } of threads) worker.ref();
  return threads;
}

function newThreads(): StartedThread[] {
  const count = Math.min(availableParallelism(), THREADS_AT_MOST) - 1;
  return Array.from({ length: count }, () => {
    const thread: { worker: Worker; failure: unknown } = {
      worker: new Worker(new URL("./thread.js", import.meta.url)),
      failure: undefined,
    };
    thread.worker.once("error", (error) => {
      thread.failure = error;
    });
    return thread;
  });
}

/** Where built templates are kept. */
export const PRESS_FOLDER = join(import.meta.dirname, "../../.astro/press");

let startedPress: Worker | undefined;

/** Starts the thread in which templates are built, if there are none from before: it loads Astro while others load the program. */
export function startPressThread(): void {
  if (existsSync(PRESS_FOLDER)) return;
  startedPress ??= newPressThread();
  startedPress.unref();
}

/** The thread that was started, or a new one. It builds what it is sent, once, and ends. */
export function takePressThread(): Worker {
  const thread = startedPress ?? newPressThread();
  startedPress = undefined;
  thread.ref();
  return thread;
}

function newPressThread(): Worker {
  // What it builds is kept for builds in other surroundings, of which it must not see anything.
  return new Worker(new URL("./press-thread.js", import.meta.url), { env: { NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" } });
}
