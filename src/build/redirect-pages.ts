import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { escapeHtml } from "../core/escape.ts";
import { pageUrl } from "../core/path.ts";
import { pageFile } from "../core/plan.ts";
import type { Redirect } from "../core/redirects.ts";

/** Where the built site lies, and under which path it will be served. */
export interface SitePlace {
  readonly folder: string;
  readonly base: string;
}

/** Writes, for file servers that know no rules, a page at each old address that leads on. Result: the paths of these pages. */
export function writeRedirectPages(redirects: readonly Redirect[], { folder, base }: SitePlace): Promise<string[]> {
  return Promise.all(
    redirects.map(async ({ from, to }) => {
      const page = pageFile(from);
      const file = join(folder, page);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, printPage(escapeHtml(pageUrl(base, to))));
      return page;
    }),
  );
}

function printPage(url: string): string {
  return `<!DOCTYPE html>
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
`;
}
