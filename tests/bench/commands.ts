import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";
import { type ProcessTree, treeOf } from "./process-tree.ts";

/** A program with its words, and the folder in which it is run. */
export interface Command {
  readonly words: readonly string[];
  readonly cwd: string;
}

/** What a run of a command took. */
export interface Cost {
  /** By the clock, from its start to its end. */
  readonly seconds: number;
  /** Of the processors, by all its processes, for the program and for the system. */
  readonly cpuSeconds?: number | undefined;
  /** The most memory that its processes held together, as seen every 50 ms. */
  readonly peakBytes?: number | undefined;
  /** Why it came to nothing. */
  readonly failed?: string | undefined;
}

/** A command that runs. */
export interface Running {
  readonly tree: ProcessTree;
  /** Once it has ended, and with it all that it started. */
  readonly ended: Promise<Ending>;
}

interface Ending {
  /** Its exit code; null when it was killed. */
  readonly status: number | null;
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  /** The end of what it printed. */
  readonly tail: string;
}

const BIN = join(import.meta.dirname, "../../node_modules/.bin");
const SAMPLE_MS = 50;
const TAIL_LENGTH = 4_000;

/** The shell knows what a command and its processes have taken of the processors; Node does not tell. */
const WITH_TIMES = '"$@"; status=$?; times >&3; exit $status';

const running = new Set<ProcessTree>();

/** Ends everything that was started here and still runs. */
export function killAll(): void {
  for (const tree of running) tree.kill();
}

/** Runs a command to its end and measures it. What it leaves running is ended. */
export async function measure(command: Command): Promise<Cost> {
  const { tree, ended } = startCommand(command);
  let peakBytes = tree.memory();
  const timer = setInterval(() => {
    const now = tree.memory();
    if (now !== undefined) peakBytes = Math.max(peakBytes ?? 0, now);
  }, SAMPLE_MS);
  const { status, tail, seconds, cpuSeconds } = await ended;
  clearInterval(timer);
  const failed = status === 0 ? undefined : `${command.words.join(" ")} ended with ${status}:\n${tail}`;
  return { seconds, cpuSeconds, peakBytes, failed };
}

/** Starts a command in a group of its own, with this project's Node first on the path, and with nothing that phones home. */
export function startCommand({ words, cwd }: Command): Running {
  const env = {
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env["PATH"]}`,
    LC_ALL: "C",
    NO_COLOR: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_UPDATE_NOTIFIER: "1",
  };
  const child = spawn("sh", ["-c", WITH_TIMES, "sh", ...words], { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  if (child.pid === undefined) throw new Error("The benchmark needs a POSIX shell, sh.");
  const tree = treeOf(child.pid);
  running.add(tree);
  return { tree, ended: end(child, tree) };
}

async function end(child: ChildProcess, tree: ProcessTree): Promise<Ending> {
  const start = performance.now();
  let tail = "";
  let times = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (tail = `${tail}${data}`.slice(-TAIL_LENGTH)));
  (child.stdio[3] as Readable | null)?.on("data", (data) => (times += data));
  const closed = once(child, "close");
  const [status] = (await once(child, "exit")) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  tree.kill();
  running.delete(tree);
  await closed;
  return { status, seconds, cpuSeconds: sumOf(times), tail };
}

/** The shell's `times`: its own and its children's, `0m1.230s` each. */
function sumOf(times: string): number | undefined {
  const parts = [...times.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/gu)];
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, { groups }) => sum + Number(groups?.["minutes"]) * 60 + Number(groups?.["seconds"]), 0);
}
