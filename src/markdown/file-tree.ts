import type { Element, ElementContent } from "hast";
import { defineHastPlugin } from "satteri";

/** Tells the entries of a `<FileTree>` apart, folders from files, and each entry's name from the words behind it. */
export const fileTree = defineHastPlugin({
  name: "file-tree",
  mdxJsxFlowElement: {
    filter: ["FileTree"],
    visit(node) {
      return { ...node, children: node.children.map((child) => (isElement(child, "ul") ? listOf(child) : child)) };
    },
  },
});

function listOf(list: Element): Element {
  return { ...list, children: list.children.flatMap((item) => (isElement(item, "li") ? [entryOf(item)] : [])) };
}

/** The item of a loose list holds its line in a paragraph. */
function entryOf(item: Element): Element {
  const parts = item.children.flatMap((child) => (isElement(child, "p") ? child.children : [child]));
  const lists = parts.filter((child) => isElement(child, "ul"));
  const [first, ...rest] = trimStart(parts.filter((child) => !isElement(child, "ul")));
  const { name, words } = splitName(first);
  const kind = name.trim().endsWith("/") ? "folder" : "file";
  const line: ElementContent[] = [icon(kind), element("code", {}, [{ type: "text", value: name }])];
  const behind = trimStart([{ type: "text", value: words }, ...rest]);
  if (behind.length > 0) line.push({ type: "text", value: " " }, element("span", { className: ["file-tree-words"] }, behind));
  return element("li", { "data-entry": kind }, [element("div", { className: ["file-tree-line"] }, line), ...lists.map(listOf)]);
}

/** `src/ the sources` -> its first word and the others; a name in code is taken whole. */
function splitName(first: ElementContent | undefined): { name: string; words: string } {
  if (first?.type === "text") {
    const { name = "", words = "" } = /^(?<name>\S*)(?<words>[\s\S]*)$/u.exec(first.value)?.groups ?? {};
    return { name, words };
  }
  const [inner] = isElement(first, "code") ? first.children : [];
  return { name: inner?.type === "text" ? inner.value : "", words: "" };
}

function trimStart([first, ...rest]: readonly ElementContent[]): ElementContent[] {
  if (first?.type !== "text") return first === undefined ? [] : [first, ...rest];
  const value = first.value.trimStart();
  return value === "" ? trimStart(rest) : [{ ...first, value }, ...rest];
}

/** Drawings of the Lucide set; the stylesheet gives them their stroke. */
const DRAWINGS = {
  folder: "M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.69-.9L9.6 3.9A2 2 0 0 0 7.93 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z",
  file: "M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7ZM14 2v4a2 2 0 0 0 2 2h4",
} as const;

function icon(kind: keyof typeof DRAWINGS): Element {
  const drawing = element("path", { d: DRAWINGS[kind] }, []);
  return element("svg", { className: ["file-tree-icon"], viewBox: "0 0 24 24", width: 16, height: 16, ariaHidden: "true" }, [drawing]);
}

function isElement(node: { readonly type: string } | undefined, name: string): node is Element {
  return node?.type === "element" && (node as Element).tagName === name;
}

function element(tagName: string, properties: Element["properties"], children: readonly ElementContent[]): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
