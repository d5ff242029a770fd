import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Refusal, refuse } from "../core/refusal.ts";
import { atExit } from "./at-exit.ts";

/** What is locked. */
export interface LockOrder {
  /** Absolute path of the lock, which is a folder with one empty file, named for the process that holds it: `4711-98765@host`. */
  readonly lock: string;
  /** What its holder does, for the message to everybody else: "builds /srv/dist". */
  readonly does: string;
}

/**
 * Does the work while no other process that asks for the lock can. Refused while a living process holds it; the lock of a dead one is taken over.
 *
 * Whoever takes it does so by one rename, which the system grants to one process alone: a lock made ready elsewhere comes to a place where none is, or
 * the file of the dead holder gets a new name, under which the others do not find it any more.
 */
export async function withLock<T>({ lock, does }: LockOrder, work: () => Promise<T>): Promise<T | Refusal> {
  const holder = take(lock);
  if (holder !== undefined) return refuseHeld(lock, does, holder);
  const release = () => releaseLock(lock);
  const forget = atExit(release);
  try {
    return await work();
  } finally {
    forget();
    release();
  }
}

/** Takes the lock. Result: who holds it instead. */
function take(lock: string): string | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    if (bringTo(lock)) {
      removeDeadDrafts(lock);
      return undefined;
    }
    const holder = holderOf(lock);
    // It was given back since.
    if (holder === undefined) continue;
    if (isAlive(holder)) return holder;
    if (moved(join(lock, holder), join(lock, nameOf(process.pid)))) return undefined;
  }
}

/** Undefined where nobody holds the lock any more. */
function holderOf(lock: string): string | undefined {
  try {
    return readdirSync(lock)[0];
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes a lock beside its place and moves it there. False where there is one already. */
function bringTo(lock: string): boolean {
  const name = nameOf(process.pid);
  const draft = `${lock}.${name}`;
  try {
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, name), "");
    return moved(draft, lock);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Renames; false when another process was faster. An empty folder, which is a lock half given back, does not stand in the way. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(codeOf(error))) return false;
    throw error;
  }
}

/** What processes left that were killed between the two steps of `bringTo`. */
function removeDeadDrafts(lock: string): void {
  const start = `${basename(lock)}.`;
  for (const name of readdirSync(dirname(lock)).filter((one) => one.startsWith(start) && !isAlive(one.slice(start.length)))) {
    rmSync(join(dirname(lock), name), { recursive: true, force: true });
  }
}

function releaseLock(lock: string): void {
  try {
    rmSync(join(lock, nameOf(process.pid)), { force: true });
    rmdirSync(lock);
  } catch {
    // Another process has already taken it, or the folder around it is gone.
  }
}

/** A number of a process is used again, often so in containers; together with the time of its start it is its own. */
function nameOf(pid: number): string {
  return `${pid}-${startOf(pid) ?? ""}@${encodeURIComponent(hostname())}`;
}

/** A process of another machine counts as living: nobody here can tell. */
function isAlive(name: string): boolean {
  const { pid, start, host } = /^(?<pid>\d+)-(?<start>\d*)@(?<host>.+)$/u.exec(name)?.groups ?? {};
  if (host !== encodeURIComponent(hostname())) return true;
  return startOf(Number(pid)) === start;
}

/** When a process began, as Linux tells it; empty on other systems. Undefined when it has ended. */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return undefined;
  }
  try {
    // The second field is the program's name in parentheses, which may hold spaces; state is the third, the start the twenty-second.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return "";
  }
}

function refuseHeld(lock: string, does: string, holder: string): Refusal {
  const [process = "", host = ""] = holder.split("@");
  const pid = process.replace(/-.*$/u, "");
  if (host === encodeURIComponent(hostname())) return refuse(`Process ${pid} ${does}. Wait until it is done, or end it.`);
  return refuse(`Process ${pid} on ${decodeURIComponent(host)} ${does}. If it has ended, remove its lock: rm -r ${lock}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
