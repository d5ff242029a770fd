import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** How long a test may take that runs commands: a process of its own starts slowly on a machine with much else to do. */
export const PROCESS_MS = 30_000;

/** What a run of the `strata` command left behind. */
export interface CommandResult {
  readonly status: number | null;
  /** Standard output and error, in this order. */
  readonly output: string;
}

/** Runs the `strata` command as a reader of the README would, in a process of its own. */
export function strata(...words: readonly string[]): CommandResult {
  const { status, stdout, stderr } = spawnSync("node", ["src/cli/main.ts", ...words], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...readersEnvironment(), NO_COLOR: "1" },
  });
  return { status, output: stdout + stderr };
}

/** This process's environment without what Vitest puts there, which would make a build believe that it is a test. */
function readersEnvironment(): NodeJS.ProcessEnv {
  const added = /^(?:VITEST.*|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)$/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}
