import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ConnectorNews } from "../core/props/connector-news.ts";
import type { ConnectorCardProps, ConnectorGroup, ConnectorProps } from "../core/props/connectors.ts";
import { isPhrasing, tidyWords } from "./twin-words.ts";

/** The panel of a tab: its label in bold, then what it holds. */
export function tabPanel(label: string, content: readonly RootContent[]): RootContent[] {
  return [paragraph([strong(label)]), ...content];
}

/** What a reader could fold in: its summary in bold, then what it holds. */
export function details(summary: readonly PhrasingContent[], content: readonly RootContent[]): RootContent[] {
  return summary.length === 0 ? [...content] : [paragraph([{ type: "strong", children: [...summary] }]), ...content];
}

/** A figure: its image, then its caption in italics. */
export function figure(caption: string, content: readonly RootContent[]): RootContent[] {
  return [...content, paragraph([{ type: "emphasis", children: [text(caption)] }])];
}

/** A card: a list of one link with its line. `mergeCards` makes one list of the cards that stand together. */
export function card({ title, url }: { readonly title: string; readonly url: string }, content: readonly RootContent[]): List {
  const [line, ...rest] = content;
  const name = link(title, url);
  const children =
    line?.type === "paragraph"
      ? [paragraph([name, text(": "), ...line.children]), ...rest]
      : [paragraph([name]), ...(line === undefined ? [] : [line]), ...rest];
  // Whatever stands in a page can stand in an item: what belongs to a whole page alone, front matter, is not read as Markdown.
  return list([{ type: "listItem", spread: children.length > 1, children: children as BlockContent[] }]);
}

/** Makes one list of lists that follow each other. */
export function mergeCards(content: readonly RootContent[]): RootContent[] {
  const merged: RootContent[] = [];
  for (const node of content) {
    const last = merged.at(-1);
    if (node.type === "list" && last?.type === "list")
      merged[merged.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else merged.push(node);
  }
  return merged;
}

/** The connectors of a version by category: name, type, support, store, and the line that the card shows. */
export function connectorList(groups: readonly ConnectorGroup<ConnectorCardProps>[]): RootContent[] {
  return groups.flatMap(({ category, items }) => [
    paragraph([strong(category)]),
    list(
      items.map(({ title, url, type, supportWords, lifecycle, store, description }) => {
        const state = lifecycle === "deprecated" ? ", deprecated" : "";
        const shop = store === undefined ? [] : [text(" ("), link("connector store", store), text(")")];
        return item([link(title, url), text(`: ${type}. ${supportWords}${state}`), ...shop, text(`. ${description}`)]);
      }),
    ),
  ]);
}

/** What the head of a connector's page says of it. */
export function connectorFacts({ category, type, publisher, supportWords, reason, ...rest }: ConnectorProps): List {
  const { notice, supportedIn, store, source } = rest;
  const facts = [
    `Category: ${category}`,
    `Type: ${type}`,
    `Support: ${[supportWords, ...(reason === undefined ? [] : [reason])].join(". ")}`,
    ...(notice === undefined ? [] : [notice]),
    `Supported in: ${supportedIn}`,
    ...(publisher === undefined ? [] : [`Publisher: ${publisher}`]),
  ];
  return list([
    ...facts.map((fact) => item([text(fact)])),
    ...(store === undefined ? [] : [item([link("Connector store", store)])]),
    ...(source === undefined ? [] : [item([link("Source code", source)])]),
  ]);
}

/** What the version changed for a connector: its title in bold, then a list. */
export function connectorNewsList({ title, note, rows }: ConnectorNews): RootContent[] {
  const changed = rows.map(({ kind, title: name, url, note: origin, links }) => {
    const page = url === undefined ? text(name) : link(name, url);
    const more = links.flatMap(({ label, url: target }) => [text(", "), link(label, target)]);
    return item([text(`${kind}: `), page, ...(origin === undefined ? [] : [text(` (${origin})`)]), ...more]);
  });
  return [paragraph([strong(title)]), list([...(note === undefined ? [] : [item([text(note)])]), ...changed])];
}

/** Blocks of what may hold words alone, as an element does whose content stands in its line: runs of words become paragraphs. */
export function asBlocks(content: readonly (RootContent | PhrasingContent)[]): RootContent[] {
  const blocks: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = () => {
    const words = tidyWords(run);
    if (words.length > 0) blocks.push(paragraph(words));
    run = [];
  };
  for (const node of content) {
    if (isPhrasing(node)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(node);
  }
  endRun();
  return blocks;
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

function strong(value: string): PhrasingContent {
  return { type: "strong", children: [text(value)] };
}

export function link(label: string, url: string): PhrasingContent {
  return { type: "link", url, title: null, children: [text(label)] };
}

export function item(children: PhrasingContent[]): ListItem {
  return { type: "listItem", spread: false, children: [paragraph(children)] };
}

export function list(children: ListItem[], ordered = false): List {
  return { type: "list", ordered, spread: children.some(({ spread }) => spread), children };
}
