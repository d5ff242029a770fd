import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePath, encodePath } from "../core/path.ts";
import { type HtmlElement, parseHtml } from "./html.ts";
import { listFiles } from "./manifest.ts";

/**
 * The internal links, anchors, images, scripts and redirects of a built site that lead nowhere, each with the page that names it. `base` is the path
 * under which the site is served, with a slash at both ends.
 */
export function brokenLinks(folder: string, base: string): string[] {
  const files = new Set(listFiles(folder));
  const pages = [...files].filter((file) => file.endsWith(".html")).map((file) => readPage(folder, file));
  const anchors = new Map(pages.map(({ file, ids }) => [file, ids]));
  return pages.flatMap(({ file, links }) =>
    links.filter((link) => !leadsSomewhere(link, { from: file, base, files, anchors })).map((link) => `${file}: ${link}`),
  );
}

interface CrawledPage {
  readonly file: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** Keeps of a page only what is asked of it, so that large sites fit into memory. */
function readPage(folder: string, file: string): CrawledPage {
  const elements = parseHtml(readFileSync(join(folder, file), "utf8"));
  const links = new Set(elements.flatMap(linksOf).filter((url) => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url)));
  return { file, links: [...links], ids: new Set(elements.flatMap(({ attributes }) => attributes["id"] ?? [])) };
}

/** Every address that an element names. */
function linksOf({ name, attributes }: HtmlElement): string[] {
  const isRefresh = name === "meta" && attributes["http-equiv"] === "refresh";
  const refresh = isRefresh ? /url=(?<url>.*)/u.exec(attributes["content"] ?? "")?.groups?.["url"] : undefined;
  return [attributes["href"], attributes["src"], refresh].filter((url) => url !== undefined);
}

interface Surroundings {
  readonly from: string;
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

function leadsSomewhere(link: string, { from, base, files, anchors }: Surroundings): boolean {
  const { pathname, hash } = new URL(link, `http://site${base}${encodePath(from)}`);
  if (!pathname.startsWith(base)) return false;
  const path = decodePath(pathname.slice(base.length));
  const target = link.startsWith("#") ? from : path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!files.has(target)) return false;
  // What a hash means in another file, a page of a PDF for instance, is that file's own affair.
  return hash === "" || anchors.get(target)?.has(decodePath(hash.slice(1))) !== false;
}
