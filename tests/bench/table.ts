import type { Row } from "./rows.ts";
import { SIZES, type SizeName } from "./sizes.ts";
import { ratioTo, targetsOf } from "./targets.ts";

/** The rows of one size as a Markdown table. */
export function tableOf(size: SizeName, rows: readonly Row[]): string {
  const { versions, pages } = SIZES[size];
  const head = [`${size}: ${versions} × ${pages} pages`, "wall", "CPU", "memory", "output", "files", "to floor", "CPU to floor", "target"];
  const lines = [head, ...rows.map((row) => cellsOf(row, rows, size))];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || column === head.length - 1;
  const print = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, column) => (isText(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [print(head), print(rule), ...lines.slice(1).map(print)].join("\n");
}

function cellsOf(row: Row, rows: readonly Row[], size: SizeName): string[] {
  const { title, cost, output } = row;
  if (cost.failed !== undefined) return [title, "failed", NONE, NONE, NONE, NONE, NONE, NONE, reasonOf(cost.failed)];
  return [
    title,
    timeOf(cost.seconds),
    cost.cpuSeconds === undefined ? NONE : timeOf(cost.cpuSeconds),
    cost.peakBytes === undefined ? NONE : bytesOf(cost.peakBytes),
    output === undefined ? NONE : bytesOf(output.bytes),
    output === undefined ? NONE : String(output.files),
    ratioTo(row, rows, "floor")?.toFixed(2) ?? NONE,
    ratioTo(row, rows, "floor", "cpuSeconds")?.toFixed(2) ?? NONE,
    targetsOf(row, rows, size).join("; "),
  ];
}

const NONE = "-";

/** The line that tells why a row failed; the whole is in the JSON. */
function reasonOf(failed: string): string {
  const lines = failed.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.slice(1).find((line) => /error/iu.test(line)) ?? lines.at(-1) ?? "";
  return telling.trim().slice(0, REASON_LENGTH).replaceAll("|", "\\|");
}

const REASON_LENGTH = 100;

/** `280 ms`, `4.31 s`, `43.1 s`. */
export function timeOf(seconds: number): string {
  if (seconds < 1) return `${(seconds * 1000).toFixed(0)} ms`;
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

function bytesOf(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
