import type { VFileMessage } from "vfile-message";
import type { Diagnostic } from "../core/diagnostics.ts";
import { refuseModuleCode } from "./node-check.ts";

/** Tells a syntax error of the MDX parser with the place in the file and what to do about it. */
export function explainMdxSyntax(file: string, text: string, error: VFileMessage): Diagnostic {
  const reason = error.reason
    .replace(/\s*\(note: .*\)$/u, "")
    .replace(/ \((?<open>\d+:\d+)-[\d:]+\)$/u, " opened at $<open>")
    .replace(/\s+/gu, " ")
    .replace(/\.$/u, "");
  const unclosed = UNCLOSED.exec(reason)?.groups;
  const line = Number(unclosed?.["line"] ?? error.line ?? 1);
  const column = Number(unclosed?.["column"] ?? error.column ?? 1);
  const lines = text.split("\n");
  const source = lines[line - 1] ?? "";
  if (/import\/exports/u.test(reason)) {
    // The parser stumbles somewhere behind the word that made it look for a program.
    const begins = lines.findLastIndex((one, index) => index < line && /^(?:import|export)\b/u.test(one));
    return refuseModuleCode(lines[begins] ?? source, { file, line: begins + 1, column: 1 });
  }
  const message = `MDX cannot read this: ${unclosed?.["what"] ?? reason}.`;
  return { file, line, column, code: "mdx-syntax", message, fix: fixOf(source, reason) };
}

/** The parser names the place of a tag that is never closed in its message alone. */
const UNCLOSED = /^(?<what>Expected a closing tag for `[^`]*`) (?:opened at |\()(?<line>\d+):(?<column>\d+)/u;

function fixOf(line: string, reason: string): string {
  if (/`<(?:br|hr|img)>`/u.test(reason)) return "Write <br/> for a line break, --- for a rule and ![…](…) for an image.";
  if (/closing slash/u.test(reason)) return "Remove the closing tag, or open the component above it.";
  if (/closing tag/u.test(reason)) return "Close the component where it was opened: write its closing tag on a line of its own.";
  if (/attribute value/u.test(reason)) return 'Quote the value: name="text".';
  if (line.includes("<!--")) return "Write a comment as {/* … */}.";
  if (/<(?:https?:|[\w.+-]+@)/u.test(line)) return "Write the bare address or [text](address) instead of <address>.";
  if (/<\d/u.test(line)) return "Write \\< for the sign, or put the expression into a code span.";
  if (/expression|acorn/iu.test(reason)) return "Write \\{ for the sign, or put the text into a code span.";
  return "Put what is meant as text into a code span, or write a backslash before < and {.";
}
