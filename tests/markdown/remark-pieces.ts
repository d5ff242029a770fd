import type { Definition, FootnoteDefinition, ListItem, Nodes, Parents, Root, RootContent, Table } from "mdast";
import { visitParents } from "unist-util-visit-parents";
import { jsxAttributes, type Piece, plainUrl } from "./outline.ts";

/** What remark-gfm says a text should become: the rules of remark-rehype, written down once more. */
export function piecesOfMdast(root: Root): Piece[] {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visitParents(root, (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  });
  const printer = new Printer(definitions, footnotes);
  const page = printer.inside(root);
  return [...page, ...printer.footnoteSection()];
}

class Printer {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnote -> how often the text refers to it, in the order of the first references. */
  readonly #references = new Map<string, number>();

  constructor(definitions: ReadonlyMap<string, Definition>, footnotes: ReadonlyMap<string, FootnoteDefinition>) {
    this.#definitions = definitions;
    this.#footnotes = footnotes;
  }

  inside(parent: Parents): Piece[] {
    return parent.children.flatMap((child) => this.piece(child));
  }

  piece(node: Nodes): Piece[] {
    const element = (tag: string, attributes = {}, children = "children" in node ? this.inside(node) : []): Piece[] => [
      { tag, attributes, children },
    ];
    switch (node.type) {
      case "text":
        return [node.value];
      case "paragraph":
        return isOnlyJsx(node.children) ? this.inside(node).filter((child) => typeof child !== "string") : element("p");
      case "heading":
        return element(`h${node.depth}`);
      case "emphasis":
        return element("em");
      case "strong":
        return element("strong");
      case "delete":
        return element("del");
      case "blockquote":
        return element("blockquote");
      case "thematicBreak":
        return element("hr");
      case "break":
        return [...element("br"), "\n"];
      case "inlineCode":
        return element("code", {}, [node.value.replaceAll("\n", " ")]);
      case "code": {
        const code = element(
          "code",
          { class: node.lang ? `language-${node.lang}` : undefined, meta: node.meta },
          node.value === "" ? [] : [`${node.value}\n`],
        );
        return element("pre", {}, code);
      }
      case "link":
        return element("a", { href: plainUrl(node.url), title: node.title });
      case "image":
        return element("img", { src: plainUrl(node.url), alt: node.alt, title: node.title });
      case "linkReference": {
        const { url = "", title } = this.#definitions.get(node.identifier) ?? {};
        return element("a", { href: plainUrl(url), title });
      }
      case "imageReference": {
        const { url = "", title } = this.#definitions.get(node.identifier) ?? {};
        return element("img", { src: plainUrl(url), alt: node.alt, title });
      }
      case "html":
        return element("html", { value: node.value });
      case "list": {
        const start = node.ordered && node.start !== 1 ? node.start : undefined;
        const isTasks = node.children.some(({ checked }) => typeof checked === "boolean");
        const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
        const items = node.children.flatMap((item) => this.item(item, isLoose));
        return element(node.ordered ? "ol" : "ul", { start, class: isTasks ? "contains-task-list" : undefined }, items);
      }
      case "table":
        return element("table", {}, this.rows(node));
      case "footnoteReference":
        return this.footnoteMark(node.identifier);
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return element(`<${node.name}>`, jsxAttributes(node.attributes));
      default:
        return [];
    }
  }

  item({ checked, children }: ListItem, isLoose: boolean): Piece[] {
    const box: Piece[] =
      typeof checked === "boolean" ? [{ tag: "input", attributes: { type: "checkbox", checked }, children: [] }, " "] : [];
    const blocks = children.map((child) => ({ isParagraph: child.type === "paragraph", pieces: this.piece(child) }));
    const [first] = blocks;
    const lead = first?.pieces[0];
    if (box.length > 0 && first?.isParagraph && typeof lead === "object")
      first.pieces[0] = { ...lead, children: [...box, ...lead.children] };
    const inner = blocks.flatMap(({ isParagraph, pieces }) =>
      isParagraph && !isLoose
        ? pieces.flatMap((piece) => (typeof piece === "object" && piece.tag === "p" ? ["\n", ...piece.children, "\n"] : [piece]))
        : pieces,
    );
    return [{ tag: "li", attributes: { class: box.length > 0 ? "task-list-item" : undefined }, children: inner }];
  }

  rows({ align, children: [head, ...body] }: Table): Piece[] {
    const row = (cells: readonly RootContent[], tag: string): Piece => ({
      tag: "tr",
      children: (align ?? []).map((side, column) => {
        const cell = cells[column];
        return { tag, attributes: { align: side }, children: cell && "children" in cell ? this.inside(cell) : [] };
      }),
    });
    const top: Piece = { tag: "thead", children: head ? [row(head.children, "th")] : [] };
    return body.length === 0 ? [top] : [top, { tag: "tbody", children: body.map(({ children }) => row(children, "td")) }];
  }

  footnoteMark(identifier: string): Piece[] {
    const count = (this.#references.get(identifier) ?? 0) + 1;
    this.#references.set(identifier, count);
    const number = [...this.#references.keys()].indexOf(identifier) + 1;
    const id = `user-content-fnref-${identifier}${count > 1 ? `-${count}` : ""}`;
    return [
      { tag: "sup", children: [{ tag: "a", attributes: { href: `#user-content-fn-${identifier}`, id }, children: [String(number)] }] },
    ];
  }

  /** A footnote may refer to others, which then come after it. */
  footnoteSection(): Piece[] {
    const bodies = new Map<string, Piece[]>();
    for (const identifier of this.#references.keys()) {
      const footnote = this.#footnotes.get(identifier);
      bodies.set(identifier, footnote ? this.inside(footnote) : []);
    }
    if (bodies.size === 0) return [];
    const items = [...bodies].map(([identifier, body]): Piece => {
      const links = Array.from({ length: this.#references.get(identifier) ?? 1 }, (_, index) => backLink(identifier, index + 1));
      const back = links.flatMap((link, index): Piece[] => (index === 0 ? [link] : [" ", link]));
      const last = body.at(-1);
      const isText = typeof last === "object" && last.tag === "p";
      const children = isText ? [...body.slice(0, -1), { ...last, children: [...last.children, " ", ...back] }] : [...body, ...back];
      return { tag: "li", attributes: { id: `user-content-fn-${identifier}` }, children };
    });
    const heading: Piece = { tag: "h2", attributes: { class: "sr-only", id: "footnote-label" }, children: ["Footnotes"] };
    return [{ tag: "section", attributes: { class: "footnotes" }, children: [heading, { tag: "ol", children: items }] }];
  }
}

function backLink(identifier: string, count: number): Piece {
  const mark: Piece[] = count > 1 ? [{ tag: "sup", children: [String(count)] }] : [];
  const href = `#user-content-fnref-${identifier}${count > 1 ? `-${count}` : ""}`;
  return { tag: "a", attributes: { class: "data-footnote-backref", href }, children: ["↩", ...mark] };
}

/** MDX takes components out of a paragraph that holds nothing else. */
function isOnlyJsx(children: readonly Nodes[]): boolean {
  const isJsx = (node: Nodes) => node.type === "mdxJsxTextElement" || node.type === "mdxTextExpression";
  return children.some(isJsx) && children.every((node) => isJsx(node) || (node.type === "text" && node.value.trim() === ""));
}
