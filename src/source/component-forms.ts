import type { List, ListItem, Nodes, PhrasingContent } from "mdast";
import type { Diagnostic, DiagnosticCode } from "../core/diagnostics.ts";
import { isComment, type JsxElement, placeOf, wordsOf } from "./node-facts.ts";

/** Whether what stands inside a `<FileTree>` or a `<Figure>` has the form that it can show. */
export function checkForm(node: JsxElement, file: string): Diagnostic[] {
  switch (node.name) {
    case "FileTree":
      return checkTree(node, file);
    case "Figure":
      return checkFigure(node, file);
    default:
      return [];
  }
}

function checkTree(node: JsxElement, file: string): Diagnostic[] {
  const [list, ...others] = contentOf(node);
  if (list?.type === "list" && !list.ordered && others.length === 0) return checkEntries(list, file);
  const message = "<FileTree> stands around one list with bullets, and nothing else.";
  return [problem(node, file, { code: "tree-form", message, fix: "Write one nested list: a line - name for each file or folder." })];
}

function checkEntries(list: List, file: string): Diagnostic[] {
  return list.children.flatMap((item): Diagnostic[] => {
    const [line, inner, ...others] = contentOf(item);
    const report = (node: Nodes, message: string, fix: string) => [problem(node, file, { code: "tree-form", message, fix })];
    const name = line?.type === "paragraph" ? entryName(line.children) : undefined;
    if (name === undefined)
      return report(item, "An item does not begin with the name of a file or folder.", "Begin it with the name, in code or plain.");
    const extra = inner !== undefined && (inner.type !== "list" || inner.ordered) ? inner : others[0];
    if (extra !== undefined)
      return report(
        extra,
        `The item ${name} holds more than its line and one list with bullets.`,
        "Put it below the tree, or into the item's line.",
      );
    if (inner?.type !== "list") return [];
    const below = checkEntries(inner, file);
    if (name.endsWith("/")) return below;
    return [...report(item, `The item ${name} holds others, but its name is not that of a folder.`, `Write ${name}/.`), ...below];
  });
}

/** `src/` of the words "src/ the sources"; a name in code may hold spaces. Undefined when the words begin with something else. */
function entryName([first]: readonly PhrasingContent[]): string | undefined {
  if (first?.type === "inlineCode") return first.value.trim() || undefined;
  return first?.type === "text" ? /^\S+/u.exec(first.value)?.[0] : undefined;
}

function checkFigure(node: JsxElement, file: string): Diagnostic[] {
  const inside = contentOf(node).flatMap((child): Nodes[] => (child.type === "paragraph" ? contentOf(child) : [child]));
  if (inside.length === 1 && inside[0]?.type === "image") return [];
  const message = "<Figure> stands around one image, and nothing else.";
  return [
    problem(node, file, {
      code: "figure-form",
      message,
      fix: "Write ![what it shows](/assets/name.svg) inside; words belong into the caption.",
    }),
  ];
}

/** What a node holds besides comments and white space. */
function contentOf(node: JsxElement | ListItem | Extract<Nodes, { type: "paragraph" }>): Nodes[] {
  const children: readonly Nodes[] = node.children;
  return children.filter((child) => !isComment(child) && !(child.type === "text" && wordsOf(child).trim() === ""));
}

function problem(
  node: Nodes,
  file: string,
  what: { readonly code: DiagnosticCode; readonly message: string; readonly fix: string },
): Diagnostic {
  return { ...placeOf(file, node), ...what };
}
