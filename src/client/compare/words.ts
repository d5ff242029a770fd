import { diffArrays } from "diff";

/** One thing as both sides have it. */
export interface Pair<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** A part of a line. What is the same may still be written with each side's own version number. */
export type Piece =
  | { readonly kind: "same"; readonly from: string; readonly to: string }
  | { readonly kind: "removed"; readonly text: string }
  | { readonly kind: "added"; readonly text: string };

/** A word with the dots, hyphens and apostrophes inside it; a run of space; or one other sign. */
const TOKEN = /[\p{L}\p{N}]+(?:[.\-_'’][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;

/** Compares two lines word by word. The first side's `labels.from` and the second side's `labels.to` count as the same word. */
export function compareWords(from: string, to: string, labels: Pair<string>): Piece[] {
  const left = from.match(TOKEN) ?? [];
  const right = to.match(TOKEN) ?? [];
  const comparator = (a: string, b: string) => a === b || (a === labels.from && b === labels.to);
  const pieces: Piece[] = [];
  let [leftAt, rightAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(left, right, { comparator })) {
    const before = added ? "" : left.slice(leftAt, leftAt + count).join("");
    const after = removed ? "" : right.slice(rightAt, rightAt + count).join("");
    if (!added) leftAt += count;
    if (!removed) rightAt += count;
    pieces.push(
      added ? { kind: "added", text: after } : removed ? { kind: "removed", text: before } : { kind: "same", from: before, to: after },
    );
  }
  return joinPhrases(pieces);
}

/** Words that changed with nothing but space between them are one change: two phrases read better than words in turn. */
function joinPhrases(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let [removed, added] = ["", ""];
  const endChange = () => {
    if (removed !== "") joined.push({ kind: "removed", text: removed });
    if (added !== "") joined.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === "removed") removed += piece.text;
    else if (piece.kind === "added") added += piece.text;
    else if (piece.to.trim() === "" && removed !== "" && added !== "" && index < pieces.length - 1) {
      removed += piece.from;
      added += piece.to;
    } else {
      endChange();
      joined.push(piece);
    }
  });
  endChange();
  return joined;
}
