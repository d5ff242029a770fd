import type { ExcerptRun } from "../search/excerpt.ts";

/** An element with a class and text. Text of the content and of readers is only ever put into text nodes. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ""): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Text with what the query meets marked. */
export function marked(className: string, runs: readonly ExcerptRun[]): HTMLElement {
  const made = element("span", className);
  for (const { text, marked: isMarked } of runs) made.append(isMarked ? element("mark", "", text) : text);
  return made;
}

/** A link. */
export function link(className: string, href: string): HTMLAnchorElement {
  const made = element("a", className);
  made.href = href;
  return made;
}
