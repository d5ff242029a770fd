import { make } from "../elements.ts";
import type { ExcerptRun } from "../search/excerpt.ts";

/** Text with what the query meets marked. */
export function marked(className: string, runs: readonly ExcerptRun[]): HTMLElement {
  const made = make("span", className);
  for (const { text, marked: isMarked } of runs) made.append(isMarked ? make("mark", "", text) : text);
  return made;
}

/** A link. */
export function link(className: string, href: string): HTMLAnchorElement {
  const made = make("a", className);
  made.href = href;
  return made;
}
