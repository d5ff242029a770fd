import { CHANGING, escapePattern, LASTING, patternOf, SECURITY_HEADERS, TWIN_TYPE } from "../headers.ts";
import { decodePath, pageUrl, TWIN_ENDING } from "../path.ts";
import { configWord } from "./config-word.ts";
import type { HostRules } from "./rules.ts";

/** Headers, redirects and other forms of addresses for Apache, to be included in a virtual host. */
export function apacheSnippet({ base, redirects, alias }: HostRules): string {
  // mod_rewrite compares patterns with the address as it reads without its percent signs and, unlike the rest of Apache, reads backslashes as they are.
  const top = escapePattern(decodePath(base));
  const folders = `${top}(?:[^/\\\\]+/)*`;
  const moved = redirects.map(({ from, to, status }) => {
    const pattern = escapePattern(decodePath(pageUrl(base, from))).replaceAll('"', "\\x22");
    // A percent sign before a digit would stand for what a condition has found.
    return `RewriteRule "^${pattern}$" "${pageUrl(base, to).replaceAll("%", "\\%")}" [R=${status},L,NE]`;
  });
  return `# Include this in the virtual host whose DocumentRoot holds the site, under ${base}; it needs mod_dir, mod_headers, mod_mime and mod_rewrite.

DirectoryIndex index.html
AddDefaultCharset utf-8
ErrorDocument 404 ${base}404.html
AddType ${configWord(TWIN_TYPE.value)} ${TWIN_ENDING}

${SECURITY_HEADERS.map(({ name, value }) => `Header always set ${name} ${configWord(value)}`).join("\n")}
Header set ${CHANGING.name} ${configWord(CHANGING.value)}
<LocationMatch ${configWord(patternOf(LASTING.files, decodePath(base)))}>
  Header set ${LASTING.name} ${configWord(LASTING.value)}
</LocationMatch>

# The address of a page is its folder, in the case in which it is written. Names without backslashes only: browsers take /\\ for the start of a host.
RewriteEngine On
RewriteMap strata_lower int:tolower
RewriteRule "^(${folders})index\\.html$" "$1" [R=301,L,NS]
RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-f
RewriteRule "^(${folders}[^/\\\\]+)\\.html$" "$1/" [R=301,L,NS]
RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-f
RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-d
RewriteCond "%{DOCUMENT_ROOT}$1\${strata_lower:$2}" -f [OR]
RewriteCond "%{DOCUMENT_ROOT}$1\${strata_lower:$2}" -d
RewriteRule "^(${top})((?:[^/\\\\]+/)*[^/\\\\]*)$" "$1\${strata_lower:$2}" [R=301,L,NS]

${[...moved, `RewriteRule "^${escapePattern(decodePath(alias.from))}(.*)$" "${decodePath(alias.to)}$1" [R=302,L]`].join("\n")}
`;
}
