import { isMap, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";

/**
 * Edits of YAML text that leave every byte but those concerned as it is: the parsed document tells where things stand, and the text is
 * cut there. Printing the document anew would keep comments, but not their columns, the width of lines or the form of blocks. The text
 * must be sound YAML; what is not there is an error of the caller.
 */
export function addFirstItem(text: string, path: readonly PropertyKey[], item: Readonly<Record<string, string>>): string {
  const list = parseDocument(text, { keepSourceTokens: true }).getIn(path, true);
  if (!isSeq(list) || list.items.length === 0) throw new Error(`There is no list at ${path.join(".")}.`);
  const first = list.items[0];
  const fields = Object.entries(item).map(([key, value]) => `${key}: ${value}`);
  const flow = `{ ${fields.join(", ")} }`;
  const token = list.srcToken;
  if (token?.type !== "block-seq") return splice(text, startOf(first), startOf(first), `${flow}, `);
  const dash = token.items[0]?.start.find(({ type }) => type === "seq-item-ind")?.offset ?? startOf(first);
  const margin = `${lineBreakOf(text)}${" ".repeat(columnAt(text, dash))}`;
  const body = isMap(first) && first.flow === true ? flow : fields.join(`${margin}  `);
  return splice(text, dash, dash, `- ${body}${margin}`);
}

/** Puts a value in the place of the one at a path. `value` is YAML. */
export function setValue(text: string, path: readonly PropertyKey[], value: string): string {
  const node = parseDocument(text).getIn(path, true) as Scalar | undefined;
  return splice(text, startOf(node), endOf(node), value);
}

/** Adds a line, or in `{ … }` a further entry, behind another key of the map at a path. `value` is YAML. */
export function addKey(text: string, path: readonly PropertyKey[], entry: { after: string; key: string; value: string }): string {
  const map = mapAt(text, path);
  const before = pairsOf(map).find(({ key }) => key.value === entry.after);
  const end = endOf(before?.value);
  if (map.flow === true) return splice(text, end, end, `, ${entry.key}: ${entry.value}`);
  const margin = `${lineBreakOf(text)}${" ".repeat(columnAt(text, startOf(pairsOf(map)[0]?.key)))}`;
  const lineEnd = lineEndAt(text, end);
  return splice(text, lineEnd, lineEnd, `${margin}${entry.key}: ${entry.value}`);
}

/** Removes a key and its value from the map at a path, with a comment behind it in its line. The same text if the key is not there. */
export function removeKey(text: string, path: readonly PropertyKey[], key: string): string {
  const map = mapAt(text, path);
  const pairs = pairsOf(map);
  const index = pairs.findIndex((pair) => pair.key.value === key);
  const pair = pairs[index];
  if (pair === undefined) return text;
  const next = pairs[index + 1];
  const start = startOf(pair.key);
  const end = endOf(pair.value ?? pair.key);
  if (map.flow === true && index > 0) return splice(text, endOf(pairs[index - 1]?.value), end, "");
  if (map.flow === true) return splice(text, start, next === undefined ? end : startOf(next.key), "");
  if (index === 0) return splice(text, start, next === undefined ? text.length : startOf(next.key), "");
  return splice(text, beforeReturn(text, text.lastIndexOf("\n", start)), lineEndAt(text, end), "");
}

/** How many keys the map at the top of a text has; 0 when there is no map. */
export function countKeys(text: string): number {
  const { contents } = parseDocument(text);
  return isMap(contents) ? contents.items.length : 0;
}

function mapAt(text: string, path: readonly PropertyKey[]): YAMLMap {
  const document = parseDocument(text);
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(node)) throw new Error(`There is no map at ${path.join(".")}.`);
  return node;
}

/** Keys are plain words everywhere in the content: the schemas know no others. */
function pairsOf(map: YAMLMap): Pair<Scalar, Node | null>[] {
  return map.items as Pair<Scalar, Node | null>[];
}

function startOf(node: unknown): number {
  const range = (node as Node | null | undefined)?.range;
  if (!range) throw new Error("The value stands nowhere in the text.");
  return range[0];
}

/** The end of a value. The range of a block runs on to the next line that is not its own. */
function endOf(node: unknown): number {
  const start = startOf(node);
  const [, end] = (node as Node).range ?? [start, start];
  return end;
}

function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at -= 1;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : beforeReturn(text, end);
}

/** Where a line break begins: at its `\n`, or on Windows at the `\r` before it. */
function beforeReturn(text: string, offset: number): number {
  return text.charAt(offset - 1) === "\r" ? offset - 1 : offset;
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function splice(text: string, from: number, to: number, inserted: string): string {
  return text.slice(0, from) + inserted + text.slice(to);
}
