import { CHANGING, escapePattern, LASTING, patternOf, SECURITY_HEADERS, TWIN_TYPE } from "../headers.ts";
import { decodePath, pageUrl } from "../path.ts";
import { configWord } from "./config-word.ts";
import type { HostRules } from "./rules.ts";

/** Headers, redirects and other forms of addresses for nginx, to be included in a `server` block. */
export function nginxSnippet({ base, redirects, alias }: HostRules): string {
  const path = decodePath(base);
  const top = escapePattern(path);
  // nginx compares locations with the address as it reads without its percent signs.
  const moved = redirects.map(
    ({ from, to, status }) =>
      `location = ${configWord(decodePath(pageUrl(base, from)))} { return ${status} ${pageUrl(base, to)}$is_args$args; }`,
  );
  const latest = decodePath(alias.from);
  const aliasRule = `location ^~ ${configWord(latest)} { rewrite ${configWord(`^${escapePattern(latest)}(.*)$`)} ${alias.to}$1 redirect; }`;
  return `# Include this in the server block whose root holds the site, under ${base}.

index index.html;
charset utf-8;
error_page 404 ${base}404.html;
# Behind a proxy, nginx knows neither the host nor the scheme that readers see.
absolute_redirect off;

# An add_header in a location of your own would take all of these away there.
${SECURITY_HEADERS.map(({ name, value }) => `add_header ${name} ${configWord(value)} always;`).join("\n")}
set $strata_cache ${configWord(CHANGING.value)};
if ($uri ~ ${configWord(patternOf(LASTING.files, path))}) { set $strata_cache ${configWord(LASTING.value)}; }
add_header ${LASTING.name} $strata_cache;

# The address of a page is its folder. Names without backslashes only: browsers take /\\ for the start of a host.
if ($request_uri ~ ${configWord(`^(${escapePattern(base)}(?:[^/?\\\\]+/)*)index\\.html(\\?.*)?$`)}) { return 301 $1$2; }
location ~ ${configWord(`^${top}(?:[^/\\\\]+/)*[^/\\\\]+\\.html$`)} { try_files $uri @strata_folder; }
location @strata_folder { rewrite ^(.*)\\.html$ $1/ permanent; }
location ~ ${configWord(patternOf(TWIN_TYPE.files, path))} { types { } default_type ${configWord(TWIN_TYPE.value)}; }

${[...moved, aliasRule].join("\n")}
`;
}
