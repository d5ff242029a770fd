import { defineHastPlugin } from "satteri";

/** Puts a table into a frame of its own, which alone scrolls sideways on a small screen. */
export const tableFrames = defineHastPlugin({
  name: "table-frames",
  element: {
    filter: ["table"],
    visit(node, ctx) {
      // The tables of components, which say their role, are laid out as blocks and never wider than the page.
      if (node.properties["role"] === "table") return;
      ctx.wrapNode(node, {
        type: "element",
        tagName: "div",
        properties: { className: ["table-frame"], role: "group", "aria-label": "Table", tabIndex: 0 },
        children: [],
      });
    },
  },
});

/** Says a column's alignment by a class: the `style` attribute that Markdown renderers print is refused by the site's content security policy. */
export const tableAlignment = defineHastPlugin({
  name: "table-alignment",
  element: {
    filter: ["th", "td"],
    visit(node, ctx) {
      const side = /text-align:\s*(?<side>\w+)/u.exec(String(node.properties["style"] ?? ""))?.groups?.["side"];
      if (side === undefined) return;
      ctx.setProperty(node, "style", null);
      ctx.setProperty(node, "className", [`align-${side}`]);
    },
  },
});
