import type { CompareView } from "../../contract.ts";
import { count } from "../../core/text.ts";
import { make } from "../elements.ts";
import type { ChangedRow, Comparison, Labels, Stretch } from "./diff-model.ts";
import type { Line } from "./lines.ts";
import type { Pair, Piece } from "./words.ts";

/** Lines that stay in sight beside a change, so that it can be read where it stands. */
const CONTEXT_LINES = 2;
/** A fold that hides less costs more than it saves. */
const FOLD_LINES_AT_LEAST = 3;

/** How to show a comparison. */
export interface RenderOptions {
  readonly view: CompareView;
  readonly labels: Labels;
}

/** A comparison as a list of parts: unchanged lines, folds, and places that changed. */
export function renderComparison({ stretches }: Comparison, { view, labels }: RenderOptions): HTMLElement[] {
  const write = view === "side" ? writeSide : writeInline;
  const body = stretches.flatMap((stretch, index) => {
    if (stretch.kind === "same") return renderSame(stretch.rows, write, { isFirst: index === 0, isLast: index === stretches.length - 1 });
    return [renderPlace(stretch, write)];
  });
  if (view === "inline") return body;
  const head = make("div", "compare-row compare-columns", make("p", "", labels.from), make("p", "", labels.to));
  return [head, ...body];
}

/** Writes the rows of one part. */
type Write = (rows: readonly Row[]) => HTMLElement[];
type Row = ChangedRow | ({ readonly kind: "same" } & Pair<Line>);

function renderPlace({ place, rows }: Stretch & { readonly kind: "changed" }, write: Write): HTMLElement {
  const element = make("div", "compare-place", ...write(rows));
  element.tabIndex = -1;
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", `Change ${place}`);
  return element;
}

function renderSame(
  pairs: readonly Pair<Line>[],
  write: Write,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): HTMLElement[] {
  const rows = pairs.map((pair): Row => ({ kind: "same", ...pair }));
  const start = isFirst ? 0 : CONTEXT_LINES;
  const end = isLast ? rows.length : rows.length - CONTEXT_LINES;
  if (end - start < FOLD_LINES_AT_LEAST) return write(rows);
  return [...write(rows.slice(0, start)), ...renderFold(write(rows.slice(start, end)), end - start), ...write(rows.slice(end))];
}

/** A button that opens and closes the lines below it. */
function renderFold(lines: readonly HTMLElement[], amount: number): HTMLElement[] {
  const content = make("div", "", ...lines);
  content.hidden = true;
  const button = make("button", "compare-fold", count(amount, "unchanged line"));
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    content.hidden = !content.hidden;
    button.setAttribute("aria-expanded", String(!content.hidden));
  });
  return [button, content];
}

/** One column: a changed line once, with both its words; of lines that took each other's place first all old ones, then all new ones. */
function writeInline(rows: readonly Row[]): HTMLElement[] {
  const written: HTMLElement[] = [];
  let added: HTMLElement[] = [];
  for (const row of rows) {
    if (row.kind === "lines") {
      if (row.from) written.push(wholeLine(row.from, "del"));
      if (row.to) added.push(wholeLine(row.to, "ins"));
      continue;
    }
    written.push(...added, line(row.to, row.kind === "same" ? [row.to.text] : row.pieces.map((piece) => word(piece, "to"))));
    added = [];
  }
  return [...written, ...added];
}

/** Two columns: each row holds what stands on the left and what stands on the right. */
function writeSide(rows: readonly Row[]): HTMLElement[] {
  return rows.map((row) => make("div", "compare-row", side(row, "from"), side(row, "to")));
}

function side(row: Row, which: "from" | "to"): HTMLElement {
  const own = row[which];
  if (own === undefined) return make("div", "compare-gap");
  if (row.kind === "same") return line(own, [own.text]);
  if (row.kind === "lines") return wholeLine(own, which === "from" ? "del" : "ins");
  const other = which === "from" ? "added" : "removed";
  return line(
    own,
    row.pieces.filter(({ kind }) => kind !== other).map((piece) => word(piece, which)),
  );
}

function word(piece: Piece, which: "from" | "to"): Node {
  if (piece.kind === "same") return document.createTextNode(piece[which]);
  return make(piece.kind === "removed" ? "del" : "ins", "", piece.text);
}

function wholeLine(own: Line, name: "del" | "ins"): HTMLElement {
  const element = line(own, [make(name, "", own.text)]);
  element.classList.add(name === "del" ? "compare-removed" : "compare-added");
  return element;
}

function line({ text, isCode, isSpaced }: Line, content: readonly (Node | string)[]): HTMLElement {
  const element = make(isCode ? "code" : "p", "compare-line", ...content);
  element.classList.toggle("compare-spaced", isSpaced);
  element.classList.toggle("compare-heading", !isCode && /^#{1,6} /u.test(text));
  return element;
}
