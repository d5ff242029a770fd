import type { Content } from "../core/content.ts";
import { type Diagnostic, sortDiagnostics } from "../core/diagnostics.ts";
import { buildLibrary, checkLibrary, type Library } from "../core/library.ts";
import { checkOverrides } from "../core/override-check.ts";
import { codeLanguages } from "./code-languages.ts";
import { iconNames } from "./icons.ts";
import { compareFilesOf } from "./line-changes.ts";
import { type PageMemory, readContent } from "./read-content.ts";

/** The content put together, and everything that is wrong with it. */
export interface CheckedContent {
  /** Undefined when the settings are too broken to put anything together. */
  readonly library: Library | undefined;
  /** In reading order; empty when all is well. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How content is checked. */
export interface CheckOptions {
  /** What was read of its pages before. @default nothing */
  readonly memory?: PageMemory;
  /** Is given the content before it is checked, for work that can begin meanwhile, and that is thrown away if there are errors. */
  readonly whenRead?: (content: Content) => void;
}

/** Reads a content folder and runs every check, so that all problems are told at once. */
export function checkContent(root: string, { memory, whenRead = () => {} }: CheckOptions = {}): CheckedContent {
  const { content, unread, locate, diagnostics } = readContent(root, memory);
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
