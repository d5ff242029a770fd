import type { Root } from "mdast";
import type { TwinProps } from "../core/props/twin.ts";
import { connectorFacts, connectorNewsList, paragraph, text } from "./twin-parts.ts";
import { portableTree } from "./twin-tree.ts";
import { stepList, stepPlace, tutorialFacts } from "./twin-tutorial.ts";
import { writeMarkdown } from "./twin-writer.ts";

/**
 * A page's Markdown twin: the page of one version as CommonMark with GitHub's tables, alerts and footnotes, of use without the site. Every
 * paragraph, item and row is one line. On top stand the title, the description, and a line with product, version and address.
 */
export function writeTwin(tree: Root, props: TwinProps): string {
  const head = headOf(props);
  const end = props.tutorial === undefined ? [] : stepList(props.tutorial, props);
  return writeMarkdown([...head, ...portableTree(tree, props).children, ...end]);
}

/** The same, of a page whose head is words alone, with what versions have in common already written by `writeTitle` and `writeShared`. */
export function writeAround(title: string, shared: string, props: TwinProps): string {
  return [title, writeMarkdown([editionOf(props), ...placeOf(props)]), shared].filter((part) => part !== "").join("\n");
}

/** A page's title and description. */
export function writeTitle(props: Pick<TwinProps, "title" | "description">): string {
  return writeMarkdown(titleOf(props));
}

/** The text of a page below its head, for pages whose versions differ in nothing but the head and where links lead. */
export function writeShared(tree: Root, props: TwinProps): string {
  const { children } = portableTree(tree, props);
  return children.length === 0 ? "" : writeMarkdown(children);
}

/** Whether a page's head is words alone: behind a list, Markdown may have to tell what follows from it. */
export function hasPlainHead({ connector, news, tutorial }: TwinProps): boolean {
  return [connector, news, tutorial].every((one) => one === undefined);
}

function headOf(props: TwinProps): Root["children"] {
  const { connector, news, tutorial } = props;
  return [
    ...titleOf(props),
    editionOf(props),
    ...(connector === undefined ? [] : [connectorFacts(connector)]),
    ...(news === undefined ? [] : connectorNewsList(news)),
    ...(tutorial === undefined ? [] : [tutorialFacts(tutorial)]),
    ...placeOf(props),
  ];
}

function titleOf({ title, description }: Pick<TwinProps, "title" | "description">): Root["children"] {
  return [{ type: "heading", depth: 1, children: [text(title)] }, paragraph([text(description)])];
}

function editionOf({ edition, url }: TwinProps): Root["children"][number] {
  return paragraph([text(`${edition}: `), { type: "link", url, children: [text(url)] }]);
}

function placeOf({ step, ...props }: TwinProps): Root["children"] {
  return step === undefined ? [] : [stepPlace(step, props)];
}
