import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Command, type Cost, measure } from "./commands.ts";

/** What is measured, one row of the table each. */
export type RowId =
  | "floor"
  | "copies"
  | "layers"
  | "same"
  | "edit"
  | "deep-edit"
  | "doubled"
  | "check"
  | "dev-start"
  | "dev-edit"
  | "starlight"
  | "docusaurus";

/** A row as it was measured. */
export interface Row {
  readonly id: RowId;
  readonly title: string;
  readonly cost: Cost;
  readonly output?: { readonly bytes: number; readonly files: number } | undefined;
}

/** What is run for a row. */
export interface Job {
  readonly id: RowId;
  readonly title: string;
  /** Makes everything as it is to be when the command starts. */
  prepare(): void;
  readonly command: Command;
  /** The folder in which the site then lies. */
  readonly out?: string;
  /** Why it cannot be run here. */
  readonly impossible?: string | undefined;
}

/**
 * Runs jobs one after the other, and all of them so many times, so that what else the machine does falls on all alike. A row is the run with the
 * median time, or the first that failed. `onRun` hears of each run.
 */
export async function runJobs(jobs: readonly Job[], runs: number, onRun: (job: Job, cost: Cost) => void): Promise<Row[]> {
  const costs = new Map<Job, Cost[]>(jobs.map((job) => [job, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [job, its] of costs) {
      const cost = await runOnce(job);
      its.push(cost);
      onRun(job, cost);
    }
  }
  return [...costs].map(([{ id, title, out }, its]) => {
    const cost = its.find(({ failed }) => failed !== undefined) ?? median(its);
    return { id, title, cost, output: out === undefined || cost.failed !== undefined ? undefined : sizeOf(out) };
  });
}

async function runOnce({ prepare, command, impossible }: Job): Promise<Cost> {
  if (impossible !== undefined) return { seconds: Number.NaN, failed: impossible };
  prepare();
  return measure(command);
}

/** The cost in the middle, by time; of an even number the lower one. */
export function median(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? { seconds: Number.NaN };
}

function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0), files: files.length };
}
