import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { HastFilteredVisitor, HastPluginEntry, MdxJsxFlowElementHast, MdxJsxTextElementHast } from "satteri";
import { type LinkBase, parseLink } from "../core/links.ts";
import { keyOfFile } from "../core/path.ts";
import { printReference } from "../core/references.ts";
import { unescapeVariables } from "../core/variables.ts";

/**
 * Rewrites the links of a page to references: version-free names of their targets. One compiled page serves many versions; which URL a
 * reference becomes is settled when the page is rendered for one of them. `contentFolder` is an absolute path.
 */
export function links(contentFolder: string): HastPluginEntry {
  return ({ fileURL }) => {
    if (fileURL === undefined) return undefined;
    const base = baseOf(relative(contentFolder, fileURLToPath(fileURL)).split(sep).join("/"));
    const refer = (url: unknown) => (typeof url === "string" ? printReference(parseLink(url, base)) : undefined);
    const card: HastFilteredVisitor<MdxJsxFlowElementHast | MdxJsxTextElementHast> = {
      filter: ["Card"],
      visit(node, ctx) {
        const href = node.attributes.find((attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === "href");
        const reference = refer(href?.value);
        if (reference !== undefined) ctx.setProperty(node, "href", reference);
      },
    };
    return {
      name: "links",
      element: {
        filter: ["a"],
        visit(node, ctx) {
          const { href } = node.properties;
          if (typeof href === "string") ctx.setProperty(node, "href", refer(href) ?? unescapeVariables(href));
        },
      },
      mdxJsxFlowElement: card,
      mdxJsxTextElement: card,
    };
  };
}

/** The base of a file's links: its path inside its layer. */
function baseOf(file: string): LinkBase {
  const inLayer = file.slice(file.indexOf("/") + 1);
  return { file: inLayer, key: keyOfFile(inLayer) };
}
