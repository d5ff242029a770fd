import { type Header, LASTING, SECURITY_HEADERS, TWIN_TYPE } from "../headers.ts";
import { pageUrl } from "../path.ts";
import type { HostRules } from "./rules.ts";

/** The redirects as Netlify and Cloudflare Pages read them. */
export function netlifyRedirects({ base, redirects, alias }: HostRules): string {
  const rules = redirects.map(({ from, to, status }) => `${pageUrl(base, from)} ${pageUrl(base, to)} ${status}`);
  return [...rules, `${alias.from}* ${alias.to}:splat 302`, ""].join("\n");
}

/**
 * The headers as Netlify and Cloudflare Pages read them. Both join the values of all rules that match a file, and both let browsers keep nothing unasked
 * by themselves: so no rule says that of what is not lasting.
 */
export function netlifyHeaders({ base }: HostRules): string {
  const rules: readonly [string, readonly Header[]][] = [
    ["*", SECURITY_HEADERS],
    ...[LASTING, TWIN_TYPE].flatMap((header) => header.files.map((file): [string, readonly Header[]] => [file, [header]])),
  ];
  return rules.map(([file, headers]) => [base + file, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ""].join("\n")).join("");
}
