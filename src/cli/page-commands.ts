import { overridePage } from "../build/override-page.ts";
import { explainAbsence, explainPage } from "../core/explain.ts";
import type { Library } from "../core/library.ts";
import { type Address, HOME_KEY } from "../core/path.ts";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import { checkContent } from "../source/check-content.ts";
import type { Options } from "./options.ts";
import { complain, say } from "./output.ts";
import { reportDiagnostics, reportExplanation, reportOverride } from "./report.ts";

/** `strata explain`: where a page comes from, and its lineage. */
export function explain({ content, format }: Options, subject: string | undefined): number {
  const found = find(content, "explain", subject);
  if (isRefusal(found)) return complain(found.refused);
  const explanation = explainPage(found.library, found.address);
  if (explanation === undefined) return complain(explainAbsence(found.library, found.address));
  return say(format === "json" ? JSON.stringify(explanation, null, 2) : reportExplanation(explanation));
}

/** `strata override`: a file of its own for a page that a version inherits. */
export function override({ content }: Options, subject: string | undefined): number {
  const found = find(content, "override", subject);
  if (isRefusal(found)) return complain(found.refused);
  const copy = overridePage(content, found.library, found.address);
  return isRefusal(copy) ? complain(copy.refused) : say(reportOverride(copy));
}

/** The library and the address that was typed: `2.1.0/guides`, or a version alone for its front page. */
function find(content: string, command: string, written = ""): { readonly library: Library; readonly address: Address } | Refusal {
  const [version = "", ...parts] = written.replace(/^\/|\/$/gu, "").split("/");
  if (version === "") return refuse(`Name a page: strata ${command} <version>/<key>, for instance 2.1.0/guides.`);
  const { library, diagnostics } = checkContent(content);
  if (library === undefined) return refuse(reportDiagnostics(diagnostics));
  return { library, address: { version, key: parts.join("/") || HOME_KEY } };
}
