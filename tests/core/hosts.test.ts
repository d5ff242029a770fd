import { describe, expect, it } from "vitest";
import { SECURITY_HEADERS } from "../../src/core/headers.ts";
import { apacheSnippet } from "../../src/core/hosts/apache.ts";
import { netlifyHeaders, netlifyRedirects } from "../../src/core/hosts/netlify.ts";
import { nginxSnippet } from "../../src/core/hosts/nginx.ts";
import { hostRules, redirectsOf } from "../../src/core/hosts/rules.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { contentOf } from "../support/content.ts";

const LIBRARY = buildLibrary(
  contentOf({ versions: "2.0 <- 1.0", layers: { "2.0": { "a/nëw 3": { formerly: ["a/öld page"] } }, "1.0": { "a/öld page": "Old" } } }),
);
const RULES = hostRules(LIBRARY, { base: "/my.docs/", ...redirectsOf(LIBRARY, ["2.0", "1.0"]) });

/** The policy is long, and told by the headers' own test. */
const short = (text: string) => SECURITY_HEADERS.reduce((rest, { value }) => rest.replace(value, `${value.slice(0, 12)}…`), text);

describe("what hosts are told", () => {
  it("is read by Netlify and Cloudflare Pages", () => {
    expect(short(netlifyHeaders(RULES))).toMatchInlineSnapshot(`
      "/my.docs/*
        Content-Security-Policy: default-src …
        X-Content-Type-Options: nosniff…
        Referrer-Policy: same-origin…
        Permissions-Policy: acceleromete…
      /my.docs/_astro/*
        Cache-Control: public, max-age=31536000, immutable
      /my.docs/nav/*
        Cache-Control: public, max-age=31536000, immutable
      /my.docs/media/*
        Cache-Control: public, max-age=31536000, immutable
      /my.docs/pagefind/*.pf_meta
        Cache-Control: public, max-age=31536000, immutable
      /my.docs/pagefind/*.pf_index
        Cache-Control: public, max-age=31536000, immutable
      /my.docs/pagefind/*.pf_fragment
        Cache-Control: public, max-age=31536000, immutable
      /my.docs/*.md
        Content-Type: text/markdown; charset=utf-8
      "
    `);
    expect(netlifyRedirects(RULES)).toMatchInlineSnapshot(`
      "/my.docs/2.0/a/%C3%B6ld%20page/ /my.docs/2.0/a/n%C3%ABw%203/ 301
      /my.docs/latest/a/%C3%B6ld%20page/ /my.docs/2.0/a/n%C3%ABw%203/ 302
      /my.docs/latest/* /my.docs/2.0/:splat 302
      "
    `);
  });

  it("is read by nginx", () => {
    expect(short(nginxSnippet(RULES))).toMatchInlineSnapshot(`
      "# Include this in the server block whose root holds the site, under /my.docs/.

      index index.html;
      charset utf-8;
      error_page 404 /my.docs/404.html;
      # Behind a proxy, nginx knows neither the host nor the scheme that readers see.
      absolute_redirect off;

      # An add_header in a location of your own would take all of these away there.
      add_header Content-Security-Policy "default-src …" always;
      add_header X-Content-Type-Options "nosniff…" always;
      add_header Referrer-Policy "same-origin…" always;
      add_header Permissions-Policy "acceleromete…" always;
      set $strata_cache "no-cache";
      if ($uri ~ "^/my\\\\.docs/(?:_astro/.*|nav/.*|media/.*|pagefind/.*\\\\.pf_meta|pagefind/.*\\\\.pf_index|pagefind/.*\\\\.pf_fragment)$") { set $strata_cache "public, max-age=31536000, immutable"; }
      add_header Cache-Control $strata_cache;

      # The address of a page is its folder. Names without backslashes only: browsers take /\\ for the start of a host.
      if ($request_uri ~ "^(/my\\\\.docs/(?:[^/?\\\\\\\\]+/)*)index\\\\.html(\\\\?.*)?$") { return 301 $1$2; }
      location ~ "^/my\\\\.docs/(?:[^/\\\\\\\\]+/)*[^/\\\\\\\\]+\\\\.html$" { try_files $uri @strata_folder; }
      location @strata_folder { rewrite ^(.*)\\.html$ $1/ permanent; }
      location ~ "^/my\\\\.docs/(?:.*\\\\.md)$" { types { } default_type "text/markdown; charset=utf-8"; }

      location = "/my.docs/2.0/a/öld page/" { return 301 /my.docs/2.0/a/n%C3%ABw%203/$is_args$args; }
      location = "/my.docs/latest/a/öld page/" { return 302 /my.docs/2.0/a/n%C3%ABw%203/$is_args$args; }
      location ^~ "/my.docs/latest/" { rewrite "^/my\\\\.docs/latest/(.*)$" /my.docs/2.0/$1 redirect; }
      "
    `);
  });

  it("is read by Apache", () => {
    expect(short(apacheSnippet(RULES))).toMatchInlineSnapshot(`
      "# Include this in the virtual host whose DocumentRoot holds the site, under /my.docs/; it needs mod_dir, mod_headers, mod_mime and mod_rewrite.

      DirectoryIndex index.html
      AddDefaultCharset utf-8
      ErrorDocument 404 /my.docs/404.html
      AddType "text/markdown; charset=utf-8" .md

      Header always set Content-Security-Policy "default-src …"
      Header always set X-Content-Type-Options "nosniff…"
      Header always set Referrer-Policy "same-origin…"
      Header always set Permissions-Policy "acceleromete…"
      Header set Cache-Control "no-cache"
      <LocationMatch "^/my\\\\.docs/(?:_astro/.*|nav/.*|media/.*|pagefind/.*\\\\.pf_meta|pagefind/.*\\\\.pf_index|pagefind/.*\\\\.pf_fragment)$">
        Header set Cache-Control "public, max-age=31536000, immutable"
      </LocationMatch>

      # The address of a page is its folder, in the case in which it is written. Names without backslashes only: browsers take /\\ for the start of a host.
      RewriteEngine On
      RewriteMap strata_lower int:tolower
      RewriteRule "^(/my\\.docs/(?:[^/\\\\]+/)*)index\\.html$" "$1" [R=301,L,NS]
      RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-f
      RewriteRule "^(/my\\.docs/(?:[^/\\\\]+/)*[^/\\\\]+)\\.html$" "$1/" [R=301,L,NS]
      RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-f
      RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-d
      RewriteCond "%{DOCUMENT_ROOT}$1\${strata_lower:$2}" -f [OR]
      RewriteCond "%{DOCUMENT_ROOT}$1\${strata_lower:$2}" -d
      RewriteRule "^(/my\\.docs/)((?:[^/\\\\]+/)*[^/\\\\]*)$" "$1\${strata_lower:$2}" [R=301,L,NS]

      RewriteRule "^/my\\.docs/2\\.0/a/öld page/$" "/my.docs/2.0/a/n\\%C3\\%ABw\\%203/" [R=301,L,NE]
      RewriteRule "^/my\\.docs/latest/a/öld page/$" "/my.docs/2.0/a/n\\%C3\\%ABw\\%203/" [R=302,L,NE]
      RewriteRule "^/my\\.docs/latest/(.*)$" "/my.docs/2.0/$1" [R=302,L]
      "
    `);
  });

  it("leads to no version that the site does not hold", () => {
    expect(redirectsOf(LIBRARY, ["1.0"])).toEqual({ moved: [], latest: [] });
  });
});
