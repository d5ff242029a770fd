/** A tree as an indented list, one line a node, for snapshots that people can read. */
export function outline<Node extends object>(nodes: readonly Node[], print: (node: Node) => string, depth = 0): string {
  return nodes
    .flatMap((node) => {
      const items = "items" in node && Array.isArray(node.items) ? (node.items as Node[]) : [];
      return [`${"  ".repeat(depth)}${print(node)}`, ...(items.length === 0 ? [] : [outline(items, print, depth + 1)])];
    })
    .join("\n");
}
