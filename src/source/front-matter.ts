import { type Diagnostic, startOf } from "../core/diagnostics.ts";
import { type FrontMatter, frontMatterSchema } from "../core/schema/front-matter.ts";
import { validate, type YamlSource } from "../core/schema/validate.ts";
import { readYaml } from "./yaml.ts";

/** The two parts of a page file. Both keep the line numbers of the file: each stands behind as many empty lines as the other takes. */
export interface PageParts {
  readonly frontMatter: FrontMatter | undefined;
  readonly yaml: YamlSource | undefined;
  readonly body: string;
  readonly diagnostics: readonly Diagnostic[];
}

const MINIMAL = "Begin the file with:\n---\ntitle: A title\ndescription: One sentence on what the page is for.\n---";

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
    const opens = lines.findIndex((line) => line.trimEnd() === "---");
    const isBelow = opens > 0 && lines.slice(0, opens).every((line) => line.trim() === "");
    return problem("The page has no front matter.", isBelow ? "Remove the empty lines above the first ---." : MINIMAL);
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) return problem("The front matter opened at 1:1 is never closed.", "Add a line that is only --- below its last key.");

  const { source, diagnostics } = readYaml(file, ["", ...lines.slice(1, end)].join("\n"));
  const body = [...lines.slice(0, end + 1).map(() => ""), ...lines.slice(end + 1)].join("\n");
  if (source === undefined) return { frontMatter: undefined, yaml: undefined, body, diagnostics };
  if (typeof source.value !== "object" || source.value === null || Array.isArray(source.value)) {
    return { ...problem("The front matter must be lines of key: value.", MINIMAL), body };
  }
  const checked = validate(frontMatterSchema, source, { key: "front-matter-key", value: "front-matter-value" });
  return { frontMatter: checked.data, yaml: source, body, diagnostics: checked.diagnostics };
}
