import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { HtmlPage } from "./html.ts";

/** The internal links, anchors, images, scripts and redirects of a built site that lead nowhere, each with the page that names it. */
export function brokenLinks(folder: string, pages: readonly HtmlPage[]): string[] {
  return pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => !leadsSomewhere(link, page, folder, pages))
      .map((link) => `${page.file}: ${link}`),
  );
}

/** Every address that a page names and that lies on this site. */
function linksOf({ elements }: HtmlPage): string[] {
  const named = elements.flatMap(({ name, attributes }) => {
    const refresh =
      name === "meta" && attributes["http-equiv"] === "refresh"
        ? /url=(?<url>.*)/u.exec(attributes["content"] ?? "")?.groups?.["url"]
        : undefined;
    return [attributes["href"], attributes["src"], refresh].filter((url) => url !== undefined);
  });
  return named.filter((url) => !/^(?:https?:|mailto:|tel:|data:)/u.test(url));
}

function leadsSomewhere(link: string, from: HtmlPage, folder: string, pages: readonly HtmlPage[]): boolean {
  const { pathname, hash } = new URL(link, `http://site/${from.file.replace(/index\.html$/u, "")}`);
  const path = join(folder, decodeURIComponent(pathname));
  if (!existsSync(path)) return false;
  if (statSync(path).isDirectory() && !pathname.endsWith("/")) return false;
  if (hash === "") return true;
  const target = link.startsWith("#")
    ? from
    : pages.find(({ file }) => join(folder, file) === join(path, pathname.endsWith("/") ? "index.html" : ""));
  return target?.elements.some(({ attributes }) => attributes["id"] === decodeURIComponent(hash.slice(1))) ?? false;
}
