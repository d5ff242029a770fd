import GithubSlugger from "github-slugger";
import type { Nodes, Parent, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visitParents } from "unist-util-visit-parents";
import { VFileMessage } from "vfile-message";
import type { Heading, Image, Link, PageBody } from "../core/content.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { decodePath, folderOf, joinPath } from "../core/path.ts";
import { VARIABLE } from "../core/variables.ts";
import { checkComponent } from "./components.ts";
import { explainMdxSyntax } from "./mdx-syntax.ts";
import { checkHeading, checkNode } from "./node-check.ts";
import { attributeOf, conditionOf, conditionsOf, placeOf, wordsOf } from "./node-facts.ts";

/** The facts of a page's Markdown and what is wrong with it. Positions are those of the file. */
export interface MarkdownReading {
  readonly body: PageBody;
  readonly diagnostics: readonly Diagnostic[];
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Reads the body of a page. `file` is its path from the content folder; its ending decides between Markdown and MDX. */
export function readMarkdown(file: string, text: string): MarkdownReading {
  try {
    return collectFacts(file, text, parseMarkdown(file, text));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { body: EMPTY_BODY, diagnostics: [explainMdxSyntax(file, text, error)] };
  }
}

/** The tree of a page's body. Throws a VFileMessage where MDX cannot read it. */
export function parseMarkdown(file: string, text: string): Root {
  return (file.endsWith(".mdx") ? mdx : markdown).parse(text);
}

const EMPTY_BODY: PageBody = { headings: [], links: [], images: [], conditions: [], variables: [] };

function collectFacts(file: string, text: string, tree: Root): MarkdownReading {
  const headings: Heading[] = [];
  const links: Link[] = [];
  const images: Image[] = [];
  const conditions: PageBody["conditions"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  const slugger = new GithubSlugger();

  visitParents(tree, (node: Nodes, parents: Parent[]) => {
    const place = placeOf(file, node);
    const when = () => conditionsOf(parents as Nodes[]);
    diagnostics.push(...checkNode(node, place));
    switch (node.type) {
      case "heading": {
        const words = wordsOf(node);
        diagnostics.push(...checkHeading(node.depth, headings.at(-1)?.depth ?? 1, place));
        headings.push({ depth: node.depth, text: words, id: slugger.slug(words), when: when() });
        break;
      }
      case "link":
      case "definition":
        links.push({ url: node.url, when: when(), place });
        break;
      case "image":
        images.push({ url: node.url, file: imageFile(file, node.url), alt: node.alt ?? "", place });
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement": {
        diagnostics.push(...checkComponent(node, parents as Nodes[], place));
        const condition = conditionOf(node);
        if (condition !== undefined) conditions.push({ ...condition, when: when(), place });
        const href = attributeOf(node, "href");
        if (href !== undefined) links.push({ url: href, when: when(), place });
        break;
      }
    }
  });
  return { body: { headings, links, images, conditions, variables: variablesIn(file, text) }, diagnostics };
}

/** The names between percent signs: in prose, links and code alike, as they are filled in. */
function variablesIn(file: string, text: string): PageBody["variables"] {
  return text.split("\n").flatMap((line, index) =>
    [...line.matchAll(VARIABLE)].map((match) => ({
      name: match.groups?.["name"] ?? "",
      place: { file, line: index + 1, column: match.index + 1 },
    })),
  );
}

/** The image's path from the content folder: from the file's own folder, or from the top for `/assets/…`. */
function imageFile(file: string, url: string): string | undefined {
  if (url.startsWith("/assets/")) return decodePath(url.slice(1));
  if (url.startsWith("/") || /^[a-z][a-z0-9+.-]*:/iu.test(url)) return undefined;
  return joinPath(folderOf(file), decodePath(url));
}
