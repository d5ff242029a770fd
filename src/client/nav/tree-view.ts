import { ATTRIBUTE, type NavPart, PAGE_EVENT } from "../../contract.ts";
import type { NavTree, TreeBranch } from "../../core/props/nav-tree.ts";
import { narrowTree } from "./narrow-tree.ts";
import { NavEntries } from "./nav-entries.ts";

/** More matches than anybody reads. */
const MATCHES_SHOWN = 100;

/** Loads a version's whole tree for the nav in `root`, which leaves the document when `signal` aborts. Fails where the file does not come. */
export async function loadTree(root: HTMLElement, { file, signal }: { file: string; signal: AbortSignal }): Promise<TreeView> {
  // The file's name changes with what it holds, so that a stored copy is always right.
  const response = await fetch(file, { cache: "force-cache", signal });
  if (!response.ok) throw new Error(`${file} answered ${response.status}.`);
  return new TreeView(root, (await response.json()) as NavTree, signal);
}

/** The nav of a page with its version's whole tree at hand. */
export class TreeView {
  readonly #root: HTMLElement;
  readonly #tabs: readonly TreeBranch[];
  readonly #entries: NavEntries;

  constructor(root: HTMLElement, { icons, tabs }: NavTree, signal: AbortSignal) {
    this.#root = root;
    this.#tabs = tabs;
    this.#entries = new NavEntries(icons);
    this.#part("filter")?.addEventListener("submit", (event) => this.#follow(event), { signal });
    root.addEventListener("keydown", (event) => this.#onKey(event), { signal });
  }

  /** Puts an open group in the place of a closed one. `opener` is its link, or the button beside a tutorial. */
  open(opener: Element): void {
    const place = opener.closest("li");
    const url = place?.querySelector("a")?.getAttribute("href");
    const group = find(
      this.#tabs.flatMap(({ items }) => items),
      (branch) => branch.items.length > 0 && branch.url === url,
    );
    if (!place?.isConnected || !group) return;
    const entry = this.#entries.entry(group, (branch) => branch === group);
    place.replaceWith(entry);
    entry.querySelector("summary")?.focus();
    document.dispatchEvent(new CustomEvent(PAGE_EVENT.navGrown));
  }

  /** Shows what matches the filter in the place of the tree; the tree where nothing is typed. */
  filter(): void {
    const text = this.#input.value.trim();
    const [tree, matches, status] = [this.#part("tree"), this.#part("matches"), this.#part("status")];
    if (!tree || !matches || !status) return;
    tree.hidden = text !== "";
    matches.hidden = text === "";
    if (text === "") {
      matches.replaceChildren();
      status.textContent = "";
      return;
    }
    const narrowed = narrowTree(this.#tabs, text, MATCHES_SHOWN);
    matches.replaceChildren(this.#entries.list(narrowed.tabs, (branch) => narrowed.open.has(branch)));
    status.textContent = wordsFor(narrowed.matches, text);
    document.dispatchEvent(new CustomEvent(PAGE_EVENT.navGrown));
  }

  #follow(event: Event): void {
    event.preventDefault();
    this.#stops()[0]?.click();
  }

  #onKey(event: KeyboardEvent): void {
    const stops = this.#stops();
    const at = stops.findIndex((stop) => stop.matches(":focus"));
    const isInFilter = document.activeElement === this.#input;
    if (event.key === "Escape" && this.#input.value !== "") {
      this.#input.value = "";
      this.filter();
      this.#input.focus();
    } else if (event.key === "ArrowDown" && (isInFilter || at >= 0)) stops[at + 1]?.focus();
    else if (event.key === "ArrowUp" && at >= 0) (stops[at - 1] ?? this.#input).focus();
    else return;
    event.preventDefault();
    // Escape would close the drawer, too.
    event.stopPropagation();
  }

  /** What matches, as far as the reader can go there: links, and groups with a match in their own name. */
  #stops(): HTMLElement[] {
    return [...(this.#part("matches")?.querySelectorAll<HTMLElement>("a[href]") ?? [])].filter((stop) => stop.checkVisibility());
  }

  #part(part: NavPart): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[${ATTRIBUTE.navPart}=${part}]`);
  }

  get #input(): HTMLInputElement {
    const input = this.#part("filter")?.querySelector("input");
    if (!input) throw new Error("The nav has no filter.");
    return input;
  }
}

function find(branches: readonly TreeBranch[], isWanted: (branch: TreeBranch) => boolean): TreeBranch | undefined {
  for (const branch of branches) {
    const found = isWanted(branch) ? branch : find(branch.items, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsFor(matches: number, text: string): string {
  if (matches === 0) return `No entry is called “${text}”. The search looks into the pages, too.`;
  const shown = matches > MATCHES_SHOWN ? `, the first ${MATCHES_SHOWN} shown` : "";
  return `${matches === 1 ? "1 entry" : `${matches} entries`}${shown}`;
}
