import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Parser } from "htmlparser2";

/** An element of a page, as it is written. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly inside it. */
  text: string;
}

/** A page of a built site. */
export interface HtmlPage {
  /** Path from the site's folder: `7.1.0/connectors/index.html`. */
  readonly file: string;
  readonly source: string;
  readonly elements: readonly HtmlElement[];
}

/** All pages of a built site, by path. */
export function readPages(folder: string): HtmlPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  return files.sort().map((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    return { file: relative("", file), source, elements: parseHtml(source) };
  });
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
