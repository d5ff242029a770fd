import { ATTRIBUTE, type SearchPagePart, type SearchView } from "../../contract.ts";
import { make } from "../elements.ts";
import type { Answer, FoundPage } from "../search/answer.ts";
import { SearchEngine } from "../search/engine.ts";
import { DescribeInView } from "./describe-in-view.ts";
import { renderHit } from "./hits.ts";
import { tellCount, tellNothing, tellReading } from "./messages.ts";
import { nearestTerms } from "./nearest-terms.ts";
import { rememberSearch } from "./recent.ts";
import { ResultsForm } from "./results-form.ts";

const RESULTS_AT_ONCE = 20;

/** The page of results: the same search as in the dialog, as plain links, with everything that is chosen in the address. */
export class ResultsPage {
  readonly #root: HTMLElement;
  /** Folder of a version's bundle -> its search. */
  readonly #engines = new Map<string, SearchEngine>();
  readonly #title = document.title;
  readonly #form: ResultsForm;
  readonly #excerpts: DescribeInView;
  #answer: Answer | undefined;
  #turn = 0;
  #limit = RESULTS_AT_ONCE;

  /** `root` is the `<search-page>`. */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#form = new ResultsForm(root, () => this.#restart(), signal);
    this.#excerpts = new DescribeInView(
      () => this.#engine(),
      null,
      (shown, page) => this.#describe(shown, page),
    );
    this.#part("results").addEventListener("click", () => rememberSearch(this.#form.state.query), { signal });
    root.addEventListener("click", (event) => this.#onClick(event.target), { signal });
    signal.addEventListener("abort", () => this.#engine().cancel());
    this.#form.start();
  }

  #restart(): void {
    this.#limit = RESULTS_AT_ONCE;
    this.#ask();
  }

  #ask(then?: () => void): void {
    const { state, version } = this.#form;
    for (const engine of this.#engines.values()) engine.cancel();
    this.#turn += 1;
    const { query } = state;
    document.title = query === "" ? this.#title : `${query} · ${this.#title}`;
    for (const index of this.#parts("index")) index.setAttribute("href", version.titleIndexUrl);
    if (query === "") this.#show("hint", "");
    else void this.#search(then);
  }

  async #search(then?: () => void): Promise<void> {
    const turn = this.#turn;
    const { query, scope, facets } = this.#form.state;
    const where = scope === "all" ? "all versions" : this.#form.version.label;
    this.#say(`Searching ${where}…`);
    try {
      await this.#engine().ask({ query, scope, facets, limit: this.#limit }, (answer) => {
        if (turn === this.#turn) this.#showAnswer(answer, where);
      });
      if (turn === this.#turn) then?.();
    } catch {
      if (turn === this.#turn) this.#show("failed", `The search of ${where} could not be loaded.`);
    }
  }

  #showAnswer(answer: Answer, where: string): void {
    const { total, pages, facets, question, isFinal } = answer;
    if (total === 0 && !isFinal) return;
    this.#answer = answer;
    this.#form.showFacets(facets);
    if (total === 0) {
      this.#show("none", tellNothing(question.query, where));
      void this.#showNearest(question.query);
      return;
    }
    this.#show("results", isFinal ? tellCount(answer, where) : `Searching ${where}…`, tellReading(answer));
    const hits = pages.map((page) => [this.#render(page), page] as const);
    this.#part("results").replaceChildren(...hits.map(([hit]) => hit));
    this.#part("more").hidden = total <= pages.length;
    this.#excerpts.watch(new Map(hits));
  }

  #describe(shown: Element, page: FoundPage): void {
    const isFocused = shown.contains(document.activeElement);
    const hit = this.#render(page);
    shown.replaceWith(hit);
    if (isFocused) hit.querySelector("a")?.focus();
  }

  #render(page: FoundPage): HTMLElement {
    return renderHit(page, { words: this.#answer?.words ?? [], isWide: this.#answer?.question.scope === "all" });
  }

  async #showNearest(query: string): Promise<void> {
    const turn = this.#turn;
    const terms = await nearestTerms(query, this.#form.version.bundleUrl);
    if (turn !== this.#turn || terms.length === 0) return;
    const nearest = this.#part("nearest");
    nearest.replaceChildren(make("span", "", "Did you mean"), ...terms.map(renderTerm));
    nearest.hidden = false;
  }

  #show(shown: SearchView, message: string, note = ""): void {
    const state = this.#form.state;
    for (const view of this.#root.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.searchView}]`)) {
      view.hidden = view.getAttribute(ATTRIBUTE.searchView) !== shown;
    }
    this.#part("nearest").hidden = true;
    this.#part("widen").hidden = state.scope === "all";
    this.#part("unfilter").hidden = Object.keys(state.facets).length === 0;
    if (shown !== "results") {
      this.#part("results").replaceChildren();
      this.#part("more").hidden = true;
    }
    this.#say(message, note);
  }

  #say(message: string, note = ""): void {
    this.#part("status").replaceChildren(message, ...(note === "" ? [] : [make("span", "search-corrected", note)]));
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest("button") : null;
    const form = this.#form;
    const part = button?.getAttribute(ATTRIBUTE.searchPart);
    if (part === "more") this.#showMore();
    else if (button?.hasAttribute(ATTRIBUTE.searchRetry)) this.#ask();
    else if (part === "widen") form.searchAllVersions();
    else if (part === "unfilter") form.leaveOutFacets();
    else if (part === "term") form.searchFor(button?.textContent ?? "");
    // The button that was pressed goes with the view in which it stands.
    if (button && part !== "more" && button.type === "button") form.focus();
  }

  #showMore(): void {
    const shown = this.#part("results").children.length;
    this.#limit += RESULTS_AT_ONCE;
    // What the button brought begins below the last hit; the button itself may be gone.
    this.#ask(() => this.#part("results").children[shown]?.querySelector("a")?.focus());
  }

  #engine(): SearchEngine {
    const url = this.#form.version.bundleUrl;
    const engine = this.#engines.get(url) ?? new SearchEngine(url);
    this.#engines.set(url, engine);
    return engine;
  }

  #part(name: SearchPagePart): HTMLElement {
    const [found] = this.#parts(name);
    if (!found) throw new Error(`search/index.astro and search-ui/results-page.ts disagree: there is no part ${name}.`);
    return found;
  }

  #parts(name: SearchPagePart): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.searchPart}=${name}]`)];
  }
}

function renderTerm(term: string): HTMLElement {
  const button = make("button", "search-button", term);
  button.type = "button";
  button.setAttribute(ATTRIBUTE.searchPart, "term" satisfies SearchPagePart);
  return button;
}
