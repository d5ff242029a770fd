import { ATTRIBUTE, type SearchView } from "../../contract.ts";
import { make } from "../elements.ts";
import type { Answer, FoundPage, Scope } from "../search/answer.ts";
import { SearchEngine } from "../search/engine.ts";
import { toQuery } from "../search-query.ts";
import { DescribeInView } from "./describe-in-view.ts";
import { tellAll, tellCount, tellNothing, tellReading } from "./messages.ts";
import { OptionList } from "./option-list.ts";
import { renderGroup, renderLast } from "./options.ts";
import { type SearchParts, searchParts } from "./parts.ts";
import { rememberSearch } from "./recent.ts";
import { RecentList } from "./recent-list.ts";
import { writeState } from "./state.ts";

/** Long enough to skip letters of a fast typist; an answer takes a few milliseconds. */
const TYPING_PAUSE_MS = 20;
const SLOW_ANSWER_MS = 400;

/** The input of the search and what it finds: asks as one types, shows answers in order, walks and opens results. */
export class SearchCombobox {
  readonly #parts: SearchParts;
  readonly #engine: SearchEngine;
  readonly #options: OptionList;
  readonly #recent: RecentList;
  readonly #excerpts: DescribeInView;
  #scope: Scope = "version";
  #pause: number | undefined;
  #slow: number | undefined;
  /** The number of the latest question, and of the one whose answer is shown. */
  #asked = 0;
  #shown = 0;
  /** What was asked last, so that opening the search again asks only what is new. */
  #question = "";
  #answer: Answer | undefined;
  #opensFirst = false;
  #isMoved = false;

