import type { SearchView } from "../contract.ts";
import { OptionList } from "./option-list.ts";
import type { Answer } from "./search/answer.ts";
import type { SearchEngine } from "./search/engine.ts";
import type { Loading } from "./search/loading.ts";
import { toQuery } from "./search-query.ts";
import { renderPages } from "./search-results.ts";

/** Long enough to skip letters of a fast typist; an answer takes a few milliseconds. */
const TYPING_PAUSE_MS = 20;
const SLOW_ANSWER_MS = 400;

/** The input of the search and what it finds: asks as one types, shows answers in order, walks and opens results. */
export class SearchCombobox {
  #parts: SearchParts;
  #engine: Loading<SearchEngine>;
  #options: OptionList;
  #pause: number | undefined;
  /** The number of the latest question, and of the one whose answer is shown. */
  #asked = 0;
  #shown = 0;
  #opensFirst = false;

  constructor(parts: SearchParts, { engine, signal }: { engine: Loading<SearchEngine>; signal: AbortSignal }) {
    this.#parts = parts;
    this.#engine = engine;
    this.#options = new OptionList(parts.input, parts.listbox);
    parts.input.addEventListener("input", () => this.#ask(TYPING_PAUSE_MS), { signal });
    parts.input.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    // Moves only: results that come to lie under a resting pointer take nothing from the keyboard.
    parts.listbox.addEventListener("pointermove", (event) => this.#options.point(event.target), { signal });
    // A press on a result would take the focus out of the input.
    parts.listbox.addEventListener("mousedown", (event) => event.button === 0 && event.preventDefault(), { signal });
    parts.retry.addEventListener("click", () => this.#retry(), { signal });
  }

  #retry(): void {
    this.#parts.input.focus();
    this.#ask(0);
  }

  #ask(pause: number): void {
    clearTimeout(this.#pause);
    this.#opensFirst = false;
    this.#asked += 1;
    const turn = this.#asked;
    const query = toQuery(this.#parts.input.value);
    if (query !== "") this.#pause = window.setTimeout(() => void this.#answer(query, turn), pause);
    else this.#showView(turn, "hint", "");
  }

  async #answer(query: string, turn: number): Promise<void> {
    const { version } = this.#parts;
    const slow = window.setTimeout(() => this.#say(`Searching ${version}…`), SLOW_ANSWER_MS);
    try {
      const engine = await this.#engine.get();
      await engine.ask({ query }, (answer) => turn >= this.#shown && this.#showAnswer(query, turn, answer));
    } catch {
      if (turn === this.#asked) this.#showView(turn, "failed", `The search of ${version} could not be loaded.`);
    } finally {
      clearTimeout(slow);
    }
  }

  #showAnswer(query: string, turn: number, { total, pages, words, isFinal }: Answer): void {
    const { version } = this.#parts;
    // Titles alone cannot tell that there is nothing.
    if (total === 0 && !isFinal) return;
    if (total === 0) {
      this.#showView(turn, "none", `Nothing found for “${query}” in ${version}.`);
      return;
    }
    const count = total === 1 ? "1 result" : `${total} results`;
    const best = total > pages.length ? `The best ${pages.length} of ` : "";
    this.#showView(turn, "results", `${best}${count} in ${version}`);
    const groups = renderPages(pages, words);
    this.#options.show(groups, groups[0]?.querySelectorAll("a")[pages[0]?.opensAtHeading ? 1 : 0]);
    if (this.#opensFirst && turn === this.#asked) this.#options.active?.click();
  }

  #showView(turn: number, shown: SearchView, message: string): void {
    this.#shown = turn;
    if (shown !== "results") this.#options.show([]);
    for (const [name, view] of Object.entries(this.#parts.views)) view.hidden = name !== shown;
    this.#say(message);
  }

  #say(message: string): void {
    this.#parts.status.textContent = message;
  }

  #onKey(event: KeyboardEvent): void {
    // Enter and the arrows belong to the input method while a word is being composed.
    if (event.isComposing) return;
    if (event.key === "ArrowDown") this.#options.move(1);
    else if (event.key === "ArrowUp") this.#options.move(-1);
    else if (event.key === "Enter") this.#open(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  #open(inNewTab: boolean): void {
    // Enter right after the last letter means the answer to what is written, not to what was written before.
    if (this.#shown !== this.#asked) this.#opensFirst = !inNewTab;
    else if (inNewTab && this.#options.active) window.open(this.#options.active.href, "_blank", "noopener");
    else this.#options.active?.click();
  }
}

/** The markup of the search, as SearchDialog.astro prints it. */
export interface SearchParts {
  /** The version as a reader calls it. */
  version: string;
  input: HTMLInputElement;
  listbox: HTMLElement;
  status: HTMLElement;
  retry: HTMLElement;
  /** What stands below the input instead of results. */
  views: Record<Exclude<SearchView, "results">, HTMLElement>;
}
