import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { killAll } from "./commands.ts";

const PARENT_CHECK_MS = 500;
const PACKAGES = join(import.meta.dirname, "../../node_modules");

/** Makes a folder for the benchmark's work. However this process ends, the folder goes with it, and so does all that it started. */
export function openWorkshop(): string {
  const folder = mkdtempSync(join(tmpdir(), "strata-bench-"));
  process.once("exit", () => {
    killAll();
    remove(folder);
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

/**
 * Moves files and folders aside, to be removed with the workshop: what is measured next must not pay for their removal. On ext4 without a journal, files
 * are made up to ten times slower for minutes after as many were removed, since the places of those in its tables are passed over one by one.
 */
export function clear(...paths: readonly string[]): void {
  for (const path of paths.filter((one) => existsSync(one))) {
    const aside = mkdtempSync(`${path}.aside-`);
    renameSync(path, join(aside, basename(path)));
  }
}

/** Removes a folder. Processes that were just ended may still have written into it. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Gives a folder this project's packages. Each is a link of its own, so that what tools keep beside them stays in the folder. */
export function linkPackages(folder: string): void {
  const own = join(folder, "node_modules");
  remove(own);
  mkdirSync(own);
  for (const name of [".bin", ...readdirSync(PACKAGES).filter((one) => !one.startsWith("."))])
    symlinkSync(join(PACKAGES, name), join(own, name));
}
