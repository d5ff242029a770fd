import GithubSlugger from "github-slugger";
import type { Element, ElementContent } from "hast";
import type { HastPluginEntry } from "satteri";
import { TAKEN_IDS } from "../core/taken-ids.ts";

/**
 * Gives every heading its anchor and makes its words a link to it, so that a reader can copy the address of a section. Anchors are
 * those that the source reader gives: GitHub's, one counter for the whole page.
 */
export const headings: HastPluginEntry = () => {
  const slugger = new GithubSlugger();
  for (const id of TAKEN_IDS) slugger.slug(id);
  return {
    name: "headings",
    element: {
      filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
      visit(node): Element | undefined {
        // Footnotes bring a heading with an id of its own.
        if (typeof node.properties["id"] === "string") return undefined;
        const id = slugger.slug(node.children.map(wordsOf).join(""));
        const link: Element = {
          type: "element",
          tagName: "a",
          properties: { className: ["heading-link"], href: `#${id}` },
          children: [...node.children],
        };
        return {
          type: "element",
          tagName: node.tagName,
          properties: { ...node.properties, id },
          children: node.children.some(holdsLink) ? [...node.children] : [link],
        };
      },
    },
  };
};

/** The words that count for the anchor, as the source reader takes them: no comments, no footnote marks. */
function wordsOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node && !isFootnoteMark(node) ? node.children.map(wordsOf).join("") : "";
}

function isFootnoteMark(node: ElementContent): boolean {
  return (
    node.type === "element" &&
    node.tagName === "sup" &&
    node.children.some((child) => "properties" in child && "dataFootnoteRef" in child.properties)
  );
}

/** A link inside a link is no HTML. */
function holdsLink(node: ElementContent): boolean {
  return (node.type === "element" && node.tagName === "a") || ("children" in node && node.children.some(holdsLink));
}
