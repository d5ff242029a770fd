import { styleText } from "node:util";
import type { Comparison } from "../build/manifest.ts";
import { type Diagnostic, isError, printPlace, severityOf } from "../core/diagnostics.ts";
import type { Explanation } from "../core/explain.ts";
import type { Resolution } from "../core/lineage.ts";
import type { PageCopy } from "../core/override-plan.ts";
import { printAddress } from "../core/path.ts";
import { count, joinWords } from "../core/text.ts";

/** All problems as lines for a terminal, grouped by file, with the count at the end. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const groups = Map.groupBy(diagnostics, ({ file }) => file);
  const blocks = [...groups.values()].map((group) => group.map(reportOne).join("\n"));
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  return [...blocks, `${count(errors, "error")}, ${count(warnings, "warning")}`].join("\n\n");
}

/** What `strata explain` prints. */
export function reportExplanation({ address, file, layer, overrides, reach, lineage }: Explanation): string {
  const isInherited = layer !== address.version;
  return [
    styleText("bold", printAddress(address)),
    `  comes from   ${file}${isInherited ? ` (inherited from ${layer})` : ""}`,
    `  overrides    ${overrides ?? "nothing"}`,
    `  an edit of that file reaches ${joinWords(reach)}`,
    "",
    ...lineage.map(({ version, state, resolution }) => `  ${version.padEnd(12)} ${state.padEnd(11)} ${reportResolution(resolution)}`),
  ].join("\n");
}

/** What `strata override` prints. */
export function reportOverride({ page, to }: PageCopy): string {
  const former = page.frontMatter.formerly.length === 0 ? "" : ` Its line "formerly" is left out: that move belongs to ${page.layer}.`;
  return `${to} is a copy of ${page.file}, to be edited.${former}`;
}

/** What `strata verify` prints. */
export function reportComparison(folder: string, { manifest, missing, extra, changed }: Comparison): string {
  const faults = [
    ...missing.map((file) => `missing  ${file}`),
    ...changed.map((file) => `changed  ${file}`),
    ...extra.map((file) => `extra    ${file}`),
  ];
  const files = Object.values(manifest.files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (faults.length > 0)
    return [...faults, "", `${folder} is not as it was built: ${count(faults.length, "file")} of ${files.length}.`].join("\n");
  return `${folder} is as it was built by ${manifest.generator}: ${count(manifest.pages, "page")}, ${count(files.length, "file")}, ${(bytes / 1000).toFixed(0)} kB.`;
}

function reportOne(diagnostic: Diagnostic): string {
  const code = styleText(severityOf(diagnostic) === "error" ? "red" : "yellow", diagnostic.code);
  const fix = diagnostic.fix.replaceAll("\n", "\n    ");
  return `${visible(printPlace(diagnostic))}  ${code}  ${visible(diagnostic.message)}\n    ${styleText("dim", visible(fix))}`;
}

/** What content says could move the cursor or turn the direction of writing: shown by its number, it does neither. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => (sign === "\n" ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`));
}

function reportResolution(resolution: Resolution): string {
  const target = printAddress(resolution.address);
  switch (resolution.kind) {
    case "same":
      return `same page       ${target}`;
    case "moved":
      return `moved           ${target}`;
    case "replaced":
      return `replaced        ${target}: ${resolution.reason}`;
    case "nearest":
    case "home":
      return `${resolution.kind === "home" ? "front page  " : "nearest page"}    ${target}${resolution.reason === undefined ? "" : `: ${resolution.reason}`}`;
  }
}
