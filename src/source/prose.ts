import type { Nodes } from "mdast";
import type { Prose } from "../core/content.ts";
import { isElement } from "./node-facts.ts";

/** The words that readers see of a node itself, not of what it holds. `text` is that of the page. */
export function proseOf(node: Nodes, parent: Nodes | undefined, text: string): Prose[] {
  const { offset: start = 0, line } = node.position?.start ?? { line: 1 };
  const source = text.slice(0, node.position?.end.offset);
  switch (node.type) {
    case "text":
      return isBareAddress(node.value, parent) ? [] : [{ text: node.value, marks: marksOf(node.value, source, { offset: start, line }) }];
    case "image":
      return node.alt ? [{ text: node.alt, marks: marksOf(node.alt, source, { offset: start + "![".length, line }) }] : [];
    default:
      if (!isElement(node)) return [];
      return node.attributes.flatMap((attribute) => {
        if (attribute.type !== "mdxJsxAttribute" || !SHOWN_ATTRIBUTES.includes(attribute.name)) return [];
        const { name, value } = attribute;
        if (typeof value !== "string") return [];
        const offset = attributeAt(source, name, start);
        return [{ text: value, marks: marksOf(value, source, { offset, line: line + countLines(source.slice(start, offset)) }) }];
      });
  }
}

/** Where the value of an attribute stands in its tag, which the parser does not tell. `start` is where the tag begins. */
function attributeAt(source: string, name: string, start: number): number {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*["']`, "gu");
  pattern.lastIndex = start;
  return pattern.exec(source) === null ? start : pattern.lastIndex;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

/** Attributes of components whose words are shown as they are. */
const SHOWN_ATTRIBUTES: readonly string[] = ["caption", "label", "title"];

/** An address that is its own link is no prose: `github.com` is rightly written small in it. */
function isBareAddress(value: string, parent: Nodes | undefined): boolean {
  return parent?.type === "link" && parent.url.endsWith(value);
}

/**
 * Where the characters of a value stand in its source, which holds more than the value: escapes, the signs of lists and quotes at the
 * start of lines, character references.
 */
function marksOf(value: string, source: string, start: { readonly offset: number; readonly line: number }): Prose["marks"] {
  const from = { offset: 0, line: start.line, column: start.offset - source.lastIndexOf("\n", start.offset - 1) };
  // Most words stand in the source as they are, in one line.
  if (!value.includes("\n") && source.startsWith(value, start.offset)) return [from];
  const marks: Prose["marks"][number][] = [];
  let next = start.offset;
  let known = start;
  let isSteady = false;
  for (let offset = 0; offset < value.length; offset++) {
    const reference = referenceAt(source, next);
    const isReference = reference !== undefined && !value.startsWith(reference, offset);
    const at = isReference ? next : Math.max(next, source.indexOf(value.charAt(offset), next));
    if (!isSteady || at !== next) {
      // Counted on from the last mark: from the start, a long text would be read again for each of its lines.
      known = { offset: at, line: known.line + countLines(source.slice(known.offset, at)) };
      marks.push({ offset, line: known.line, column: at - source.lastIndexOf("\n", at - 1) });
    }
    next = at + (isReference ? reference.length : 1);
    isSteady = !isReference && value.charAt(offset) !== "\n";
  }
  return marks;
}

/** `&amp;`, if it stands there. */
function referenceAt(source: string, offset: number): string | undefined {
  return source.charAt(offset) === "&" ? /^&#?\w{1,31};/u.exec(source.slice(offset, offset + 34))?.[0] : undefined;
}
