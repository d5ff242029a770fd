import { make } from "../elements.ts";
import type { FoundHeading, FoundPage } from "../search/answer.ts";
import { withHighlight } from "../search-query.ts";
import { link, marked } from "./render.ts";

/** What a hit needs beside the page that was found. */
export interface HitContext {
  /** The words to mark on the page that a link leads to. */
  readonly words: readonly string[];
  /** Whether all versions were searched, so that each hit says its own. */
  readonly isWide: boolean;
}

/** A found page as an item of a list of plain links. */
export function renderHit(page: FoundPage, { words, isWide }: HitContext): HTMLElement {
  const item = make("li", "search-hit");
  const heading = make("h2", "");
  const title = link("", withHighlight(page.url, words));
  title.append(marked("", page.titleRuns));
  heading.append(title);
  item.append(heading, ...about(page, isWide), ...excerpt(page.excerpt));
  if (page.headings.length > 0) item.append(renderHeadings(page.headings, words));
  if (page.others.length > 0) item.append(renderOthers(page, words));
  return item;
}

function about({ section, versionLabel, presence }: FoundPage, isWide: boolean): HTMLElement[] {
  const line = make("p", "search-section");
  if (isWide) line.append(make("span", "search-version", versionLabel), " ");
  if (section !== "") line.append(make("span", "", section), " ");
  if (isWide) line.append(make("span", "search-presence", presence));
  return line.hasChildNodes() ? [line] : [];
}

function renderHeadings(headings: readonly FoundHeading[], words: readonly string[]): HTMLElement {
  const list = make("ul", "search-hit-headings");
  for (const heading of headings) {
    const item = make("li", "");
    const to = link("", withHighlight(heading.url, words));
    to.append(marked("", heading.titleRuns));
    item.append(to, ...excerpt(heading.excerpt));
    list.append(item);
  }
  return list;
}

function renderOthers({ title, others }: FoundPage, words: readonly string[]): HTMLElement {
  const list = make("ul", "search-others");
  list.setAttribute("aria-label", `${title} in other versions`);
  for (const { label, url } of others) {
    const to = link("search-version", withHighlight(url, words));
    to.textContent = label;
    const item = make("li", "");
    item.append(to);
    list.append(item);
  }
  return list;
}

function excerpt(runs: FoundPage["excerpt"]): HTMLElement[] {
  if (runs.length === 0) return [];
  const text = make("p", "search-excerpt");
  text.append(marked("", runs));
  return [text];
}
