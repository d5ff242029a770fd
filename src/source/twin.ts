import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { TwinProps } from "../core/props/twin.ts";
import { connectorFacts, connectorNewsList, paragraph, text } from "./twin-parts.ts";
import { portableTree } from "./twin-tree.ts";
import { stepList, stepPlace, tutorialFacts } from "./twin-tutorial.ts";

/** Tables are not padded, or one longer word would change every line of them. */
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: "-", emphasis: "*", fence: "`", listItemIndent: "one", rule: "-" })
  .freeze();

/**
 * A page's Markdown twin: the page of one version as CommonMark with GitHub's tables, alerts and footnotes, of use without the site. Every
 * paragraph, item and row is one line. On top stand the title, the description, and a line with product, version and address.
 */
export function writeTwin(tree: Root, props: TwinProps): string {
  const head = headOf(props);
  const end = props.tutorial === undefined ? [] : stepList(props.tutorial, props);
  return write([...head, ...portableTree(tree, props).children, ...end]);
}

/** The same, with the text that is below the head of the page already written by `writeShared`. */
export function writeAround(shared: string, props: TwinProps): string {
  return `${write(headOf(props))}${shared === "" ? "" : "\n"}${shared}`;
}

/** The text of a page below its head, for pages whose versions differ in nothing but the head and where links lead. */
export function writeShared(tree: Root, props: TwinProps): string {
  const { children } = portableTree(tree, props);
  return children.length === 0 ? "" : write(children);
}

/** Whether a page's head is words alone: behind a list, Markdown may have to tell what follows from it. */
export function hasPlainHead({ connector, news, tutorial, step }: TwinProps): boolean {
  return [connector, news, tutorial, step].every((one) => one === undefined);
}

function write(children: Root["children"]): string {
  return writer.stringify({ type: "root", children });
}

function headOf(props: TwinProps): Root["children"] {
  const { title, description, edition, url, connector, news, tutorial, step } = props;
  return [
    { type: "heading", depth: 1, children: [text(title)] },
    paragraph([text(description)]),
    paragraph([text(`${edition}: `), { type: "link", url, children: [text(url)] }]),
    ...(connector === undefined ? [] : [connectorFacts(connector)]),
    ...(news === undefined ? [] : connectorNewsList(news)),
    ...(tutorial === undefined ? [] : [tutorialFacts(tutorial)]),
    ...(step === undefined ? [] : [stepPlace(step, props)]),
  ];
}
