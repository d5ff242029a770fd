import { escapeHtml } from "../core/escape.ts";
import { pageUrl } from "../core/path.ts";
import { pageFile } from "../core/plan.ts";
import type { Redirect } from "../core/redirects.ts";
import { digestOf } from "./file-keys.ts";
import type { FormerSite } from "./former-sites.ts";
import type { SiteFiles } from "./site-files.ts";

/** Where the site will be served, and what may be taken over. */
export interface RedirectOrder {
  readonly base: string;
  readonly formers: readonly FormerSite[];
}

/** Puts into a site, for file servers that know no rules, a page at each old address that leads on. */
export async function putRedirectPages(files: SiteFiles, redirects: readonly Redirect[], { base, formers }: RedirectOrder): Promise<void> {
  for (const { from, to } of redirects) {
    const page = printPage(escapeHtml(pageUrl(base, to)));
    await files.put(pageFile(from), { key: digestOf(page), formers, make: () => Buffer.from(page) });
  }
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
