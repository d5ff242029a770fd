import type GithubSlugger from "github-slugger";
import type { Nodes, Table, TableCell } from "mdast";
import type { Row } from "../core/content.ts";
import type { Diagnostic, Place } from "../core/diagnostics.ts";
import { REQUIRED_WORDS, ROW_TABLES, type RowTable, rowWords } from "../core/row-tables.ts";
import { count, didYouMean, joinWords } from "../core/text.ts";
import { conditionsOf, isComment, type JsxElement, placeOf, wordsOf } from "./node-facts.ts";

/** The rows of a table in a component, and what is wrong with its form. */
export interface RowTableReading {
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a `<ParamTable>` or an `<ErrorTable>`; every other element has no rows. `slugger` is that of the page's rows. */
export function readRowTable(
  node: JsxElement,
  { file, parents, slugger }: { readonly file: string; readonly parents: readonly Nodes[]; readonly slugger: GithubSlugger },
): RowTableReading {
  const name = node.name ?? "";
  const rule = Object.hasOwn(ROW_TABLES, name) ? ROW_TABLES[name] : undefined;
  if (rule === undefined) return { rows: [], diagnostics: [] };
  const inside = node.children.filter((child) => !isComment(child));
  const [table] = inside;
  if (table?.type !== "table" || inside.length !== 1) {
    const message = `<${name}> stands around one table, and nothing else.`;
    const fix = `Put one Markdown table between <${name}> and </${name}>, with an empty line above and below it.`;
    return { rows: [], diagnostics: [{ ...placeOf(file, node), code: "table-form", message, fix }] };
  }
  const [head, ...body] = table.children;
  const when = conditionsOf(parents);
  const rows = body.map((row) => ({ id: slugger.slug(rowWords(rule, wordsOf(row.children[0] ?? row))), when, place: placeOf(file, row) }));
  const headings = (head?.children ?? []).map((cell) => ({ words: wordsOf(cell).trim(), place: cellPlace(file, cell) }));
  const diagnostics = [...checkColumns(headings, name, rule), ...checkRows(table, { file, name, rule })];
  return { rows, diagnostics };
}

/** The anchors of rows that a heading of the page has, too. Headings keep theirs. */
export function checkRowAnchors(rows: readonly Row[], headings: readonly { readonly id: string; readonly text: string }[]): Diagnostic[] {
  return rows.flatMap(({ id, place }) => {
    const heading = headings.find((one) => one.id === id);
    if (heading === undefined) return [];
    const message = `The row's anchor #${id} is that of the heading "${heading.text}", too: links could lead to one of them only.`;
    return [{ ...place, code: "anchor-duplicate" as const, message, fix: "Word the heading differently." }];
  });
}

interface ColumnHeading {
  readonly words: string;
  readonly place: Place;
}

function checkColumns(headings: readonly ColumnHeading[], name: string, { first, columns, last }: RowTable): Diagnostic[] {
  const inOrder = `${first ?? "a heading of your choice"}, then any of ${joinWords(columns)}${last === undefined ? "" : `, then ${last}`}`;
  const order = `The columns of <${name}> are, in this order: ${inOrder}.`;
  const report = (place: Place | undefined, message: string, fix = order): Diagnostic[] =>
    place === undefined ? [] : [{ ...place, code: "table-form", message, fix }];
  const [top, ...others] = headings;
  const known = [...columns, ...(last === undefined ? [] : [last])];
  if (top?.words === "") return report(top.place, "The first column has no heading.");
  if (first !== undefined && top?.words !== first) return report(top?.place, `The first column is headed ${top?.words}, not ${first}.`);
  const unknown = others.filter(({ words }) => !known.includes(words));
  if (unknown.length > 0)
    return unknown.flatMap(({ words, place }) =>
      report(place, words === "" ? "A column has no heading." : `<${name}> knows no column ${words}.`, didYouMean(words, known) || order),
    );
  const misplaced = others.find(({ words }, index) => known.indexOf(words) <= known.indexOf(others[index - 1]?.words ?? ""));
  if (misplaced !== undefined) {
    const isTwice = others.filter(({ words }) => words === misplaced.words).length > 1;
    return report(misplaced.place, `The column ${misplaced.words} ${isTwice ? "stands twice" : "stands too late"}.`);
  }
  if (last !== undefined && others.at(-1)?.words !== last) return report((others.at(-1) ?? top)?.place, `The last column is not ${last}.`);
  return others.length === 0 ? report(top?.place, "The table has one column only.") : [];
}

function checkRows(
  table: Table,
  { file, name, rule }: { readonly file: string; readonly name: string; readonly rule: RowTable },
): Diagnostic[] {
  const [head, ...body] = table.children;
  const columns = head?.children.map((cell) => wordsOf(cell).trim()) ?? [];
  if (body.length === 0) {
    const fix = "Write a row below the line of hyphens, or remove the table.";
    return [{ ...placeOf(file, table), code: "table-form", message: `The table in <${name}> has no rows.`, fix }];
  }
  const first = new Map<string, number>();
  return body.flatMap((row): Diagnostic[] => {
    const [cell] = row.children;
    const words = wordsOf(cell ?? row).trim();
    const place = cell === undefined ? placeOf(file, row) : cellPlace(file, cell);
    const before = first.get(words);
    first.set(words, before ?? place.line);
    const twice = `The ${rule.noun} ${words} stands twice in this table: also in line ${before}.`;
    return [
      ...checkName(cell, { words, place, rule }),
      ...(before === undefined || words === ""
        ? []
        : [{ ...place, code: "table-duplicate" as const, message: twice, fix: "Remove one of the two rows, or make one of them." }]),
      ...checkRequired(row.children[columns.indexOf("Required")], file),
      ...checkWidth(row.children, columns.length, file),
    ];
  });
}

/** The name is made a link to its row, and a link holds no other; and links to the row need words that every version shows. */
function checkName(
  cell: TableCell | undefined,
  { words, place, rule }: { readonly words: string; readonly place: Place; readonly rule: RowTable },
): Diagnostic[] {
  const report = (message: string, fix: string): Diagnostic[] => [{ ...place, code: "table-form", message, fix }];
  if (words === "") return report(`The row has no ${rule.noun}.`, `Write the ${rule.noun} into the first column.`);
  const parts = cell?.children ?? [];
  if (parts.some(({ type }) => type !== "text" && type !== "inlineCode"))
    return report(
      `The ${rule.noun} ${words} is more than words and code.`,
      `Write it as \`${words}\`; the rest belongs into another column.`,
    );
  if (rule.first === undefined && parts.every(({ type }) => type !== "inlineCode"))
    return report(`The ${rule.noun} ${words} is not in code.`, `Write it as \`${words}\`.`);
  return [];
}

function checkRequired(cell: TableCell | undefined, file: string): Diagnostic[] {
  const words = cell === undefined ? "" : wordsOf(cell).trim();
  const isPlain = cell?.children.every(({ type }) => type === "text") ?? true;
  if (cell === undefined || (isPlain && (words === "" || REQUIRED_WORDS.includes(words)))) return [];
  const message = `The column Required says ${words || "something other than words"}.`;
  return [{ ...cellPlace(file, cell), code: "table-form", message, fix: `Write ${joinWords(REQUIRED_WORDS, "or")}, or leave it empty.` }];
}

/** GitHub's Markdown drops cells for which there is no column, without a word. */
function checkWidth(cells: readonly TableCell[], width: number, file: string): Diagnostic[] {
  const extra = cells[width];
  if (extra === undefined) return [];
  const message = `The row has ${count(cells.length, "cell")} for ${count(width, "column")}: this one and what follows is not shown.`;
  return [{ ...cellPlace(file, extra), code: "table-form", message, fix: "Write \\| for the sign inside a cell." }];
}

/** The words of a cell, not the sign before them, with which Markdown lets it begin. */
function cellPlace(file: string, cell: TableCell): Place {
  return placeOf(file, cell.children[0] ?? cell);
}
