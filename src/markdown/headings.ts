import GithubSlugger from "github-slugger";
import type { Element } from "hast";
import type { HastPluginEntry } from "satteri";

/**
 * Gives every heading its anchor and makes its words a link to it, so that a reader can copy the address of a section. Anchors are
 * those that the source reader gives: GitHub's, one counter for the whole page.
 */
export const headings: HastPluginEntry = () => {
  const slugger = new GithubSlugger();
  return {
    name: "headings",
    element: {
      filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
      visit(node, ctx): Element | undefined {
        // Footnotes bring a heading with an id of its own.
        if (typeof node.properties["id"] === "string") return undefined;
        const id = slugger.slug(ctx.textContent(node));
        const hasLink = node.children.some((child) => child.type === "element" && child.tagName === "a");
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
          children: hasLink ? [...node.children] : [link],
        };
      },
    },
  };
};
