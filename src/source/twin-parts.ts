import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ConnectorCardProps, ConnectorProps } from "../core/props/connectors.ts";
import { isPhrasing, tidyWords } from "./twin-words.ts";

/** The panel of a tab: its label in bold, then what it holds. */
export function tabPanel(label: string, content: readonly RootContent[]): RootContent[] {
  return [paragraph([strong(label)]), ...content];
}

/** What a reader could fold in: its summary in bold, then what it holds. */
export function details(summary: readonly PhrasingContent[], content: readonly RootContent[]): RootContent[] {
  return summary.length === 0 ? [...content] : [paragraph([{ type: "strong", children: [...summary] }]), ...content];
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

/** The connectors of a version: name, category, release, store, and the line that the card shows. */
export function connectorList(cards: readonly ConnectorCardProps[]): RootContent[] {
  if (cards.length === 0) return [];
  const items = cards.map(({ title, url, category, release, store, description }) => {
    const facts = `: ${category}, ${release === undefined ? "no release listed" : `release ${release}`} (`;
    const shop = store === undefined ? [text("not in the connector store")] : [link("connector store", store)];
    return item([link(title, url), text(facts), ...shop, text(`). ${description}`)]);
  });
  return [list(items)];
}

/** What the head of a connector's page says of it. */
export function connectorFacts({ category, release, reason, lifecycle, store, source }: ConnectorProps): List {
  return list([
    item([text(`Category: ${category}`)]),
    item([text(`Connector release: ${release ?? reason ?? ""}`)]),
    ...(lifecycle === "active" ? [] : [item([text(`State: ${lifecycle}`)])]),
    ...(store === undefined ? [] : [item([link("Connector store", store)])]),
    ...(source === undefined ? [] : [item([link("Source code", source)])]),
  ]);
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
