import type { HtmlElement } from "../../src/build/html.ts";

const FOREIGN = /^(?:iframe|frame|frameset|object|embed|applet|base|style|math|marquee|template|noembed|portal)$/u;
const ADDRESSES = ["href", "src", "action", "formaction", "data", "poster", "background", "ping", "cite", "srcset"];

/** What an element may not be or have on any page, whoever wrote what stands on it. */
export function faultsIn({ name, attributes }: HtmlElement): string[] {
  const names = Object.keys(attributes);
  return [
    ...(FOREIGN.test(name) ? [`<${name}>`] : []),
    ...names
      .filter((one) => /^on|^(?:style|srcdoc|formaction|ping)$|[^a-z0-9:-]/u.test(one) && one !== "viewBox")
      .map((one) => `<${name} ${one}>`),
    ...ADDRESSES.filter((one) => attributes[one] !== undefined && !isAllowed(name, one, attributes[one])).map(
      (one) => `${one} of <${name}>: ${attributes[one]}`,
    ),
    ...(name === "script" &&
    attributes["type"] !== "application/ld+json" &&
    !/^\/(?:_astro\/[\w.-]+|theme)\.js$/u.test(attributes["src"] ?? "")
      ? ["<script>"]
      : []),
    ...(attributes["http-equiv"] !== undefined && !/^0; url=\/(?!\/)/u.test(attributes["content"] ?? "") ? ["<meta http-equiv>"] : []),
  ];
}

/** Links may lead to other sites; everything else is of this one. */
function isAllowed(name: string, attribute: string, value: string): boolean {
  if (/^(?:[#?]|\/(?![/\\]))/u.test(value) || value === "data:," || /^matrix\.(?:csv|json)$/u.test(value)) return true;
  return attribute === "href" && (name === "a" || name === "link") && /^https:\/\/(?:docs\.)?example\.org\//u.test(value);
}

/** What in the open page ran, or is an element that no page has. To be run in the browser. */
export function findFaults(ran: string): string[] {
  const isForeign = "iframe, frame, object, embed, base, style, math, template:not(:empty)";
  const elements = [...document.querySelectorAll("*")];
  const handlers = elements.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith("on") || name === "srcdoc"));
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(
    ({ protocol }) => !/^(?:https?|mailto|tel):$/u.test(protocol),
  );
  return [
    ...(ran in globalThis ? ["A program ran."] : []),
    ...(Object.hasOwn(Object.prototype, "polluted") ? ["Objects were changed."] : []),
    ...[...document.querySelectorAll(isForeign)].map(({ outerHTML }) => outerHTML),
    ...handlers,
    ...links.map(({ outerHTML }) => outerHTML),
  ];
}
