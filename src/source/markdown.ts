import { createRequire } from "node:module";
import GithubSlugger, { slug } from "github-slugger";
import type { Root } from "mdast";
import { markdownToMdast, mdxToMdast } from "satteri";
import { VFileMessage } from "vfile-message";
import type { Condition, Fence, Heading, Image, Link, PageBody, Prose, Row } from "../core/content.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { DIALECT } from "../core/dialect.ts";
import { decodePath, folderOf, joinPath } from "../core/path.ts";
import { TAKEN_IDS } from "../core/taken-ids.ts";
import { VARIABLE } from "../core/variables.ts";
import { checkForm } from "./component-forms.ts";
import { checkComponent } from "./components.ts";
import { explainMdxSyntax } from "./mdx-syntax.ts";
import { checkHeading, checkNode } from "./node-check.ts";
import { attributeOf, conditionOf, conditionsOf, placeOf, wordsOf } from "./node-facts.ts";
import { proseOf } from "./prose.ts";
import { checkRowAnchors, readRowTable } from "./row-tables.ts";
import { addPart, isContent } from "./sections.ts";
import { walk } from "./walk.ts";

/** The facts of a page's Markdown and what is wrong with it. Positions are those of the file. */
export interface MarkdownReading {
  readonly body: PageBody;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the body of a page. `file` is its path from the content folder; its ending decides between Markdown and MDX. */
export function readMarkdown(file: string, text: string): MarkdownReading {
  try {
    return collectFacts(file, text, parseMarkdown(file, text));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { body: UNREAD_BODY, diagnostics: [explainMdxSyntax(file, text, error)] };
  }
}

/**
 * The tree of a page's body, as the parser gives it that renders the page. Throws a VFileMessage where MDX cannot read it: of two parsers that
 * refuse the same, remark tells place and reason best.
 */
export function parseMarkdown(file: string, text: string): Root {
  if (!file.endsWith(".mdx")) return markdownToMdast(text, { features: DIALECT }) as Root;
  try {
    return mdxToMdast(text, { features: DIALECT }) as Root;
  } catch (error) {
    // Loaded by the first page that needs it: most builds never do, and it is a quarter of what the program is made of.
    const { parseWithRemark } = createRequire(import.meta.url)("./remark.ts") as typeof import("./remark.ts");
    parseWithRemark(text);
    throw new VFileMessage(error instanceof Error ? error.message : String(error));
  }
}

/** What cannot be read is not called empty besides. */
export const UNREAD_BODY: PageBody = {
  isUnread: true,
  headings: [],
  links: [],
  images: [],
  conditions: [],
  variables: [],
  rows: [],
  opening: [[]],
  prose: [],
  fences: [],
};

function collectFacts(file: string, text: string, tree: Root): MarkdownReading {
  const headings: Heading[] = [];
  const links: Link[] = [];
  const images: Image[] = [];
  const conditions: PageBody["conditions"][number][] = [];
  const rows: Row[] = [];
  const prose: Prose[] = [];
  const fences: Fence[] = [];
  const diagnostics: Diagnostic[] = [];
  const opening: Condition[][] = [];
  let section = opening;
  const slugger = new GithubSlugger();
  for (const id of TAKEN_IDS) slugger.slug(id);
  const rowSlugger = new GithubSlugger();
  let cardsUnder: number | undefined;

  walk(tree, (node, parents) => {
    const place = placeOf(file, node);
    const when = () => conditionsOf(parents);
    const refused = checkNode(node, place);
    diagnostics.push(...refused);
    prose.push(...proseOf(node, parents.at(-1), text));
    // What is refused was meant to be something: its section is not called empty besides.
    if (isContent(node) || refused.length > 0) addPart(section, when());
    switch (node.type) {
      case "heading": {
        const words = wordsOf(node);
        diagnostics.push(...checkHeading(node.depth, headings.at(-1)?.depth ?? 1, place));
        section = [];
        const [id, plain] = [slugger.slug(words), slug(words)];
        const plainId = headings.some((one) => one.id === plain) ? plain : undefined;
        headings.push({ depth: node.depth, text: words, id, plainId, when: when(), contents: section, place });
        break;
      }
      case "code":
        if (/[`~]/u.test(text.charAt(node.position?.start.offset ?? 0))) fences.push({ language: node.lang ?? undefined, place });
        break;
      case "link":
      case "definition":
        links.push({ url: node.url, when: when(), place });
        break;
      case "image":
        images.push({ url: node.url, file: imageFile(file, node.url), alt: node.alt ?? "", place });
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement": {
        const table = readRowTable(node, { file, parents, slugger: rowSlugger });
        rows.push(...table.rows);
        diagnostics.push(...checkComponent(node, parents, place), ...checkForm(node, file), ...table.diagnostics);
        const condition = conditionOf(node);
        if (condition !== undefined) conditions.push({ ...condition, when: when(), place });
        if (node.name === "ConnectorCards") cardsUnder = headings.at(-1)?.depth ?? 1;
        const href = attributeOf(node, "href");
        if (href !== undefined) links.push({ url: href, when: when(), place });
        break;
      }
    }
  });
  diagnostics.push(...checkRowAnchors(rows, headings));
  return {
    body: { headings, links, images, conditions, variables: variablesIn(file, text), rows, opening, prose, fences, cardsUnder },
    diagnostics,
  };
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
