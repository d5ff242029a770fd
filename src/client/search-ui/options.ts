import { ATTRIBUTE } from "../../contract.ts";
import { make } from "../elements.ts";
import type { FoundPage } from "../search/answer.ts";
import type { ExcerptRun } from "../search/excerpt.ts";
import { withHighlight } from "../search-query.ts";
import { link, marked } from "./render.ts";

/** What the options of a hit need beside the hit. */
export interface OptionContext {
  /** The hit's place among the hits, from 0. */
  readonly index: number;
  /** The words to mark on the page that an option leads to. */
  readonly words: readonly string[];
  /** Whether all versions were searched, so that each hit says its own. */
  readonly isWide: boolean;
}

/**
 * A found page as a group of options, each a link with an id: the page, its headings, and in the wide view the other versions that have
 * it, which stand beside each other.
 */
export function renderGroup(page: FoundPage, { index, words, isWide }: OptionContext): HTMLElement {
  const id = `search-hit-${index + 1}`;
  const group = make("div", "");
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", `${id}-title`);
  const title = marked("search-title", page.titleRuns);
  title.id = `${id}-title`;
  const own = option(withHighlight(page.url, words), id);
  own.append(title, ...about(page, isWide), ...excerpt(page.excerpt));
  group.append(own);
  for (const [place, heading] of page.headings.entries()) {
    const below = option(withHighlight(heading.url, words), `${id}-${place + 1}`);
    below.append(marked("search-heading", heading.titleRuns), ...excerpt(heading.excerpt));
    group.append(below);
  }
  if (page.others.length > 0) group.append(renderOthers(page, id, words));
  return group;
}

/** The option that leads to all results, for the end of the list. */
export function renderLast(href: string, text: string): HTMLElement {
  const last = option(href, "search-see-all");
  last.classList.add("search-see-all");
  last.textContent = text;
  return last;
}

function renderOthers({ title, others }: FoundPage, id: string, words: readonly string[]): HTMLElement {
  const row = make("div", "search-others");
  row.setAttribute("role", "presentation");
  for (const [place, { label, url }] of others.entries()) {
    const other = option(withHighlight(url, words), `${id}-other-${place + 1}`);
    other.classList.add("search-version");
    other.setAttribute(ATTRIBUTE.searchOther, "");
    other.setAttribute("aria-label", `${title} in ${label}`);
    other.textContent = label;
    row.append(other);
  }
  return row;
}

/** A link, so that it opens in a new tab like any other; out of the tab order, since the input keeps the focus. */
function option(href: string, id: string): HTMLAnchorElement {
  const made = link("", href);
  made.id = id;
  made.tabIndex = -1;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  return made;
}

function about({ section, versionLabel, presence }: FoundPage, isWide: boolean): HTMLElement[] {
  if (!isWide) return section === "" ? [] : [make("span", "search-section", section)];
  const line = make("span", "search-section", section === "" ? "" : `${section} `);
  line.prepend(make("span", "search-version", versionLabel), " ");
  line.append(make("span", "search-presence", presence));
  return [line];
}

function excerpt(runs: readonly ExcerptRun[]): HTMLElement[] {
  return runs.length === 0 ? [] : [marked("search-excerpt", runs)];
}
