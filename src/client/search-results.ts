import type { FoundHeading, FoundPage } from "./search/answer.ts";
import type { ExcerptRun } from "./search/excerpt.ts";
import { withHighlight } from "./search-query.ts";

/**
 * The found pages as groups of options, each option a link with an id. All text comes from the content and is only ever
 * put into text nodes.
 */
export function renderPages(pages: readonly FoundPage[], words: readonly string[]): HTMLElement[] {
  return pages.map((page, index) => {
    const id = `search-page-${index + 1}`;
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", `${id}-title`);
    const title = part("search-title", page.title);
    title.id = `${id}-title`;
    const pageOption = option(page, { id, words });
    pageOption.append(title, ...(page.section ? [part("search-section", page.section)] : []), ...excerpt(page.excerpt));
    group.append(pageOption);
    page.headings.forEach((heading, place) => {
      const headingOption = option(heading, { id: `${id}-${place + 1}`, words });
      headingOption.append(part("search-heading", heading.title), ...excerpt(heading.excerpt));
      group.append(headingOption);
    });
    return group;
  });
}

/** A link, so that it opens in a new tab like any other; out of the tab order, since the input keeps the focus. */
function option(found: Pick<FoundHeading, "url">, { id, words }: { id: string; words: readonly string[] }): HTMLAnchorElement {
  const link = document.createElement("a");
  link.id = id;
  link.href = withHighlight(found.url, words);
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  return link;
}

function excerpt(runs: readonly ExcerptRun[]): HTMLElement[] {
  if (runs.length === 0) return [];
  const element = part("search-excerpt", "");
  for (const { text, marked } of runs) {
    if (marked) {
      const mark = document.createElement("mark");
      mark.textContent = text;
      element.append(mark);
    } else {
      element.append(text);
    }
  }
  return [element];
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
