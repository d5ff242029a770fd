import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLWarning,
} from "yaml";
import type { Diagnostic, Place } from "../core/diagnostics.ts";
import type { YamlSource } from "../core/schema/validate.ts";

/** A YAML text, parsed. `source` is missing when the syntax is broken. */
export interface YamlReading {
  readonly source: YamlSource | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses YAML so that every value can be found again in the file. Aliases are refused: 245 bytes of them can stand for 23 MB. */
export function readYaml(file: string, text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: false, prettyErrors: false, logLevel: "error" });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const diagnostics = [
    ...firstOfEachLine([...document.errors, ...document.warnings].map((error) => explainSyntax(error, text, placeAt(error.pos[0])))),
    ...refusalsOf(document, placeAt),
  ];
  if (diagnostics.length > 0) return { source: undefined, diagnostics };
  return { source: sourceOf(document, text, placeAt), diagnostics };
}

function sourceOf(document: Document.Parsed, text: string, placeAt: (offset: number) => Place): YamlSource {
  const rangeOf = (path: readonly PropertyKey[], on: "key" | "value"): readonly [number, number] => {
    // A problem of the whole file stands at its start.
    if (path.length === 0) return [0, 0];
    const parent = nodeAt(document, path.slice(0, -1));
    if (on === "key" && isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
      if (isNode(pair?.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]];
    }
    const node = nodeAt(document, path);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
    return rangeOf(path.slice(0, -1), on);
  };
  return {
    value: document.toJS() as unknown,
    locate: (path, on = "value") => placeAt(rangeOf(path, on)[0]),
    textAt: (path) => text.slice(...rangeOf(path, "value")),
  };
}

function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

/** What YAML allows and content does not: aliases, keys that stand twice, that lose a digit, that reach into the program's objects. */
function refusalsOf(document: Document.Parsed, placeAt: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (node: Node, message: string, fix: string) =>
    found.push({ ...placeAt(node.range?.[0] ?? 0), code: "yaml-syntax", message, fix });
  const aliases: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => void aliases.push(alias),
    Map(_, { items }) {
      const first = new Map<unknown, number>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const line = placeAt(key.range?.[0] ?? 0).line;
        const before = first.get(key.value);
        if (before !== undefined) report(key, `The key ${key.value} stands twice: also in line ${before}.`, "Remove one of the two.");
        if (key.value === "__proto__") report(key, "The key __proto__ is not allowed.", "Rename the key.");
        if (typeof key.value === "number" && key.source !== String(key.value))
          report(key, `YAML reads the key ${key.source} as the number ${key.value}.`, `Quote it: "${key.source}".`);
        first.set(key.value, before ?? line);
      }
    },
  });
  const [alias, ...more] = aliases;
  if (alias !== undefined) {
    const others = more.length === 0 ? "" : ` and ${more.length} more`;
    report(alias, `The file uses the YAML alias *${alias.source}${others}, which content may not.`, "Write the value out.");
  }
  return found;
}

/** One slip makes the parser stumble over the rest of its line. */
function firstOfEachLine(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ line }, index) => diagnostics.findIndex((one) => one.line === line) === index);
}

function explainSyntax(error: YAMLError | YAMLWarning, text: string, place: Place): Diagnostic {
  const start = text.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const isTab = /^\s*\t/u.test(text.slice(start)) || error.code === "TAB_AS_INDENT";
  const message = `This is no valid YAML: ${error.message.replace(/(["'])quote$/u, "quote $1").replace(/\.$/u, "")}.`;
  if (error.code === "MULTIPLE_DOCS") {
    return {
      ...place,
      code: "yaml-syntax",
      message: "The YAML ends above this line, and more follows.",
      fix: "Remove the line --- or ... above it.",
    };
  }
  if (error.code === "TAG_RESOLVE_FAILED") {
    return { ...place, code: "yaml-syntax", message, fix: "Remove the tag; a value that begins with ! wants quotes." };
  }
  if (isTab) return { ...place, code: "yaml-syntax", message, fix: "Indent with spaces; YAML allows no tabs." };
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" || /nested mappings/iu.test(error.message)) {
    return { ...place, code: "yaml-syntax", message, fix: "Quote the value: a colon and a space inside it begin a new key." };
  }
  return { ...place, code: "yaml-syntax", message, fix: "Correct the syntax; text with special characters wants quotes." };
}
