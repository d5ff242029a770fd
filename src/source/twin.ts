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
  const { title, description, edition, url, connector, news, tutorial, step } = props;
  const head: Root["children"] = [
    { type: "heading", depth: 1, children: [text(title)] },
    paragraph([text(description)]),
    paragraph([text(`${edition}: `), { type: "link", url, children: [text(url)] }]),
    ...(connector === undefined ? [] : [connectorFacts(connector)]),
    ...(news === undefined ? [] : connectorNewsList(news)),
    ...(tutorial === undefined ? [] : [tutorialFacts(tutorial)]),
    ...(step === undefined ? [] : [stepPlace(step, props)]),
  ];
  const end = tutorial === undefined ? [] : stepList(tutorial, props);
  return writer.stringify({ type: "root", children: [...head, ...portableTree(tree, props).children, ...end] });
}
