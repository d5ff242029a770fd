import GithubSlugger from "github-slugger";
import type { Nodes, Parent, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visitParents } from "unist-util-visit-parents";
import { VFileMessage } from "vfile-message";
import type { Condition, Heading, Image, Link, PageBody } from "../core/content.ts";
import type { Diagnostic, Place } from "../core/diagnostics.ts";
import { decodePath, folderOf, joinPath } from "../core/path.ts";
import { VARIABLE } from "../core/variables.ts";
import { checkComponent } from "./components.ts";
import { explainMdxSyntax } from "./mdx-syntax.ts";

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
  let cardsUnder: number | undefined;

  visitParents(tree, (node: Nodes, parents: Parent[]) => {
    const place = placeOf(file, node);
    const when = () => conditionsOf(parents as Nodes[]);
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
      case "imageReference":
        diagnostics.push({
          ...place,
          code: "link-form",
          message: `The image names its file by reference ([${node.label ?? node.identifier}]), which is not followed.`,
          fix: "Write the path in its place: ![text](/assets/name.svg).",
        });
        break;
      case "html":
        if (!/^<!--(?:(?!-->)[\s\S])*-->$/u.test(node.value.trim())) diagnostics.push(refuseHtml(node.value, place));
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement": {
        diagnostics.push(...checkComponent(node, parents as Nodes[], place));
        const condition = conditionOf(node);
        if (condition !== undefined) conditions.push({ ...condition, when: when(), place });
        if (node.name === "ConnectorCards") cardsUnder = headings.at(-1)?.depth ?? 1;
        const href = attributeOf(node, "href");
        if (href !== undefined) links.push({ url: href, when: when(), place });
        break;
      }
      case "mdxFlowExpression":
      case "mdxTextExpression":
        if (!isComment(node.value)) {
          const message = `{${node.value}} is program code to MDX, and content holds none.`;
          diagnostics.push({ ...place, code: "expression", message, fix: `Write \\{${node.value}}, or put it into a code span.` });
        }
        break;
      case "mdxjsEsm":
        diagnostics.push({
          ...place,
          code: "module-code",
          message: "A line that begins with import or export is program code, and content holds none.",
          fix: "Components need no import: remove the line. If it is prose, begin the line with another word.",
        });
        break;
    }
  });
  return { body: { headings, links, images, conditions, variables: variablesIn(file, text), cardsUnder }, diagnostics };
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

/** The words of a heading as readers see them, without comments, footnote marks and the alternative text of images. */
function wordsOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function placeOf(file: string, node: Nodes): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function checkHeading(depth: number, before: number, place: Place): Diagnostic[] {
  if (depth === 1)
    return [
      {
        ...place,
        code: "heading-level",
        message: "The page's title is its first-level heading, and this is a second one.",
        fix: "Begin the line with ##.",
      },
    ];
  if (depth <= before + 1) return [];
  return [
    {
      ...place,
      code: "heading-level",
      message: `A heading of level ${depth} follows one of level ${before}: a level is left out.`,
      fix: `Begin the line with ${"#".repeat(before + 1)}.`,
    },
  ];
}

function conditionsOf(parents: readonly Nodes[]): Condition[] {
  return parents.flatMap((parent) => conditionOf(parent) ?? []);
}

function conditionOf(node: Nodes): Condition | undefined {
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return undefined;
  if (node.name !== "Since" && node.name !== "Until") return undefined;
  return { kind: node.name === "Since" ? "since" : "until", version: attributeOf(node, "version") ?? "" };
}

function attributeOf(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | undefined {
  const attribute = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof attribute?.value === "string" ? attribute.value : undefined;
}

/** The image's path from the content folder: from the file's own folder, or from the top for `/assets/…`. */
function imageFile(file: string, url: string): string | undefined {
  if (url.startsWith("/assets/")) return decodePath(url.slice(1));
  if (url.startsWith("/") || /^[a-z][a-z0-9+.-]*:/iu.test(url)) return undefined;
  return joinPath(folderOf(file), decodePath(url));
}

function isComment(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/u.test(expression);
}

function refuseHtml(value: string, place: Place): Diagnostic {
  const tag = /^<\/?(?<name>[\w-]+)/u.exec(value)?.groups?.["name"] ?? "HTML";
  return {
    ...place,
    code: "html",
    message: `Raw HTML (${tag}) is not shown.`,
    fix: "Use Markdown, or rename the file to .mdx and use a component.",
  };
}
