import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Cost } from "./commands.ts";
import { measureDev } from "./dev-server.ts";
import { floorJob } from "./floor-site.ts";
import { installPeers } from "./peers.ts";
import { type Row, runJobs } from "./rows.ts";
import { SIZES, type SizeName } from "./sizes.ts";
import { copyStrata, strataJobs, writeContents } from "./strata-jobs.ts";
import { tableOf, timeOf } from "./table.ts";
import { openWorkshop } from "./workshop.ts";

/**
 * What builds cost, against the same pages built by Astro and Pagefind alone: `npm run bench`. README.md beside this file says what the figures
 * mean. Nothing here asserts a time; the exit code is 1 if a row of Strata's own came to nothing.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "S,M" },
    runs: { type: "string", default: "1" },
    peers: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const sizes = values.sizes.split(",").map(sizeNamed);
const runs = countOf(values.runs);
const machine = {
  date: new Date().toISOString(),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  processors: availableParallelism(),
  model: cpus()[0]?.model ?? "unknown",
  memoryBytes: totalmem(),
  // Of the last minute: what others had the machine do when this began.
  load: loadavg()[0] ?? 0,
};

const workshop = openWorkshop();
const program = copyStrata(join(workshop, "strata"));
if (values.peers) tell("Installing the peers");
const peers = values.peers ? await installPeers(join(workshop, "peers")) : [];
const tables: { size: SizeName; versions: number; pages: number; rows: readonly Row[] }[] = [];
print(
  `${machine.processors} processors (${machine.model}), ${(machine.memoryBytes / 1e9).toFixed(0)} GB, ${machine.system}, Node ${machine.node}, load ${machine.load.toFixed(1)}, ${runs === 1 ? "one run" : `median of ${runs} runs`}, ${machine.date}`,
);
for (const size of sizes) {
  const rows = await measureSize(size);
  print(`\n${tableOf(size, rows)}`);
  tables.push({ size, ...SIZES[size], rows });
  // After each size, so that what was measured is kept when a longer one is broken off.
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, runs, tables }, null, 1)}\n`);
}
const own = tables.flatMap(({ rows }) => rows).filter(({ id }) => id !== "starlight" && id !== "docusaurus");
process.exitCode = own.some(({ cost }) => cost.failed !== undefined) ? 1 : 0;

async function measureSize(size: SizeName): Promise<Row[]> {
  const folder = join(workshop, size);
  mkdirSync(folder);
  const contents = writeContents(folder, SIZES[size]);
  const onRun = ({ title }: Pick<Row, "title">, { seconds, failed }: Cost) => tell(`${size}  ${title}: ${failed ?? timeOf(seconds)}`);
  const jobs = [floorJob(join(folder, "floor"), SIZES[size]), ...strataJobs(program, contents, SIZES[size])];
  const built = await runJobs(jobs, runs, onRun);
  const served = await measureDev(program, contents.layers, contents.newest);
  for (const row of served) onRun(row, row.cost);
  const others = await runJobs(
    peers.map((jobOf) => jobOf(SIZES[size])),
    runs,
    onRun,
  );
  return [...built, ...served, ...others];
}

function sizeNamed(name: string): SizeName {
  if (!Object.hasOwn(SIZES, name))
    throw new Error(`--sizes takes ${Object.keys(SIZES).join(", ")}, with commas between them, not ${name}.`);
  return name as SizeName;
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--runs takes a number from 1, not ${text}.`);
  return count;
}

/** The report, which can be kept apart from what is told meanwhile. */
function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
