import type { Nodes } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Condition } from "../core/content.ts";
import type { Place } from "../core/diagnostics.ts";

/** A component or an HTML element of an `.mdx` page. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isElement(node: Nodes): node is JsxElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Where a node begins in the file. */
export function placeOf(file: string, node: Nodes): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** The words of a heading or a cell as readers see them, without comments, footnote marks and the alternative text of images. */
export function wordsOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/** An attribute's text; undefined where the element has none of that name, or one that is no text. */
export function attributeOf(node: JsxElement, name: string): string | undefined {
  const attribute = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof attribute?.value === "string" ? attribute.value : undefined;
}

/** What `<Since>` or `<Until>` says; undefined for every other node. */
export function conditionOf(node: Nodes): Condition | undefined {
  if (!isElement(node) || (node.name !== "Since" && node.name !== "Until")) return undefined;
  return { kind: node.name === "Since" ? "since" : "until", version: attributeOf(node, "version") ?? "" };
}

/** The conditions around a node, outermost first. */
export function conditionsOf(parents: readonly Nodes[]): Condition[] {
  return parents.flatMap((parent) => conditionOf(parent) ?? []);
}

/** Whether a node is a comment of an `.mdx` page, or no more than white space between braces. What stands between two comments is program code. */
export function isComment(node: Nodes): boolean {
  return (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") && MDX_COMMENTS.test(node.value);
}

const MDX_COMMENTS = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/u;

/** Whether the HTML of an `.md` page is a comment to browsers, too: for them, `<!-->` and `--!>` end one, and what follows is markup. */
export function isHtmlComment(html: string): boolean {
  return HTML_COMMENT.test(html.trim());
}

const HTML_COMMENT = /^<!--(?!-?>)(?:(?!-->|--!>)[\s\S])*-->$/u;
