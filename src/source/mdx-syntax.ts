import type { VFileMessage } from "vfile-message";
import type { Diagnostic } from "../core/diagnostics.ts";

/** Tells a syntax error of the MDX parser with the place in the file and what to do about it. */
export function explainMdxSyntax(file: string, text: string, error: VFileMessage): Diagnostic {
  const line = error.line ?? 1;
  const column = error.column ?? 1;
  const source = text.split("\n")[line - 1] ?? "";
  const reason = error.reason
    .replace(/\s*\([^)]*mdx[^)]*\)/giu, "")
    .replace(/\s+/gu, " ")
    .replace(/\.$/u, "");
  return { file, line, column, code: "mdx-syntax", message: `MDX cannot read this: ${reason}.`, fix: fixOf(source, reason) };
}

function fixOf(line: string, reason: string): string {
  if (line.includes("<!--")) return "Write a comment as {/* … */}.";
  if (/<https?:/u.test(line)) return "Write the bare address or [text](address) instead of <address>.";
  if (/<\d/u.test(line)) return "Write \\< for the sign, or put the expression into a code span.";
  if (/<br>/u.test(line)) return "Write <br/>.";
  if (/closing tag/u.test(reason)) return "Close the component where it was opened: write its closing tag on a line of its own.";
  if (/expression|acorn/iu.test(reason)) return "Write \\{ for the sign, or put the text into a code span.";
  return "Put what is meant as text into a code span, or write a backslash before < and {.";
}
