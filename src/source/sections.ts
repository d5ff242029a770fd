import type { Nodes } from "mdast";
import type { Condition } from "../core/content.ts";
import { isElement } from "./node-facts.ts";

/** Whether a node is something to read below a heading. `<Since>` and `<Until>` are what they hold. */
export function isContent(node: Nodes): boolean {
  return isElement(node) ? node.name !== "Since" && node.name !== "Until" : CONTENT.has(node.type);
}

const CONTENT: ReadonlySet<string> = new Set(["blockquote", "code", "list", "paragraph", "table"]);

/** Adds a part with its conditions to those of a section; parts under the same conditions are told once. */
export function addPart(section: Condition[][], when: Condition[]): void {
  const isKnown = section.some((known) => known.length === when.length && known.every((one, at) => isSame(one, when[at])));
  if (!isKnown) section.push(when);
}

function isSame(one: Condition, other: Condition | undefined): boolean {
  return one.kind === other?.kind && one.version === other.version;
}
