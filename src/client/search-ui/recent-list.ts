import { make } from "../elements.ts";
import { forgetSearch, forgetSearches, recentSearches } from "./recent.ts";

/** The reader's recent searches as buttons, each with one that removes it; hidden while there are none. */
export class RecentList {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;

  /** `root` holds a list and a button that clears it. `choose` is told which search to repeat. */
  constructor(
    root: HTMLElement,
    { input, choose, signal }: { input: HTMLInputElement; choose: (query: string) => void; signal: AbortSignal },
  ) {
    this.#root = root;
    this.#input = input;
    this.#list = root.querySelector("ul") ?? root.appendChild(document.createElement("ul"));
    root.addEventListener("click", (event) => this.#onClick(event.target, choose), { signal });
    root.addEventListener("keydown", (event) => this.#onKey(event), { signal });
  }

  /** Shows what is stored now. */
  show(): void {
    const queries = recentSearches();
    this.#root.hidden = queries.length === 0;
    this.#list.replaceChildren(...queries.map(renderSearch));
  }

  /** Moves the focus to the latest search. Returns whether there is one. */
  focus(): boolean {
    const first = this.#root.hidden ? undefined : this.#searches()[0];
    first?.focus();
    return first !== undefined;
  }

  #onClick(target: EventTarget | null, choose: (query: string) => void): void {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    const row = button.closest("li");
    const query = row?.querySelector("button")?.textContent ?? "";
    if (row && button === row.querySelector("button")) choose(query);
    else if (row) this.#remove(row, query);
    else this.#clear();
  }

  #remove(row: HTMLElement, query: string): void {
    const place = [...this.#list.children].indexOf(row);
    forgetSearch(query);
    this.show();
    // The row has gone with the focus in it.
    (this.#searches()[place] ?? this.#searches().at(-1) ?? this.#input).focus();
  }

  #clear(): void {
    forgetSearches();
    this.show();
    this.#input.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const searches = this.#searches();
    const row = document.activeElement?.closest("li");
    const place = row ? [...this.#list.children].indexOf(row) : searches.length;
    if (event.key === "ArrowDown") searches[place + 1]?.focus();
    else if (event.key === "ArrowUp") (place > 0 ? searches[place - 1] : this.#input)?.focus();
    else if (event.key === "Home") searches[0]?.focus();
    else if (event.key === "End") searches.at(-1)?.focus();
    else if (event.key === "Delete" && row instanceof HTMLElement) this.#remove(row, searches[place]?.textContent ?? "");
    else return;
    event.preventDefault();
  }

  #searches(): HTMLButtonElement[] {
    return [...this.#list.children].flatMap((row) => row.querySelector("button") ?? []);
  }
}

function renderSearch(query: string): HTMLElement {
  const repeat = make("button", "search-again", query);
  repeat.type = "button";
  const remove = make("button", "search-forget", "×");
  remove.type = "button";
  remove.setAttribute("aria-label", `Remove ${query} from recent searches`);
  const row = make("li", "search-recent-row");
  row.append(repeat, remove);
  return row;
}
