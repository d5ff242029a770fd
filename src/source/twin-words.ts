import type { Nodes, PhrasingContent } from "mdast";

/** The words of a paragraph, a heading or a cell as one line: no line breaks of the source, no space at its ends. */
export function tidyWords(words: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.type === "text" && last?.type === "text") joined[joined.length - 1] = { ...last, value: last.value + word.value };
    else joined.push(word);
  }
  const lines = joined.map((word) => (word.type === "text" ? { ...word, value: word.value.replace(/[ \t\r\n]+/gu, " ") } : word));
  return trimEnd(trimStart(lines)).filter((word) => word.type !== "text" || word.value !== "");
}

/** The plain words of what may hold emphasis and links. */
export function plainWords(words: readonly PhrasingContent[]): string {
  return words.map((word) => ("value" in word ? word.value : "children" in word ? plainWords(word.children) : "")).join("");
}

/** Raised or lowered words, for which Markdown has no sign: in Unicode's own characters where it has them all, else `^(…)` or `_(…)`. */
export function shiftWords(words: string, direction: "sub" | "sup"): string {
  const shifted = [...words].map((character) => SHIFTED[direction][PLAIN.indexOf(character)]);
  if (shifted.every((character) => character !== undefined)) return shifted.join("");
  return `${direction === "sup" ? "^" : "_"}(${words})`;
}

const PLAIN = [..."0123456789+-=()"];
const SHIFTED = { sub: [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"], sup: [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"] } as const;

/** Whether a node stands among words. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}

const PHRASING: ReadonlySet<string> = new Set([
  "break",
  "delete",
  "emphasis",
  "footnoteReference",
  "image",
  "inlineCode",
  "link",
  "mdxJsxTextElement",
  "mdxTextExpression",
  "strong",
  "text",
]);

function trimStart(words: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = words;
  if (first?.type !== "text") return [...words];
  const value = first.value.trimStart();
  return value === "" ? trimStart(rest) : [{ ...first, value }, ...rest];
}

function trimEnd(words: readonly PhrasingContent[]): PhrasingContent[] {
  const last = words.at(-1);
  const rest = words.slice(0, -1);
  if (last?.type === "break") return trimEnd(rest);
  if (last?.type !== "text") return [...words];
  const value = last.value.trimEnd();
  return value === "" ? trimEnd(rest) : [...rest, { ...last, value }];
}
