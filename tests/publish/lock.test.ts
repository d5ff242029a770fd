import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { withLock } from "../../src/build/lock.ts";
import { PROCESS_MS } from "../support/build.ts";
import { writeFolder } from "../support/folder.ts";

const HOST = encodeURIComponent(hostname());
const order = (lock: string) => ({ lock, does: "builds /srv/dist" });
const work = async () => "done";

/** A process of its own that takes the lock. */
function takeElsewhere(...words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, "lock-taker.ts"), ...words], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function holdElsewhere(lock: string): Promise<ChildProcess> {
  const child = takeElsewhere("hold", lock);
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, "exit");
}

describe("a lock", { timeout: PROCESS_MS }, () => {
  it("is given back when the work is done, and when it fails", async () => {
    const lock = join(writeFolder({}), "deep/.lock");
    expect(await withLock(order(lock), work)).toBe("done");
    expect(existsSync(lock)).toBe(false);
    const failed = withLock(order(lock), () => Promise.reject(new Error("no")));
    await expect(failed).rejects.toThrow("no");
    expect(readdirSync(join(lock, ".."))).toEqual([]);
  });

  it("is refused while a living process holds it, which the message names", async () => {
    const lock = join(writeFolder({}), ".lock");
    const holder = await holdElsewhere(lock);
    expect(await withLock(order(lock), work)).toEqual({
      refused: `Process ${holder.pid} builds /srv/dist. Wait until it is done, or end it.`,
    });
    expect(readdirSync(lock)).toHaveLength(1);
  });

  it("is refused a second time within a process", async () => {
    const lock = join(writeFolder({}), ".lock");
    expect(await withLock(order(lock), () => withLock(order(lock), work))).toHaveProperty("refused");
  });

  it("is taken over from a process that was killed", async () => {
    const root = writeFolder({});
    const lock = join(root, ".lock");
    await end(await holdElsewhere(lock), "SIGKILL");
    expect(readdirSync(lock)).toHaveLength(1);
    expect(await withLock(order(lock), work)).toBe("done");
    expect(readdirSync(root)).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("is given back on %s", async (signal) => {
    const lock = join(writeFolder({}), ".lock");
    await end(await holdElsewhere(lock), signal);
    expect(existsSync(lock)).toBe(false);
  });

  it.skipIf(process.platform !== "linux")(
    "is taken over when its holder's number belongs to a process that began at another time",
    async () => {
      const lock = lockOf(`${process.pid}-1@${HOST}`);
      expect(await withLock(order(lock), work)).toBe("done");
    },
  );

  it("is taken over where nothing but its empty folder is left", async () => {
    const lock = lockOf(undefined);
    expect(await withLock(order(lock), work)).toBe("done");
  });

  it("of another machine is refused, with the way to end it by hand", async () => {
    const lock = lockOf("4711-1@build%20host");
    expect(await withLock(order(lock), work)).toEqual({
      refused: `Process 4711 on build host builds /srv/dist. If it has ended, remove its lock: rm -r ${lock}`,
    });
  });

  it("removes what killed processes had begun to make, and leaves alone what living ones do", async () => {
    const root = writeFolder({ [`.lock.999999999-1@${HOST}/file`]: "", ".lock.4711-1@elsewhere/file": "" });
    await withLock(order(join(root, ".lock")), work);
    expect(readdirSync(root)).toEqual([".lock.4711-1@elsewhere"]);
  });

  it("is never held by two of many processes, some of which are killed while they hold it", async () => {
    const root = writeFolder({ inside: "" });
    const racers = Array.from({ length: 6 }, (_, index) =>
      takeElsewhere("race", join(root, ".lock"), join(root, "inside"), "60", index % 2 === 0 ? "0" : String(2 * index)),
    );
    const ends = await Promise.all(racers.map(async (child) => (await once(child, "exit")) as [number | null, NodeJS.Signals | null]));
    const survivors = ends.filter((_, index) => index % 2 === 0);
    expect(survivors).toEqual([0, 0, 0].map((code) => [code, null]));
    expect(ends.filter(([, signal]) => signal === "SIGKILL").length).toBeGreaterThan(0);
    expect(ends.filter(([code]) => code === 3)).toEqual([]);
  });
});

/** A lock as another process left it. */
function lockOf(holder: string | undefined): string {
  const lock = join(writeFolder({}), ".lock");
  mkdirSync(lock);
  if (holder !== undefined) writeFileSync(join(lock, holder), "");
  return lock;
}
