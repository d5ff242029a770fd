import type { Row, RowId } from "./rows.ts";
import type { SizeName } from "./sizes.ts";

/** What a row is to stay within. Targets are printed, never asserted: machines differ. */
interface Target {
  readonly row: RowId;
  readonly sizes: readonly SizeName[];
  /** Its time or memory against that of another row, its time in seconds, or its memory in GB. */
  readonly of: RowId | "seconds" | "GB";
  /** What is compared with another row. @default its time */
  readonly figure?: "peakBytes";
  readonly atMost: number;
}

const ALL = ["S", "M", "L", "XL"] as const;

const TARGETS: readonly Target[] = [
  { row: "copies", sizes: ["M", "L"], of: "floor", atMost: 1.25 },
  { row: "layers", sizes: ["L"], of: "floor", atMost: 0.45 },
  { row: "layers", sizes: ["L"], of: "GB", atMost: 2 },
  { row: "layers", sizes: ["XL"], of: "GB", atMost: 6 },
  { row: "edit", sizes: ["M", "L"], of: "floor", atMost: 0.13 },
  { row: "doubled", sizes: ALL, of: "layers", figure: "peakBytes", atMost: 1.2 },
  { row: "check", sizes: ALL, of: "layers", atMost: 0.2 },
  { row: "dev-start", sizes: ["L"], of: "seconds", atMost: 3 },
  { row: "dev-edit", sizes: ["L"], of: "seconds", atMost: 0.3 },
];

/** What is to be said of a row's targets, such as `≤ 0.45 of floor: met`. */
export function targetsOf(row: Row, rows: readonly Row[], size: SizeName): string[] {
  return TARGETS.filter((target) => target.row === row.id && target.sizes.includes(size)).map(({ of, figure, atMost }) => {
    const value = measuredIn(row, rows, of, figure);
    const measured = of === "floor" || of === "seconds" || of === "GB" || value === undefined ? "" : `${value.toFixed(2)}, `;
    const unit = of === "seconds" ? " s" : of === "GB" ? " GB" : figure === undefined ? ` of ${of}` : ` of the memory of ${of}`;
    return `≤ ${atMost}${unit}: ${measured}${value === undefined ? "not measured" : value <= atMost ? "met" : "missed"}`;
  });
}

type Figure = "seconds" | "cpuSeconds" | "peakBytes";

/** What a row took against another one, where both came to an end and are known. */
export function ratioTo(row: Row, rows: readonly Row[], other: RowId, figure: Figure = "seconds"): number | undefined {
  const base = rows.find(({ id }) => id === other);
  if (base === undefined || base.cost.failed !== undefined || row.cost.failed !== undefined) return undefined;
  const [value, its] = [row.cost[figure], base.cost[figure]];
  return value === undefined || its === undefined ? undefined : value / its;
}

function measuredIn(row: Row, rows: readonly Row[], of: Target["of"], figure: Figure | undefined): number | undefined {
  const { seconds, peakBytes, failed } = row.cost;
  if (failed !== undefined) return undefined;
  if (of === "seconds") return seconds;
  if (of === "GB") return peakBytes === undefined ? undefined : peakBytes / 1e9;
  return ratioTo(row, rows, of, figure);
}
