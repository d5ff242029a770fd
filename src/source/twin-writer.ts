import type { Root, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";

/**
 * Words in which no sign can mean anything to Markdown, wherever they stand: letters first, so that they are no item of a list, and behind them no sign
 * but those that only end words; or one of these alone, as behind a link. Most text is of this kind, and to look in it for each of fifty signs takes
 * half of the time of a twin.
 */
const PLAIN = /^[,;.]$|^(?:[,;.]? )?[A-Za-z](?:[A-Za-z0-9 ,;'"()?/-]|(?<![Ww])\.(?= |$))*$/u;

const text: Handle = (node, parent, state, info) => {
  const { value } = node as Text;
  const touchesBreak = (value.startsWith(" ") && info.before === "\n") || (value.endsWith(" ") && info.after === "\n");
  return PLAIN.test(value) && !touchesBreak ? value : defaultHandlers.text(node, parent, state, info);
};

/** Tables are not padded, or one longer word would change every line of them. */
const FORM: Options = {
  bullet: "-",
  emphasis: "*",
  fence: "`",
  listItemIndent: "one",
  rule: "-",
  handlers: { text },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Writes nodes as Markdown. */
export function writeMarkdown(children: Root["children"]): string {
  return toMarkdown({ type: "root", children }, FORM);
}