  /** `root` is the `<search-dialog>`. */
  constructor(root: HTMLElement, signal: AbortSignal) {
    const parts = searchParts(root);
    const { input, listbox } = parts;
    this.#parts = parts;
    this.#engine = new SearchEngine(parts.bundleUrl);
    this.#options = new OptionList(input, listbox);
    this.#recent = new RecentList(parts.recent, { input, choose: (query) => this.#repeat(query), signal });
    this.#excerpts = new DescribeInView(
      () => this.#engine,
      listbox,
      (shown, page) => this.#describe(shown, page),
    );
    input.addEventListener("input", () => this.#ask(TYPING_PAUSE_MS), { signal });
    input.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    // Moves only: results that come to lie under a resting pointer take nothing from the keyboard.
    listbox.addEventListener("pointermove", (event) => this.#options.point(event.target), { signal });
    // A press on a result would take the focus out of the input.
    listbox.addEventListener("mousedown", (event) => event.button === 0 && event.preventDefault(), { signal });
    listbox.addEventListener("click", () => rememberSearch(toQuery(input.value)), { signal });
    for (const button of parts.scopes) button.addEventListener("click", () => this.#choose(button), { signal });
    parts.dialog.addEventListener("keydown", (event) => this.#onScopeKey(event), { signal });
    signal.addEventListener("abort", () => this.#stop());
  }

  /** Starts to load what an answer needs. */
  warm(): void {
    this.#engine.warm();
  }

  /** Brings what is shown up to date: asks what was typed meanwhile, or failed before. */
  refresh(): void {
    this.#recent.show();
    const isFailed = !this.#parts.views.failed.hidden;
    if (isFailed || toQuery(this.#parts.input.value) !== this.#question) this.#ask(TYPING_PAUSE_MS);
  }

  #repeat(query: string): void {
    this.#parts.input.value = query;
    this.#parts.input.focus();
    this.#ask(0);
  }

  #ask(pause: number): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#slow);
    this.#opensFirst = false;
    this.#asked += 1;
    const turn = this.#asked;
    const query = toQuery(this.#parts.input.value);
    this.#question = query;
    if (query !== "") this.#pause = window.setTimeout(() => void this.#search(query, turn), pause);
    else this.#stop();
    if (query === "") this.#showView(turn, "hint", "");
  }

  #stop(): void {
    clearTimeout(this.#pause);
    this.#engine.cancel();
  }

  async #search(query: string, turn: number): Promise<void> {
    const scope = this.#scope;
    this.#slow = window.setTimeout(() => this.#say(`Searching ${this.#where(scope)}…`), SLOW_ANSWER_MS);
    try {
      await this.#engine.ask({ query, scope, section: this.#parts.section }, (answer) => {
        this.#show(answer, turn);
      });
    } catch {
      if (turn === this.#asked) this.#showView(turn, "failed", `The search of ${this.#where(scope)} could not be loaded.`);
    }
  }

  #show(answer: Answer, turn: number): void {
    if (turn < this.#shown) return;
    const { total, pages, isFinal, question } = answer;
    if (total === 0 && !isFinal) return;
    const where = this.#where(question.scope);
    if (total === 0) {
      this.#showView(turn, "none", tellNothing(question.query, where));
      return;
    }
    // The fuller answer to the same question takes nothing from a reader who has moved in the first one.
    const kept = turn === this.#shown && this.#isMoved ? this.#options.active?.href : undefined;
    this.#answer = answer;
    this.#showView(turn, "results", isFinal ? tellCount(answer, where) : `Searching ${where}…`, tellReading(answer));
    const groups = pages.map((page, index) => this.#render(page, index));
    const last = isFinal ? [renderLast(this.#allResults(question.query), tellAll(total))] : [];
    const links = groups.flatMap((group) => [...group.querySelectorAll("a")]);
    const first = groups[0]?.querySelectorAll("a")[pages[0]?.opensAtHeading ? 1 : 0];
    this.#options.show([...groups, ...last], links.find(({ href }) => href === kept) ?? first);
    this.#excerpts.watch(new Map(groups.flatMap((group, index) => (pages[index] ? [[group, pages[index]] as const] : []))));
    if (this.#opensFirst && isFinal && turn === this.#asked) this.#options.active?.click();
  }

  #describe(shown: Element, page: FoundPage): void {
    const place = [...this.#parts.listbox.children].indexOf(shown);
    if (place >= 0) this.#options.replace(shown, this.#render(page, place));
  }

  #render(page: FoundPage, index: number): HTMLElement {
    return renderGroup(page, { index, words: this.#answer?.words ?? [], isWide: this.#answer?.question.scope === "all" });
  }

  #showView(turn: number, shown: SearchView, message: string, note = ""): void {
    clearTimeout(this.#slow);
    if (turn !== this.#shown) this.#isMoved = false;
    this.#shown = turn;
    if (shown !== "results") this.#options.show([]);
    for (const [name, view] of Object.entries(this.#parts.views)) view.hidden = name !== shown;
    if (shown === "hint") this.#recent.show();
    this.#say(message, note);
  }

  #say(message: string, note = ""): void {
    this.#parts.status.replaceChildren(message, ...(note === "" ? [] : [make("span", "search-corrected", note)]));
  }

  #choose(button: HTMLElement): void {
    this.#scope = button.getAttribute(ATTRIBUTE.searchScope) === "all" ? "all" : "version";
    for (const one of this.#parts.scopes) {
      const isChosen = one.getAttribute(ATTRIBUTE.searchScope) === this.#scope;
      if (one.hasAttribute("aria-pressed")) one.setAttribute("aria-pressed", String(isChosen));
    }
    this.#parts.input.focus();
    this.#ask(0);
  }

  #onScopeKey(event: KeyboardEvent): void {
    // On a Mac the key writes å with Alt.
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^[aå]$/iu.test(event.key)) return;
    event.preventDefault();
    const other = this.#parts.scopes.find((button) => button.getAttribute("aria-pressed") === "false");
    if (other) this.#choose(other);
  }

  #onKey(event: KeyboardEvent): void {
    // Enter and the arrows belong to the input method while a word is being composed.
    if (event.isComposing || event.altKey || event.shiftKey) return;
    if (event.key === "Enter") this.#open(event.ctrlKey || event.metaKey);
    else if (!this.#move(event.key)) return;
    event.preventDefault();
  }

  #move(key: string): boolean {
    const { input, listbox } = this.#parts;
    if (listbox.hidden) return key === "ArrowDown" && this.#recent.focus();
    const isAtEnd = input.selectionStart === input.value.length;
    if (key === "ArrowDown") this.#options.move(1);
    else if (key === "ArrowUp") this.#options.move(-1);
    else if (key === "Home") this.#options.moveToEnd("first");
    else if (key === "End") this.#options.moveToEnd("last");
    else if (key === "ArrowRight" && isAtEnd) return this.#options.moveAside(1);
    else if (key === "ArrowLeft" && isAtEnd) return this.#options.moveAside(-1);
    else return false;
    this.#isMoved = true;
    return true;
  }

  #open(inNewTab: boolean): void {
    const { active } = this.#options;
    // Enter right after the last letter means the answer to what is written, not to what was written before.
    if (this.#shown !== this.#asked) this.#opensFirst = !inNewTab;
    else if (!inNewTab) active?.click();
    else if (active) {
      rememberSearch(this.#question);
      window.open(active.href, "_blank", "noopener");
    }
  }

  #allResults(query: string): string {
    const { searchUrl, versionId } = this.#parts;
    return `${searchUrl}?${writeState({ query, version: versionId, scope: this.#scope, facets: {} })}`;
  }

  #where(scope: Scope | undefined): string {
    return scope === "all" ? "all versions" : this.#parts.versionLabel;
  }
}
