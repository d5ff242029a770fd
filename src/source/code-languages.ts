import { bundledLanguages } from "shiki/langs";

/** The names of languages whose code is coloured, and those for code that wants no colour. */
export function codeLanguages(): ReadonlySet<string> {
  return new Set([...Object.keys(bundledLanguages), "text", "plaintext", "txt", "plain", "ansi"]);
}
