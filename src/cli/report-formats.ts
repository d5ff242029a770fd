import { join, relative, sep } from "node:path";
import { type Diagnostic, severityOf } from "../core/diagnostics.ts";
import { reportDiagnostics } from "./report.ts";

/** How problems are printed: for people, for programs, or as annotations of a pull request. */
export const REPORT_FORMATS = ["text", "json", "github"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Where the problems' files lie, and from where they are looked at: both absolute. */
export interface ReportPlaces {
  /** The content folder. */
  readonly content: string;
  /** The folder in which the command was called. */
  readonly from: string;
}

/** All problems in one of the formats. JSON is an array however many there are; GitHub gets nothing where there is none. */
export function reportIn(format: ReportFormat, diagnostics: readonly Diagnostic[], places: ReportPlaces): string {
  switch (format) {
    case "text":
      return reportDiagnostics(diagnostics);
    case "json":
      return JSON.stringify(diagnostics.map(toJson), null, 2);
    case "github":
      return diagnostics.map((one) => toCommand(one, places)).join("\n");
  }
}

/** One problem as JSON prints it. Paths are from the content folder, lines and columns count from 1. */
export interface JsonDiagnostic extends Diagnostic {
  readonly severity: "error" | "warning";
}

function toJson(diagnostic: Diagnostic): JsonDiagnostic {
  const { file, line, column, code, message, fix } = diagnostic;
  return { file, line, column, severity: severityOf(diagnostic), code, message, fix };
}

/** A workflow command. GitHub finds a file by its path from the folder in which the command was called. */
function toCommand(diagnostic: Diagnostic, { content, from }: ReportPlaces): string {
  const { file, line, column, code, message, fix } = diagnostic;
  const path = relative(from, join(content, file)).split(sep).join("/");
  const properties = Object.entries({ file: path, line, col: column, title: code });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  return `::${severityOf(diagnostic)} ${written}::${escapeData(`${message}\n${fix}`)}`;
}

/** As GitHub's own toolkit escapes them: a per cent sign first, since it begins every escape. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
