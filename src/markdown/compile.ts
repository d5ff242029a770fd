import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { satteriCreateHighlightFn, satteriHighlightPlugin } from "@astrojs/markdown-satteri";
import { markdownToHtml, mdxToJs } from "satteri";
import type { BodyComponent, BodyPart } from "../core/body-parts.ts";
import { COMPONENTS } from "../core/components.ts";
import { DIALECT } from "../core/dialect.ts";
import { escapeHtml } from "../core/escape.ts";
import { asides } from "./asides.ts";
import { codeClasses } from "./code-classes.ts";
import { codeFrame } from "./code-frame.ts";
import { noTimeLimit } from "./code-time.ts";
import { fileTree } from "./file-tree.ts";
import { headings } from "./headings.ts";
import { images } from "./images.ts";
import { links } from "./links.ts";
import { rowTables } from "./row-tables.ts";
import { tableAlignment, tableFrames } from "./tables.ts";

let highlighter: ReturnType<typeof satteriCreateHighlightFn> | undefined;

/** Starts what colours code. The first page that is compiled does so, too: a build in which none is changed would wait for it in vain. */
export function startHighlighter(): ReturnType<typeof satteriCreateHighlightFn> {
  highlighter ??= satteriCreateHighlightFn("shiki", { theme: "css-variables", transformers: [noTimeLimit, codeClasses, codeFrame] });
  return highlighter;
}

/**
 * Compiles the body of a page. `file` is its path from the content folder, an absolute path. The content must have passed its checks: then a page
 * holds no program code, and what Sätteri compiles it to does nothing but name elements and components.
 */
export async function compileBody(content: string, file: string, body: string): Promise<readonly BodyPart[]> {
  const highlight = await startHighlighter();
  if (highlight === undefined) throw new Error("Shiki did not start.");
  const options = {
    fileURL: pathToFileURL(join(content, file)),
    features: DIALECT,
    hastPlugins: [
      satteriHighlightPlugin(highlight, []),
      images(content),
      links(content),
      headings,
      rowTables,
      fileTree,
      asides,
      tableFrames,
      tableAlignment,
    ],
  };
  if (!file.endsWith(".mdx")) return [(await markdownToHtml(body, options)).html];
  const { code } = await mdxToJs(body, {
    ...options,
    outputFormat: "function-body",
    elementAttributeNameCase: "html",
    // All that holds no component comes as one piece of HTML.
    optimizeStatic: { component: "Fragment", prop: "set:html" },
  });
  return partsOf(run(code)({ components: NAMES }));
}

/** What Sätteri's code makes of an element or a component. */
interface Made {
  readonly parts: readonly BodyPart[];
}

/** What may stand between the tags of one. */
type Children = Made | string | undefined | readonly Children[];

type Props = Readonly<Record<string, unknown>> & { readonly children?: Children };

/** Components by name; what stands for each is nothing but its name. */
const NAMES = Object.fromEntries([...Object.keys(COMPONENTS), "Fragment"].map((name) => [name, { name }]));

const FRAGMENT = NAMES["Fragment"];

function run(code: string): (props: { components: typeof NAMES }) => Children {
  // Sätteri's code for a page that was checked to hold none of its author's: see compileBody.
  const compiled = new Function(code) as (runtime: object) => { default: (props: object) => Children };
  return compiled({ Fragment: FRAGMENT, jsx: make, jsxs: make }).default;
}

function make(type: string | { readonly name: string }, { children, ...attributes }: Props): Made {
  if (type === FRAGMENT) {
    const html = attributes["set:html"];
    return { parts: typeof html === "string" ? [html] : partsOf(children) };
  }
  const parts = partsOf(children);
  return typeof type === "string" ? { parts: printElement(type, attributes, parts) } : { parts: [component(type.name, attributes, parts)] };
}

function component(name: string, attributes: object, parts: readonly BodyPart[]): BodyComponent {
  const written = Object.entries(attributes).map(([key, value]) => [key, value === true ? true : String(value)] as const);
  return { name, attributes: Object.fromEntries(written), parts };
}

/** Elements without an end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;

function printElement(name: string, attributes: object, parts: readonly BodyPart[]): readonly BodyPart[] {
  const written = Object.entries(attributes).map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`));
  const start = `<${name}${written.join("")}>`;
  return VOID.test(name) ? [start] : merge([start, ...parts, `</${name}>`]);
}

function partsOf(children: Children): readonly BodyPart[] {
  if (children === undefined) return [];
  if (typeof children === "string") return [escapeHtml(children)];
  if ("parts" in children) return children.parts;
  return merge(children.flatMap(partsOf));
}

/** HTML next to HTML is one piece. */
function merge(parts: readonly BodyPart[]): readonly BodyPart[] {
  const joined: BodyPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof last === "string" && typeof part === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
