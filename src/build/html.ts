import { Parser } from "htmlparser2";

/** An element of a page, as it is written. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly inside it. */
  text: string;
}

/** The elements of a text of HTML, in order. */
export function parseHtml(source: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: "" };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(source);
  return elements;
}
