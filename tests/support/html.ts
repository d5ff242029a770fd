import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type HtmlElement, parseHtml } from "../../src/build/html.ts";

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
