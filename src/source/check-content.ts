import type { Content } from "../core/content.ts";
import { type Diagnostic, sortDiagnostics } from "../core/diagnostics.ts";
import { buildLibrary, checkLibrary, type Library } from "../core/library.ts";
import { checkOverrides } from "../core/override-check.ts";
import { codeLanguages } from "./code-languages.ts";
import { iconNames } from "./icons.ts";
import { compareFilesOf } from "./line-changes.ts";
import { readContent } from "./read-content.ts";

/** The content put together, and everything that is wrong with it. */
export interface CheckedContent {
  /** Undefined when the settings are too broken to put anything together. */
  readonly library: Library | undefined;
  /** In reading order; empty when all is well. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a content folder and runs every check, so that all problems are told at once. `whenRead` is given the content before it is checked, for work that
 * can begin meanwhile, and that is thrown away if there are errors.
 */
export function checkContent(root: string, whenRead: (content: Content) => void = () => {}): CheckedContent {
  const { content, unread, locate, diagnostics } = readContent(root);
  if (content === undefined) return { library: undefined, diagnostics: sortDiagnostics(diagnostics) };
  whenRead(content);
  const library = buildLibrary(content);
  // One fault in a page's first lines must not make every link to it a fault, too.
  const whole = unread.length === 0 ? library : buildLibrary({ ...content, pages: [...content.pages, ...unread] });
  const found = [
    ...checkLibrary(whole, { locate, icons: iconNames(), languages: codeLanguages() }),
    ...checkOverrides(library, compareFilesOf(root)),
  ];
  return { library, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
}
