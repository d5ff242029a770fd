import GithubSlugger from "github-slugger";
import type { Element, ElementContent } from "hast";
import type { HastPluginEntry } from "satteri";
import { REQUIRED_WORDS, ROW_TABLES, type RowTable, rowWords } from "../core/row-tables.ts";

/**
 * Gives the rows of a `<ParamTable>` or `<ErrorTable>` their anchors, with a link to each, and every cell its column's name, by which it is
 * placed and labelled. The roles say again what the elements are, since a table that is laid out as blocks loses its meaning otherwise.
 */
export const rowTables: HastPluginEntry = () => {
  const slugger = new GithubSlugger();
  return {
    name: "row-tables",
    mdxJsxFlowElement: {
      filter: Object.keys(ROW_TABLES),
      visit(node) {
        const rule = ROW_TABLES[node.name ?? ""];
        if (rule === undefined) return undefined;
        const children = node.children.map((child) => (isElement(child, "table") ? tableOf(child, rule, slugger) : child));
        return { ...node, children };
      },
    },
  };
};

function tableOf(table: Element, rule: RowTable, slugger: GithubSlugger): Element {
  const sections = table.children.filter((child) => isElement(child, "thead", "tbody"));
  const [head = [], ...body] = sections.flatMap(({ children }) => children.filter((child) => isElement(child, "tr"))).map(cellsOf);
  const labels = head.map((cell) => wordsOf(cell).trim());
  const heading = head.map((cell) => withProperties(cell, { role: "columnheader", scope: "col" }));
  const rows = body.map((cells) => rowOf(cells, labels, slugger.slug(rowWords(rule, cells[0] === undefined ? "" : wordsOf(cells[0])))));
  return {
    ...table,
    properties: { ...table.properties, role: "table" },
    children: [
      // Not for search: "Description" on every page that has such a table would be a word of them all.
      element("thead", { role: "rowgroup", "data-pagefind-ignore": "" }, [element("tr", { role: "row" }, heading)]),
      element("tbody", { role: "rowgroup" }, rows),
    ],
  };
}

function rowOf([name, ...cells]: readonly Element[], [, ...labels]: readonly string[], id: string): Element {
  const link = element("a", { className: ["row-link"], href: `#${id}` }, name?.children ?? []);
  return element("tr", { id, role: "row" }, [
    element("th", { role: "rowheader", scope: "row" }, [link]),
    ...cells.map((cell, index) => cellOf(cell, labels[index] ?? "")),
  ]);
}

function cellOf(cell: Element, label: string): Element {
  const named = withProperties(cell, { role: "cell", "data-column": label.toLowerCase(), "data-label": label });
  return label === "Required" ? requiredCell(named) : named;
}

/** `Yes` under a heading that is not seen says nothing: the word itself must. */
function requiredCell(cell: Element): Element {
  const word = wordsOf(cell).trim();
  if (!REQUIRED_WORDS.includes(word)) return cell;
  const mark = word === REQUIRED_WORDS[0] ? "Required" : "Optional";
  return { ...withProperties(cell, { "data-required": word.toLowerCase() }), children: [{ type: "text", value: mark }] };
}

function cellsOf({ children }: Element): Element[] {
  return children.filter((child) => isElement(child, "th", "td"));
}

function wordsOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function isElement(node: { readonly type: string }, ...names: readonly string[]): node is Element {
  return node.type === "element" && names.includes((node as Element).tagName);
}

function withProperties(node: Element, properties: Element["properties"]): Element {
  return { ...node, properties: { ...node.properties, ...properties } };
}

function element(tagName: string, properties: Element["properties"], children: readonly ElementContent[]): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
