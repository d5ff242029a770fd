import type { Pool } from "./pool.ts";
import type { LeftFile, PrintOrder, PrintReport } from "./print-files.ts";

/** Files of a version. */
export type PrintedFiles = Omit<PrintReport, "left">;

/** So many files another thread prints sooner than the one that checked the content has loaded the templates. */
const FEW_FILES = 24;

/**
 * Prints a version's pages, or its other files, with all threads. `isTaking`: whether there are sites from which files may be taken, and templates that the
 * other threads have loaded. Then this is done first, and only who has something left to print needs the templates.
 */
export async function printVersion(files: Pick<PrintOrder, "version" | "what">, isTaking: boolean, pool: Pool): Promise<PrintedFiles> {
  if (!isTaking) return joined(await pool.each((share) => ({ kind: "print", ...files, files: share })));
  const taken = await pool.each((share) => ({ kind: "take", ...files, files: share }));
  const left = sharesOf(taken.map((report) => report.left));
  const printed = await pool.each(({ index }) => {
    const some = left[index] ?? [];
    return some.length === 0 ? undefined : { kind: "print", ...files, files: some };
  });
  return joined([...taken, ...printed]);
}

/** What each thread prints of what it could not take: a few files of the last one, which checked the content, go to the first. */
function sharesOf(left: readonly (readonly LeftFile[])[]): (readonly LeftFile[])[] {
  const [first = [], last = []] = [left[0], left.at(-1)];
  if (left.length === 1 || last.length > FEW_FILES) return [...left];
  return [[...first, ...last], ...left.slice(1, -1), []];
}

function joined(reports: readonly PrintReport[]): PrintedFiles {
  return {
    records: reports.flatMap(({ records }) => records),
    taken: reports.reduce((sum, { taken }) => sum + taken, 0),
    faults: reports.flatMap(({ faults }) => faults),
    searched: reports.flatMap(({ searched }) => searched),
  };
}
