import type { LayerChange, LayerDiff } from "../core/layer-diff.ts";
import type { LineChanges } from "../core/override-check.ts";
import { count, joinWords } from "../core/text.ts";

/** What `strata diff` prints: plain text, one line a page, by section. */
export function reportLayerDiff({ version, base, sections, inherited }: LayerDiff): string {
  const changes = sections.flatMap((section) => section.changes);
  if (changes.length === 0) return `${version} changes nothing against ${base}: it inherits all of its ${count(inherited, "page")}.`;
  const blocks = sections.map(({ tab, changes: group }) =>
    [tab ?? "In no tab", ...group.map((change) => `  ${reportChange(change)}`)].join("\n"),
  );
  return [`${version} against its base ${base}`, ...blocks, `${countKinds(changes)}; ${count(inherited, "page")} inherited`].join("\n\n");
}

function reportChange(change: LayerChange): string {
  const head = change.kind.padEnd("changed  ".length) + change.key;
  switch (change.kind) {
    case "added":
      return head;
    case "changed":
      return `${head}  ${reportLines(change.lines)}`;
    case "moved":
      return `${head}  from ${joinWords(change.from)}  ${reportLines(change.lines)}`;
    case "removed":
      return `${head}  ${change.successor === undefined ? "" : `replaced by ${change.successor}: `}${change.reason}`;
  }
}

function reportLines(lines: LineChanges | undefined): string {
  if (lines === undefined) return "unreadable";
  return lines.added + lines.removed === 0 ? "same lines" : `+${lines.added} -${lines.removed}`;
}

function countKinds(changes: readonly LayerChange[]): string {
  return KINDS.flatMap((kind) => {
    const amount = changes.filter((change) => change.kind === kind).length;
    return amount === 0 ? [] : [`${amount} ${kind}`];
  }).join(", ");
}

const KINDS = ["added", "changed", "moved", "removed"] as const;
