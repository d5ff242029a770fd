/** Where in the content a problem lies. Lines and columns count from 1; a problem of a whole file stands at 1:1. */
export interface Place {
  /** Path of the file from the content folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One problem found in the content, for its author. */
export interface Diagnostic extends Place {
  readonly code: DiagnosticCode;
  /** What is wrong and why, in whole sentences. */
  readonly message: string;
  /** How to mend it. */
  readonly fix: string;
}

/** How bad a problem is: an error stops the build, a warning is only told. */
export type Severity = "error" | "warning";

/** Every problem that Strata knows, by its permanent code. Codes are never reused for another meaning. */
export const SEVERITIES = Object.freeze({
  "address-duplicate": "error",
  "address-reserved": "error",
  "anchor-duplicate": "error",
  "anchor-missing": "error",
  "anchor-numbered": "warning",
  "asset-missing": "error",
  "asset-unsafe": "error",
  "code-language": "warning",
  "component-attribute": "error",
  "component-misplaced": "error",
  "component-unknown": "error",
  "condition-never": "error",
  "condition-unreached": "warning",
  "connector-version-unknown": "error",
  "content-missing": "error",
  "description-form": "warning",
  expression: "error",
  "figure-form": "error",
  "file-encoding": "error",
  "file-ignored": "warning",
  "file-large": "warning",
  "file-name": "error",
  "file-unreadable": "error",
  "formerly-claimed": "error",
  "formerly-taken": "error",
  "formerly-unknown": "error",
  "front-matter": "error",
  "front-matter-key": "error",
  "front-matter-value": "error",
  "heading-level": "warning",
  html: "error",
  "icon-unknown": "error",
  "image-alt": "error",
  "image-missing": "error",
  "image-unreadable": "error",
  "layer-undeclared": "error",
  "link-form": "error",
  "link-page-missing": "error",
  "link-version-missing": "error",
  "link-version-unknown": "error",
  "mdx-syntax": "error",
  "module-code": "error",
  "nav-duplicate": "error",
  "nav-page-missing": "error",
  "override-same": "warning",
  "override-small": "warning",
  "page-empty": "warning",
  "page-not-in-nav": "warning",
  "page-vanished": "warning",
  placeholder: "warning",
  "removed-unknown": "error",
  "section-empty": "warning",
  "settings-key": "error",
  "settings-value": "error",
  "since-unknown": "error",
  "step-order": "warning",
  "step-without-tutorial": "error",
  symlink: "error",
  "table-duplicate": "error",
  "table-form": "error",
  "term-spelling": "warning",
  "tree-form": "error",
  "tutorial-without-steps": "error",
  "variable-unknown": "warning",
  "version-base": "error",
  "version-current": "error",
  "version-duplicate": "error",
  "version-home-missing": "error",
  "version-id": "error",
  "version-order": "warning",
  "yaml-syntax": "error",
} satisfies Record<string, Severity>);

/** The permanent code of a kind of problem. */
export type DiagnosticCode = keyof typeof SEVERITIES;

/** How bad a problem is. */
export function severityOf(diagnostic: Diagnostic): Severity {
  return SEVERITIES[diagnostic.code];
}

/** True when a diagnostic must stop the build. */
export function isError(diagnostic: Diagnostic): boolean {
  return severityOf(diagnostic) === "error";
}

/** The diagnostics in the order in which people read them: by file, line and column, each told once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((one) => [`${printPlace(one)} ${one.code} ${one.message}`, one]));
  return [...unique.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** `2.2.0/connectors/acme/set-up.mdx:14:8`. */
export function printPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** The start of a file, where problems of the whole file stand. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
