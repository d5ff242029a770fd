import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** The words of the `strata` command, as npm's scripts have them: it runs in the program's folder. */
export const STRATA: readonly string[] = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts.docs.split(" ");

/** How long a test may take that runs commands: a process of its own starts slowly on a machine with much else to do. */
export const PROCESS_MS = 30_000;

/** What a run of the `strata` command left behind. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  /** Standard output and error, in this order. */
  readonly output: string;
}

/** Runs the `strata` command as a reader of the README would, in a process of its own. */
export function strata(...words: readonly string[]): CommandResult {
  return run([...STRATA, ...words], { cwd: ROOT });
}

/** Runs a command with the reader's environment, some of it changed. */
export function run(
  [command = "", ...words]: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): CommandResult {
  const options = { cwd, encoding: "utf8", env: { ...readersEnvironment(), NO_COLOR: "1", ...env } } as const;
  const { status, stdout, stderr } = spawnSync(command, words, options);
  return { status, stdout, output: stdout + stderr };
}

/** Copies the program to another folder, which then has the very same packages. */
export function copyProgram(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ["src", "public", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

/** Starts the `strata` command. */
export function startStrata(...words: readonly string[]): RunningCommand {
  const child = spawn(process.execPath, [...STRATA.slice(1), ...words], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: readersEnvironment(),
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  return {
    output: () => printed,
    pid: child.pid ?? 0,
    kill: () => child.kill("SIGKILL"),
    status: once(child, "exit").then(([status]) => status as number | null),
  };
}

/** A command that was started. */
export interface RunningCommand {
  readonly pid: number;
  /** All that it has printed so far. */
  output(): string;
  kill(): void;
  /** Its exit code, as soon as it has ended; null when it was killed. */
  readonly status: Promise<number | null>;
}

/** This process's environment without what Vitest puts there, which would make a build believe that it is a test. */
function readersEnvironment(): NodeJS.ProcessEnv {
  const added = /^(?:VITEST.*|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)$/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}
