import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { killAll } from "./commands.ts";

const PARENT_CHECK_MS = 500;
const PACKAGES = join(import.meta.dirname, "../../node_modules");

/** Makes a folder for the benchmark's work. However this process ends, the folder goes with it, and so does all that it started. */
export function openWorkshop(): string {
  const folder = mkdtempSync(join(tmpdir(), "strata-bench-"));
  process.once("exit", () => {
    killAll();
    clear(folder);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(128 + constants.signals[signal]));
  if (process.env["npm_lifecycle_event"] !== undefined) endWithParent();
  return folder;
}

/** npm that is told to end passes it on to the shell that it started, which ends without a word to this process. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, PARENT_CHECK_MS).unref();
}

/** Removes files and folders. Processes that were just ended may still have written into them. */
export function clear(...paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Gives a folder this project's packages. Each is a link of its own, so that what tools keep beside them stays in the folder. */
export function linkPackages(folder: string): void {
  const own = join(folder, "node_modules");
  clear(own);
  mkdirSync(own);
  for (const name of [".bin", ...readdirSync(PACKAGES).filter((one) => !one.startsWith("."))])
    symlinkSync(join(PACKAGES, name), join(own, name));
}
