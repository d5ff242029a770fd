import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { readRequest } from "../../src/cli/options.ts";
import { reportIn } from "../../src/cli/report-formats.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { PROCESS_MS, strata } from "../support/build.ts";
import { contentFolder, page } from "../support/folder.ts";

const PLACES = { content: "/home/docs/content", from: "/home/docs" };

const LINK: Diagnostic = {
  file: "2.1.0/guides/a.mdx",
  line: 14,
  column: 8,
  code: "link-page-missing",
  message: "The link ./usge.mdx leads to no page of 2.1.0.",
  fix: "Did you mean ./usage.mdx?",
};
const FENCE: Diagnostic = {
  ...LINK,
  line: 20,
  column: 1,
  code: "code-language",
  message: "The code block names no language.",
  fix: "Write it.",
};

describe("a report", () => {
  it("in text is grouped by file, each problem with its fix, and ends with the count", () => {
    expect(stripVTControlCharacters(reportIn("text", [LINK, FENCE], PLACES))).toMatchInlineSnapshot(`
      "2.1.0/guides/a.mdx:14:8  link-page-missing  The link ./usge.mdx leads to no page of 2.1.0.
          Did you mean ./usage.mdx?
      2.1.0/guides/a.mdx:20:1  code-language  The code block names no language.
          Write it.

      1 error, 1 warning"
    `);
  });

  it("in JSON is a list of objects with these fields", () => {
    expect(reportIn("json", [LINK, FENCE], PLACES)).toMatchInlineSnapshot(`
      "[
        {
          "file": "2.1.0/guides/a.mdx",
          "line": 14,
          "column": 8,
          "severity": "error",
          "code": "link-page-missing",
          "message": "The link ./usge.mdx leads to no page of 2.1.0.",
          "fix": "Did you mean ./usage.mdx?"
        },
        {
          "file": "2.1.0/guides/a.mdx",
          "line": 20,
          "column": 1,
          "severity": "warning",
          "code": "code-language",
          "message": "The code block names no language.",
          "fix": "Write it."
        }
      ]"
    `);
  });

  it("in JSON is a list where nothing is wrong, too", () => {
    expect(reportIn("json", [], PLACES)).toBe("[]");
  });

  it("for GitHub is one workflow command for each problem", () => {
    expect(reportIn("github", [LINK, FENCE], PLACES)).toMatchInlineSnapshot(`
      "::error file=content/2.1.0/guides/a.mdx,line=14,col=8,title=link-page-missing::The link ./usge.mdx leads to no page of 2.1.0.%0ADid you mean ./usage.mdx?
      ::warning file=content/2.1.0/guides/a.mdx,line=20,col=1,title=code-language::The code block names no language.%0AWrite it."
    `);
  });

  it.each([
    ["a per cent sign", { message: "100% %0A" }, "::100%25 %250A%0A"],
    ["ends of lines", { message: "a\r\nb" }, "::a%0D%0Ab%0A"],
    ["colons and commas, which a message may hold", { message: "a: b, c" }, "::a: b, c%0A"],
    ["colons and commas in a path", { file: "2.1.0/a,b:c%.mdx" }, "file=content/2.1.0/a%2Cb%3Ac%25.mdx,"],
    ["an end of line in a path", { file: "a\n::error::b" }, "file=content/a%0A%3A%3Aerror%3A%3Ab,"],
    ["a command in a message", { message: "a\n::stop-commands::x" }, "::a%0A::stop-commands::x%0A"],
  ])("for GitHub escapes %s", (_, change, escaped) => {
    const printed = reportIn("github", [{ ...LINK, ...change }], PLACES);
    expect(printed).toContain(escaped);
    expect(printed).not.toMatch(/[\r\n]/u);
  });

  it.each([
    ["/home/docs", "content/2.1.0/guides/a.mdx"],
    ["/home/docs/content", "2.1.0/guides/a.mdx"],
    ["/home/tools/strata", "../../docs/content/2.1.0/guides/a.mdx"],
  ])("for GitHub names files from %s", (from, path) => {
    expect(reportIn("github", [LINK], { ...PLACES, from })).toContain(`file=${path},`);
  });
});

describe("--format", () => {
  it.each(["check", "build"])("is text, json or github: strata %s", (command) => {
    for (const format of ["text", "json", "github"])
      expect(readRequest([command, "--format", format])).toMatchObject({ options: { format } });
    expect(readRequest([command])).toMatchObject({ options: { format: "text" } });
    expect(readRequest([command, "--format", "xml"])).toEqual({ refused: "--format is text, json or github, not xml." });
    expect(readRequest([command, "--format", "jsn"])).toEqual({ refused: "--format is text, json or github, not jsn. Did you mean json?" });
  });

  it("is text or json alone for strata explain, and nothing for others", () => {
    expect(readRequest(["explain", "1", "--format", "github"])).toEqual({ refused: "--format is text or json, not github." });
    expect(readRequest(["dev", "--format", "json"])).toEqual({
      refused: "--format is an option of strata check, build, assemble and explain, not of strata dev.",
    });
  });
});

describe("the command", { timeout: PROCESS_MS }, () => {
  const faulty = () => contentFolder({ "1.0.0/guides/a.mdx": page("{x}\n\n```\nx\n```") });

  it("prints JSON and nothing else to standard output", () => {
    const { status, stdout } = strata("check", "--format", "json", "--content", faulty());
    expect((JSON.parse(stdout) as Diagnostic[]).map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      "1.0.0/guides/a.mdx:5 expression",
      "1.0.0/guides/a.mdx:7 code-language",
    ]);
    expect(status).toBe(1);
  });

  it("prints an empty list for sound content, and exits 0", () => {
    const { status, stdout, output } = strata("check", "--format", "json", "--content", contentFolder());
    expect(stdout).toBe("[]\n");
    expect(output).toContain("The content is sound");
    expect(status).toBe(0);
  });

  it("prints annotations whose files lie where the workflow looks for them", () => {
    const folder = faulty();
    const { status, stdout } = strata("check", "--format", "github", "--content", folder);
    const [first] = stdout.split("\n");
    const file = /^::error file=(?<file>[^,]+),line=5,col=1,title=expression::/u.exec(first ?? "")?.groups?.["file"];
    expect(join(process.cwd(), file ?? "")).toBe(join(folder, "1.0.0/guides/a.mdx"));
    expect(status).toBe(1);
  });

  it("refuses another format with the names of all", () => {
    const { status, output } = strata("check", "--format", "xml");
    expect(output).toBe("--format is text, json or github, not xml.\n");
    expect(status).toBe(1);
  });
});
