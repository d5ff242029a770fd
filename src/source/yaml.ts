import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
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
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const diagnostics = [
    ...document.errors.map((error) => explainSyntax(error, text, placeAt(error.pos[0]))),
    ...aliasesOf(document).map(
      (offset): Diagnostic => ({
        ...placeAt(offset),
        code: "yaml-syntax",
        message: "The file uses a YAML alias (*name), which content may not.",
        fix: "Write the value out.",
      }),
    ),
    ...protoKeys(document).map(
      (offset): Diagnostic => ({
        ...placeAt(offset),
        code: "yaml-syntax",
        message: "The key __proto__ is not allowed.",
        fix: "Rename the key.",
      }),
    ),
  ];
  if (diagnostics.length > 0) return { source: undefined, diagnostics };
  return { source: sourceOf(document, text, placeAt), diagnostics };
}

function sourceOf(document: Document.Parsed, text: string, placeAt: (offset: number) => Place): YamlSource {
  const rangeOf = (path: readonly PropertyKey[], on: "key" | "value"): readonly [number, number] => {
    const parent = path.length === 0 ? undefined : nodeAt(document, path.slice(0, -1));
    if (on === "key" && isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
      if (isNode(pair?.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]];
    }
    const node = nodeAt(document, path);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
    return path.length === 0 ? [0, 0] : rangeOf(path.slice(0, -1), on);
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

function aliasesOf(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}

function protoKeys(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === "__proto__") offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function explainSyntax(error: YAMLError, text: string, place: Place): Diagnostic {
  const start = text.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const isTab = /^\s*\t/u.test(text.slice(start)) || error.code === "TAB_AS_INDENT";
  const message = `This is no valid YAML: ${error.message.replace(/ at line \d+, column \d+:?[\s\S]*$/u, "").replace(/\.$/u, "")}.`;
  if (error.code === "DUPLICATE_KEY")
    return { ...place, code: "yaml-syntax", message: "The same key stands twice.", fix: "Remove one of the two." };
  if (isTab) return { ...place, code: "yaml-syntax", message, fix: "Indent with spaces; YAML allows no tabs." };
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" || /nested mappings/iu.test(error.message)) {
    return { ...place, code: "yaml-syntax", message, fix: "Quote the value: a colon and a space inside it begin a new key." };
  }
  return { ...place, code: "yaml-syntax", message, fix: "Correct the syntax; text with special characters wants quotes." };
}
