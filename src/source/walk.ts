import type { Nodes } from "mdast";

/**
 * Visits a tree from top to bottom, each node with those around it, outermost first. The list of these is one for the whole walk: who wants to
 * keep it, copies it. For a page of a thousand nodes that is most of what a walk costs.
 */
export function walk(node: Nodes, visit: (node: Nodes, parents: readonly Nodes[]) => void, parents: Nodes[] = []): void {
  visit(node, parents);
  if (!("children" in node)) return;
  parents.push(node);
  for (const child of node.children) walk(child, visit, parents);
  parents.pop();
}
