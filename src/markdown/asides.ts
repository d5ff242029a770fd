import type { Element } from "hast";
import { defineHastPlugin } from "satteri";

/** The five kinds of aside, as GitHub names them, with the word that readers see. */
const KINDS: Readonly<Record<string, string>> = {
  NOTE: "Note",
  TIP: "Tip",
  IMPORTANT: "Important",
  WARNING: "Warning",
  CAUTION: "Caution",
};

const MARKER = /^\[!(?<kind>[a-z]+)\](?:\s+|$)/iu;

/** Turns a block quote that begins with `[!NOTE]` (GitHub's alert) into an aside that is named by its kind. */
export const asides = defineHastPlugin({
  name: "asides",
  element: {
    filter: ["blockquote"],
    visit(node, ctx) {
      const first = node.children.find((child) => child.type === "element");
      const lead = first?.children[0];
      if (first?.tagName !== "p" || lead?.type !== "text") return;
      const kind = MARKER.exec(lead.value)?.groups?.["kind"]?.toUpperCase() ?? "";
      const word = KINDS[kind];
      if (word === undefined) return;
      const text = { ...lead, value: lead.value.replace(MARKER, "") };
      const [next, ...others] = first.children.slice(1);
      const isBreak = next?.type === "element" && next.tagName === "br";
      const rest = [...(text.value === "" ? [] : [text]), ...(next === undefined || isBreak ? [] : [next]), ...others];
      const body = node.children.map((child) => (child === first ? { ...first, children: rest } : child));
      const aside: Element = {
        type: "element",
        tagName: "aside",
        // A page may have many, and none is a place to jump to: each is a note, no landmark.
        properties: { className: ["aside"], "data-kind": word.toLowerCase(), role: "note", "aria-label": word },
        children: [
          { type: "element", tagName: "p", properties: { className: ["aside-title"] }, children: [{ type: "text", value: word }] },
          ...body.filter((child) => !(child.type === "element" && child.tagName === "p" && child.children.length === 0)),
        ],
      };
      ctx.replaceNode(node, aside);
    },
  },
});
