import { describe, expect, it } from "vitest";
import {
  type Diagnostic,
  type DiagnosticCode,
  isError,
  printPlace,
  SEVERITIES,
  severityOf,
  sortDiagnostics,
  startOf,
} from "../../src/core/diagnostics.ts";
import { shuffles } from "./shuffle.ts";

function diagnostic(file: string, line: number, column: number, code: DiagnosticCode, message = "Wrong."): Diagnostic {
  return { file, line, column, code, message, fix: "Mend it." };
}

describe("sortDiagnostics", () => {
  const sorted = [
    diagnostic("2.2.0/a.mdx", 2, 10, "html"),
    diagnostic("2.2.0/a.mdx", 10, 2, "anchor-missing"),
    diagnostic("2.2.0/a.mdx", 10, 2, "link-form"),
    diagnostic("2.2.0/a.mdx", 10, 11, "html"),
    diagnostic("2.2.0/b.mdx", 1, 1, "html"),
    diagnostic("versions.yaml", 1, 1, "version-base"),
  ];

  it.each(shuffles(sorted))("orders by file, line, column and code, whatever the order they come in (%#)", (...shuffled) => {
    expect(sortDiagnostics(shuffled)).toEqual(sorted);
  });

  it("tells each problem once", () => {
    const twice = diagnostic("a.mdx", 1, 1, "html");
    expect(sortDiagnostics([twice, { ...twice }])).toEqual([twice]);
  });

  it.each<[string, Diagnostic]>([
    ["file", diagnostic("b.mdx", 1, 1, "html")],
    ["line", diagnostic("a.mdx", 2, 1, "html")],
    ["column", diagnostic("a.mdx", 1, 2, "html")],
    ["code", diagnostic("a.mdx", 1, 1, "link-form")],
    ["message", diagnostic("a.mdx", 1, 1, "html", "Wrong otherwise.")],
  ])("keeps two problems that differ in their %s", (_, other) => {
    expect(sortDiagnostics([diagnostic("a.mdx", 1, 1, "html"), other])).toHaveLength(2);
  });

  it("leaves what it is given as it was", () => {
    const given = Object.freeze([...sorted].reverse());
    expect(() => sortDiagnostics(given)).not.toThrow();
  });
});

describe("severities", () => {
  it("lets only what readers can live with be a warning", () => {
    const warnings = Object.entries(SEVERITIES).flatMap(([code, severity]) => (severity === "warning" ? [code] : []));
    expect(warnings).toEqual([
      "anchor-numbered",
      "code-language",
      "condition-unreached",
      "description-form",
      "file-ignored",
      "file-large",
      "heading-level",
      "override-same",
      "override-small",
      "page-empty",
      "page-not-in-nav",
      "page-vanished",
      "placeholder",
      "section-empty",
      "step-order",
      "term-spelling",
      "variable-unknown",
      "version-order",
    ]);
  });

  it.each<[DiagnosticCode, string, boolean]>([
    ["link-page-missing", "error", true],
    ["page-not-in-nav", "warning", false],
  ])("makes of %s an %s", (code, severity, stops) => {
    expect(severityOf(diagnostic("a.mdx", 1, 1, code))).toBe(severity);
    expect(isError(diagnostic("a.mdx", 1, 1, code))).toBe(stops);
  });

  it("cannot be changed while Strata runs", () => {
    expect(Object.isFrozen(SEVERITIES)).toBe(true);
  });
});

describe("places", () => {
  it("print as editors open them", () => {
    expect(printPlace({ file: "2.2.0/a.mdx", line: 14, column: 8 })).toBe("2.2.0/a.mdx:14:8");
  });

  it("stand at 1:1 for a whole file", () => {
    expect(printPlace(startOf("nav.yaml"))).toBe("nav.yaml:1:1");
  });
});
