import type { Locate } from "../../src/core/content.ts";
import { type Diagnostic, printPlace } from "../../src/core/diagnostics.ts";

/** Diagnostics as an author reads them, each with its hint, for inline snapshots. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((one) => `${printPlace(one)} ${one.code}\n  ${one.message}\n  ${one.fix}`).join("\n");
}

/** A locator for content without files: shows the path that it was asked for, as `nav.yaml[0.items.1]`. */
export const locatePath: Locate = (file, path, on = "value") => ({
  file: `${file}[${path.join(".")}${on === "key" ? " key" : ""}]`,
  line: 1,
  column: 1,
});
