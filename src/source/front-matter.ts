import { type Diagnostic, startOf } from "../core/diagnostics.ts";
import { type FrontMatter, frontMatterSchema } from "../core/schema/front-matter.ts";
import { validate, type YamlSource } from "../core/schema/validate.ts";
import { bodyBelow, endOfFrontMatter } from "./page-body.ts";
import { readYaml } from "./yaml.ts";

/** The two parts of a page file. Both keep the line numbers of the file: each stands behind as many empty lines as the other takes. */
export interface PageParts {
  readonly frontMatter: FrontMatter | undefined;
  readonly yaml: YamlSource | undefined;
  readonly body: string;
  readonly diagnostics: readonly Diagnostic[];
}

const SMALLEST = "---\ntitle: A title\ndescription: One sentence on what the page is for.\n---";
const MINIMAL = `Begin the file with:\n${SMALLEST}`;
/** What the codes of a page's front matter are, and how the smallest one looks. */
const CODES = { key: "front-matter-key", value: "front-matter-value", smallest: `The least that a page needs is:\n${SMALLEST}` } as const;

/** Reads the block between the two lines `---` at the top of a page. */
export function readFrontMatter(file: string, text: string): PageParts {
  const lines = text.split(/\r?\n/u);
  const problem = (message: string, fix: string): PageParts => ({
    frontMatter: undefined,
    yaml: undefined,
    body: text,
    diagnostics: [{ ...startOf(file), code: "front-matter", message, fix }],
  });
  if (text.trim() === "") return problem("The page is empty.", MINIMAL);
  if (lines[0]?.startsWith("+++")) return problem("The front matter is TOML, which is not read here.", `Write it as YAML. ${MINIMAL}`);
  if (lines[0]?.trimEnd() !== "---") {
    const begins = lines.findIndex((line, index) => line.trimEnd() === "---" && KEY.test(lines[index + 1] ?? ""));
    if (begins < 0) return problem("The page has no front matter.", MINIMAL);
    const above = lines.slice(0, begins);
    const what = above.every((line) => line.trim() === "") ? "empty lines" : "text";
    const late = `The front matter is not the first thing in the file: it begins in line ${begins + 1}.`;
    const ends = lines.findIndex((line, index) => index > begins && line.trimEnd() === "---");
    const body = [...above, ...lines.slice(begins).map((line, index) => (index <= ends - begins ? "" : line))].join("\n");
    return { ...problem(late, `Remove the ${what} above it.`), body };
  }
  const end = endOfFrontMatter(lines);
  if (end < 0) return problem("The front matter opened at 1:1 is never closed.", "Add a line that is only --- below its last key.");

  const { source, diagnostics } = readYaml(file, ["", ...lines.slice(1, end)].join("\n"));
  const body = bodyBelow(lines, end);
  if (source === undefined) return { frontMatter: undefined, yaml: undefined, body, diagnostics };
  if (typeof source.value !== "object" || source.value === null || Array.isArray(source.value)) {
    return { ...problem("The front matter must be lines of key: value.", MINIMAL), body };
  }
  const checked = validate(frontMatterSchema, source, CODES);
  const found = [...checked.diagnostics, ...datesIn(source), ...closedEarly(file, lines, end)];
  return { frontMatter: checked.data, yaml: source, body, diagnostics: found };
}

/** The first line of front matter, wherever it stands. */
const KEY = /^[A-Za-z_][\w-]*:(?:\s|$)/u;

/** Values that other readers of the file, YAML 1.1 among them, take for days although text is meant. */
function datesIn(source: YamlSource): Diagnostic[] {
  return Object.entries(source.value as object).flatMap(([key, value]) => {
    if (typeof value !== "string" || !/^\d{4}-\d\d?-\d\d?$/u.test(value) || source.textAt([key]) !== value) return [];
    const message = `The value of ${key} is wrong: it must be text, and most readers of YAML take ${value} for a date.`;
    return [{ ...source.locate([key], "key"), code: "front-matter-value" as const, message, fix: `Quote it: "${value}".` }];
  });
}

/**
 * A line --- inside a text of several lines ends the front matter, and the rest of the text would be shown as the page's. What gives it away is a
 * second such line directly below words, which Markdown would take for a heading.
 */
function closedEarly(file: string, lines: readonly string[], end: number): Diagnostic[] {
  const opens = lines.findLastIndex((line, index) => index < end && KEY.test(line));
  const next = lines.findIndex((line, index) => index > end && line.trimEnd() === "---");
  if (!/:\s*[|>][-+\d]*\s*$/u.test(lines[opens] ?? "") || next < 0 || lines[next - 1]?.trim() === "") return [];
  const name = lines[opens]?.split(":")[0];
  const message = `The front matter ends here, inside the text of ${name}, and what is left of it would be shown on the page: line ${next + 1} ends it again.`;
  const fix = "Indent the line as the text above it; for a heading of the page, write ## in front of it.";
  return [{ file, line: end + 1, column: 1, code: "front-matter", message, fix }];
}
