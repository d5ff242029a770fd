import { apacheSnippet } from "../core/hosts/apache.ts";
import { netlifyHeaders, netlifyRedirects } from "../core/hosts/netlify.ts";
import { nginxSnippet } from "../core/hosts/nginx.ts";
import type { HostRules } from "../core/hosts/rules.ts";
import type { SiteFiles } from "./site-files.ts";

/** What each host is told, by the path of the file. */
const FILES: Readonly<Record<string, (rules: HostRules) => string>> = {
  _headers: netlifyHeaders,
  _redirects: netlifyRedirects,
  "hosting/nginx.conf": nginxSnippet,
  "hosting/apache.conf": apacheSnippet,
};

/** Writes what hosts read, or are to include, into a built site. */
export function writeHostFiles(files: SiteFiles, rules: HostRules): void {
  for (const [path, print] of Object.entries(FILES)) files.write(path, { data: Buffer.from(print(rules)) }, undefined);
}
