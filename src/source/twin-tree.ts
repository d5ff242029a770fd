import type { BlockContent, Definition, DefinitionContent, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { TwinProps } from "../core/props/twin.ts";
import { unescapeVariables } from "../core/variables.ts";
import { attributeOf as attributeIn, isElement, type JsxElement } from "./node-facts.ts";
import { asBlocks, card, connectorList, details, figure, mergeCards, paragraph, tabPanel, text } from "./twin-parts.ts";
import { isPhrasing, plainWords, shiftWords, tidyWords } from "./twin-words.ts";

/** A page's tree as one version shows it, in Markdown alone: conditions settled, variables filled, components written out, links absolute. */
export function portableTree(tree: Root, props: TwinProps): Root {
  return { type: "root", children: new Settling(tree, props).blocks(tree.children) };
}

/** Walks one page for one version. */
class Settling {
  readonly #props: TwinProps;
  readonly #definitions: Definitions;

  constructor(tree: Root, props: TwinProps) {
    this.#props = props;
    this.#definitions = definitionsOf(tree);
  }

  blocks(nodes: readonly Nodes[]): RootContent[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: Nodes): RootContent[] {
    const { fill } = this.#props;
    switch (node.type) {
      case "paragraph":
        return holdsBlocks(node) ? this.#mixed(node.children) : filled(this.#words(node.children), (children) => ({ ...node, children }));
      case "heading":
        return filled(this.#words(node.children), (children) => ({ ...node, children }));
      case "blockquote":
        return filled(withAlertMark(this.blocks(node.children)), (children) => ({ ...node, children: children as BlockContent[] }));
      case "list":
        return filled(
          node.children.flatMap((item) => this.#item(item)),
          (children) => ({ ...node, children }),
        );
      case "footnoteDefinition":
        return [{ ...node, children: this.blocks(node.children) as DefinitionContent[] } as RootContent];
      case "code":
        return [{ ...node, value: fill(node.value), meta: node.meta && fill(node.meta) }];
      case "table": {
        const rows = node.children.map((row) => {
          const cells = row.children.map((cell) => ({ ...cell, children: this.#words(cell.children) }));
          return { ...row, children: cells };
        });
        return [{ ...node, children: rows }];
      }
      case "thematicBreak":
        return [node];
      case "mdxJsxFlowElement":
        return this.#component(node);
      default:
        // Comments, and definitions, whose links are written out.
        return [];
    }
  }

  /** An item that held something and holds nothing in this version is left out. */
  #item(node: ListItem): ListItem[] {
    const children = this.blocks(node.children) as ListItem["children"];
    return node.children.length > 0 && children.length === 0 ? [] : [{ ...node, children }];
  }

  /** What stands inside an element: blocks, or words and elements in one line, as in `<Tab label="A">One line</Tab>`. */
  #mixed(nodes: readonly Nodes[]): RootContent[] {
    const parts = nodes.flatMap((node): (RootContent | PhrasingContent)[] => {
      if (isElement(node)) return node.type === "mdxJsxFlowElement" || holdsBlocks(node) ? this.#component(node) : this.#word(node);
      return isPhrasing(node) ? this.#word(node) : this.#block(node);
    });
    return asBlocks(parts);
  }

  #component(node: JsxElement): RootContent[] {
    const { fill, urlOf, connectors } = this.#props;
    const inner = () => this.#mixed(node.children);
    const attribute = (name: string) => fill(attributeOf(node, name));
    switch (node.name) {
      case "Since":
      case "Until":
        return this.#isShown(node) ? inner() : [];
      case "Tab":
        return tabPanel(attribute("label"), inner());
      case "Card":
        return [card({ title: attribute("title"), url: urlOf(attributeOf(node, "href")) }, inner())];
      case "Cards":
        return mergeCards(inner());
      case "ConnectorCards":
        return connectorList(connectors());
      case "Figure":
        return figure(attribute("caption"), inner());
      case "details": {
        const summary = node.children.flatMap((child): readonly Nodes[] => summaryOf(child));
        const rest = node.children.filter((child) => summaryOf(child).length === 0);
        return details(this.#words(summary), this.#mixed(rest));
      }
      default:
        // Steps, Tabs, the tables and the file tree are what they hold; so is HTML among blocks.
        return inner();
    }
  }

  #words(nodes: readonly Nodes[]): PhrasingContent[] {
    return tidyWords(nodes.flatMap((node) => this.#word(node)));
  }

  #word(node: Nodes): PhrasingContent[] {
    const { fill, urlOf } = this.#props;
    switch (node.type) {
      case "text":
        return [{ ...node, value: fill(node.value) }];
      case "inlineCode":
        return [{ ...node, value: fill(node.value).replace(/\r?\n/gu, " ") }];
      case "emphasis":
      case "strong":
      case "delete":
        return filled(this.#words(node.children), (children) => ({ ...node, children }));
      case "link":
        return [{ ...node, url: urlOf(node.url), title: node.title && fill(node.title), children: this.#words(node.children) }];
      case "linkReference": {
        const { url, title } = this.#definitions.get(node.identifier) ?? { url: "" };
        return [{ type: "link", url: urlOf(url), title: title && fill(title), children: this.#words(node.children) }];
      }
      case "image": {
        const url = imageUrl(node.url, urlOf);
        const alt = fill(node.alt ?? "");
        return url === undefined ? [text(alt)] : [{ ...node, url: fill(unescapeVariables(url)), alt }];
      }
      case "break":
      case "footnoteReference":
        return [node];
      case "mdxJsxTextElement":
      case "mdxJsxFlowElement":
        return this.#wordComponent(node);
      case "paragraph":
        return node.children.flatMap((child) => this.#word(child));
      default:
        return [];
    }
  }

  #wordComponent(node: JsxElement): PhrasingContent[] {
    const words = (): PhrasingContent[] => node.children.flatMap((child) => this.#word(child));
    switch (node.name) {
      case "Since":
      case "Until":
        return this.#isShown(node) ? words() : [];
      case "br":
        return [{ type: "break" }];
      case "kbd":
        return [{ type: "inlineCode", value: plainWords(words()) }];
      case "sub":
      case "sup":
        return [text(shiftWords(plainWords(words()), node.name))];
      default:
        return words();
    }
  }

  #isShown(node: JsxElement): boolean {
    return this.#props.shows({ kind: node.name === "Since" ? "since" : "until", version: attributeOf(node, "version") });
  }
}

/** The addresses that references name, from the whole page: a definition may stand where the version does not show it. */
type Definitions = ReadonlyMap<string, Pick<Definition, "url" | "title">>;

/** One page is written for many versions. */
const known = new WeakMap<Root, Definitions>();

function definitionsOf(tree: Root): Definitions {
  const definitions =
    known.get(tree) ??
    new Map(
      findDefinitions(tree)
        .reverse()
        .map((node) => [node.identifier, node]),
    );
  known.set(tree, definitions);
  return definitions;
}

function findDefinitions(node: Nodes): Definition[] {
  if (node.type === "definition") return [node];
  return "children" in node ? node.children.flatMap(findDefinitions) : [];
}

/** GitHub's mark of an alert, `[!NOTE]`, on a line of its own; as words, its bracket would be escaped and the alert be a mere quote. */
function withAlertMark(blocks: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  const lead = first?.type === "paragraph" ? first.children[0] : undefined;
  if (first?.type !== "paragraph" || lead?.type !== "text") return [...blocks];
  const kind = ALERT.exec(lead.value)?.groups?.["kind"];
  if (kind === undefined) return [...blocks];
  const words = tidyWords(
    [text(lead.value.replace(ALERT, "")), ...first.children.slice(1)].filter((word, at) => at > 1 || word.type !== "break"),
  );
  const mark: PhrasingContent = { type: "html", value: `[!${kind.toUpperCase()}]${words.length > 0 ? "\n" : ""}` };
  return [paragraph([mark, ...words]), ...rest];
}

const ALERT = /^\[!(?<kind>note|tip|important|warning|caution)\](?:\s+|$)/iu;

/** The one node that holds these children, or none where there are none. */
function filled<Child, Result>(children: Child[], build: (children: Child[]) => Result): Result[] {
  return children.length === 0 ? [] : [build(children)];
}

const BLOCKS = ["Card", "Cards", "ConnectorCards", "ErrorTable", "Figure", "FileTree", "ParamTable", "Steps", "Tab", "Tabs", "details"];

/** Whether a component that stands for blocks is written inside a line. */
function holdsBlocks(node: Paragraph | JsxElement): boolean {
  if (isElement(node) && BLOCKS.includes(node.name ?? "")) return true;
  return node.children.some((child) => isElement(child) && holdsBlocks(child));
}

/** The words of a summary; its own line may be wrapped in a paragraph. */
function summaryOf(node: Nodes): readonly Nodes[] {
  if (isElement(node) && node.name === "summary") return node.children;
  return node.type === "paragraph" && node.children.length === 1 ? node.children.flatMap(summaryOf) : [];
}

function attributeOf(node: JsxElement, name: string): string {
  return attributeIn(node, name) ?? "";
}

/** The site's own images have a stable address under `assets/` alone; those beside a page are told by their words. */
function imageUrl(url: string, urlOf: (link: string) => string): string | undefined {
  if (/^https?:/iu.test(url)) return url;
  return url.startsWith("/assets/") ? urlOf(url) : undefined;
}
