import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something when the process ends, also when a signal ends it, unless it is killed. Result: forgets it. */
export function atExit(run: () => void): () => void {
  process.once("exit", run);
  for (const signal of SIGNALS) process.once(signal, exitBy);
  return () => {
    process.off("exit", run);
    for (const signal of SIGNALS) process.off(signal, exitBy);
  };
}

/** Without this, a signal ends a process without a word to those that wait for its end. */
function exitBy(signal: (typeof SIGNALS)[number]): never {
  process.exit(128 + constants.signals[signal]);
}
