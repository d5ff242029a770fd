import { ATTRIBUTE } from "../../contract.ts";
import type { TreeBranch } from "../../core/props/nav-tree.ts";
import { make } from "../elements.ts";

/** Makes entries of the nav. The markup is that of src/components/Sidebar.astro and SidebarLink.astro, which a test compares with this. */
export class NavEntries {
  readonly #icons: string;

  /** `icons` is the URL of the file with the drawings. */
  constructor(icons: string) {
    this.#icons = icons;
  }

  /** A list of entries. `isOpen` says which groups stand open. */
  list(branches: readonly TreeBranch[], isOpen: (branch: TreeBranch) => boolean = () => false): HTMLUListElement {
    return make("ul", "", ...branches.map((branch) => this.entry(branch, isOpen)));
  }

  /** One entry with what it shows. */
  entry(branch: TreeBranch, isOpen: (branch: TreeBranch) => boolean): HTMLLIElement {
    if (branch.kind === "tutorial") return this.#tutorial(branch, isOpen);
    if (branch.kind !== "group") return make("li", "", this.#link(branch));
    return make("li", "", isOpen(branch) ? this.#openGroup(branch, isOpen) : this.#closedGroup(branch));
  }

  #closedGroup({ label, icon, url }: TreeBranch): HTMLElement {
    const link = make("a", "nav-entry", ...this.#icon(icon), label);
    link.setAttribute("href", url);
    link.setAttribute(ATTRIBUTE.navGroup, "");
    link.setAttribute("aria-expanded", "false");
    return link;
  }

  #openGroup(branch: TreeBranch, isOpen: (branch: TreeBranch) => boolean): HTMLElement {
    const { label, icon, url, hasPage, mark, items } = branch;
    const summary = make("summary", "nav-entry", ...this.#icon(icon), label);
    const own = make("a", "nav-entry", "Overview", ...marks(mark));
    own.setAttribute("href", url);
    markCurrent(own, url);
    const overview = hasPage ? [make("ul", "", make("li", "", own))] : [];
    return opened(make("details", "", summary, ...overview, this.list(items, isOpen)));
  }

  #tutorial(branch: TreeBranch, isOpen: (branch: TreeBranch) => boolean): HTMLLIElement {
    const name = `Steps of ${branch.label}`;
    if (isOpen(branch)) {
      const summary = make("summary", "");
      summary.setAttribute("aria-label", name);
      return make("li", "nav-tutorial", this.#link(branch), opened(make("details", "", summary, this.list(branch.items, isOpen))));
    }
    const button = make("button", "");
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", name);
    return make("li", "nav-tutorial", this.#link(branch), button);
  }

  #link({ kind, label, icon, url, mark, time }: TreeBranch): HTMLElement {
    const { step, duration = "" } = time ?? {};
    const number = step
      ? [make("span", "step-number", make("span", "visually-hidden", "Step"), " ", make("span", "", String(step.number)))]
      : [];
    const done = step ? [hiddenWords("done")] : [];
    const end = time ? [make("span", "nav-times", make("span", "nav-mark", duration), ...marks(mark), ...done)] : marks(mark);
    const away = kind === "link" ? this.#icon("arrow-up-right", 14) : [];
    const link = make("a", "nav-entry", ...number, ...this.#icon(icon), label, ...end, ...away);
    link.setAttribute("href", url);
    if (step) link.setAttribute(ATTRIBUTE.step, step.id);
    markCurrent(link, url);
    return link;
  }

  #icon(name: string | undefined, size = 16): SVGElement[] {
    if (name === undefined) return [];
    const svg = document.createElementNS(SVG, "svg");
    const use = document.createElementNS(SVG, "use");
    const attributes = { class: "icon", viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": true };
    for (const [attribute, value] of Object.entries(attributes)) svg.setAttribute(attribute, String(value));
    use.setAttribute("href", `${this.#icons}#${name}`);
    svg.append(use);
    return [svg];
  }
}

const SVG = "http://www.w3.org/2000/svg";

function marks(mark: string | undefined): HTMLElement[] {
  return mark === undefined ? [] : [make("span", "nav-mark", mark)];
}

function hiddenWords(words: string): HTMLElement {
  const element = make("span", "visually-hidden", words);
  element.setAttribute(ATTRIBUTE.stepDoneWords, "");
  element.hidden = true;
  return element;
}

function opened(details: HTMLDetailsElement): HTMLDetailsElement {
  details.open = true;
  return details;
}

function markCurrent(link: HTMLElement, url: string): void {
  if (url === location.pathname) link.setAttribute("aria-current", "page");
}
