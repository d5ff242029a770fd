import type { Pool } from "./pool.ts";
import type { PrintReport } from "./print-files.ts";

/** All files of a version. */
export type PrintedVersion = Omit<PrintReport, "left">;

/** What the other threads print sooner than this one has loaded the templates. */
const FEW_FILES = 24;

/**
 * Prints the files of a version with all threads, as far as they cannot be taken. `areLoaded`: whether the other threads have the templates already; then
 * this thread, which checked the content meanwhile, loads them only if there is much to print.
 */
export async function printVersion(version: string, areLoaded: boolean, pool: Pool): Promise<PrintedVersion> {
  const reports = await pool.each<"print" | "take">((share) => {
    const isOwn = share.of > 1 && share.index === share.of - 1;
    return { kind: areLoaded && isOwn ? "take" : "print", version, files: share };
  });
  const left = reports.flatMap((report) => report.left);
  if (left.length === 0) return joined(reports);
  const order = { kind: "print", version, files: left } as const;
  return joined([...reports, await (left.length <= FEW_FILES ? pool.other(order) : pool.own(order))]);
}

function joined(reports: readonly PrintReport[]): PrintedVersion {
  return {
    records: reports.flatMap(({ records }) => records),
    taken: reports.reduce((sum, { taken }) => sum + taken, 0),
    faults: reports.flatMap(({ faults }) => faults),
    searched: reports.flatMap(({ searched }) => searched),
  };
}
