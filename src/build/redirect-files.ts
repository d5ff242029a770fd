import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { escapeHtml } from "../core/escape.ts";
import type { Library } from "../core/library.ts";
import { pageUrl } from "../core/path.ts";
import { pageFile } from "../core/plan.ts";
import { LATEST, latestRedirects, movedRedirects, type Redirect } from "../core/redirects.ts";
import { currentOf } from "../core/versions.ts";

/** Where the built site lies, and under which path it will be served. */
export interface RedirectSite {
  readonly folder: string;
  readonly base: string;
  /** Ids of the versions that the site holds. */
  readonly versions: readonly string[];
}

/**
 * Writes the redirects three ways: as rules for hosts (`_redirects`, and under `hosting/` snippets for nginx and Apache), and for plain file servers as a page at each
 * old address that leads on. Result: the paths of these pages.
 */
export async function writeRedirects(library: Library, { folder, base, versions }: RedirectSite): Promise<string[]> {
  const isThere = ({ to }: Redirect) => versions.includes(to.version);
  const moved = movedRedirects(library).filter(isThere);
  const latest = latestRedirects(library).filter(isThere);
  const pages = await Promise.all([...moved, ...latest].map((redirect) => writePage(folder, base, redirect)));
  const rules = [
    ...moved.map((redirect) => ({ ...redirect, isLasting: true })),
    ...oldLatest(latest).map((redirect) => ({ ...redirect, isLasting: false })),
  ];
  const printed = rules.map(({ from, to, isLasting }) => ({
    from: pageUrl(base, from),
    to: pageUrl(base, to),
    code: isLasting ? 301 : 302,
  }));
  const alias = { from: `${base}${LATEST}/`, to: `${base}${currentOf(library.content.versions).id}/` };
  await mkdir(join(folder, "hosting"), { recursive: true });
  await writeFile(
    join(folder, "_redirects"),
    lines([...printed.map(({ from, to, code }) => `${from} ${to} ${code}`), `${alias.from}* ${alias.to}:splat 302`]),
  );
  await writeFile(
    join(folder, "hosting/nginx.conf"),
    lines([
      "# Include this in the server block that serves the site.",
      ...printed.map(({ from, to, code }) => `location = ${from} { return ${code} ${to}; }`),
      `location ${alias.from} { rewrite ^${escapePattern(alias.from)}(.*)$ ${alias.to}$1 redirect; }`,
    ]),
  );
  await writeFile(
    join(folder, "hosting/apache.conf"),
    lines([
      "# Include this in the virtual host that serves the site; it needs mod_alias.",
      ...printed.map(({ from, to, code }) => `RedirectMatch ${code} "^${escapePattern(from)}$" "${to}"`),
      `RedirectMatch 302 "^${escapePattern(alias.from)}(.*)$" "${alias.to}$1"`,
    ]),
  );
  return pages;
}

/** The keys under the alias that the rule for the whole alias would answer wrongly. */
function oldLatest(latest: readonly Redirect[]): Redirect[] {
  return latest.filter(({ from, to }) => from.key !== to.key);
}

async function writePage(folder: string, base: string, { from, to }: Redirect): Promise<string> {
  const page = pageFile(from);
  const file = join(folder, page);
  const url = escapeHtml(pageUrl(base, to));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page has moved</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<meta http-equiv="refresh" content="0; url=${url}">
</head>
<body>
<p>This page has moved: <a href="${url}">go on</a></p>
</body>
</html>
`,
  );
  return page;
}

function lines(text: readonly string[]): string {
  return `${text.join("\n")}\n`;
}

function escapePattern(path: string): string {
  return path.replace(/[.+?^$()[\]{}|\\]/gu, "\\$&");
}
