import { ATTRIBUTE } from "../../contract.ts";
import { FACETS, type Facet, type FacetValue } from "../../core/search/facets.ts";
import { toQuery } from "../search-query.ts";
import { chosenIn, showFacets } from "./facet-boxes.ts";
import { readState, type SearchState, writeState } from "./state.ts";

/** While one types, the search follows after this pause: browsers refuse an address that changes too often. */
const TYPING_PAUSE_MS = 150;

/** The form of the page of results, and the address, which holds everything that is chosen in it. */
export class ResultsForm {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #versions: HTMLSelectElement;
  readonly #wide: HTMLInputElement;
  readonly #facets: HTMLElement;
  readonly #changed: () => void;
  #pause: number | undefined;

  /** `root` holds the form. `changed` is told whenever something else is to be searched: by the reader, or because the address came back. */
  constructor(root: HTMLElement, changed: () => void, signal: AbortSignal) {
    const form = part<HTMLFormElement>(root, "form");
    this.#form = form;
    this.#input = part(form, "input[type=search]");
    this.#versions = part(form, "select");
    this.#wide = part(form, "input[type=checkbox]");
    this.#facets = part(form, `[${ATTRIBUTE.searchPart}=facets]`);
    this.#changed = changed;
    form.addEventListener("submit", (event) => this.#onSubmit(event), { signal });
    form.addEventListener("input", (event) => this.#onInput(event.target), { signal });
    window.addEventListener("popstate", () => this.restore(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#pause));
  }

  get state(): SearchState {
    return {
      query: toQuery(this.#input.value),
      version: this.#versions.value,
      scope: this.#wide.checked ? "all" : "version",
      facets: chosenIn(this.#facets),
    };
  }

  /** The version of the reader who searches: its name, its bundle and its list of pages by title. */
  get version(): { readonly label: string; readonly bundleUrl: string; readonly titleIndexUrl: string } {
    const chosen = this.#versions.selectedOptions[0];
    return {
      label: chosen?.text ?? "",
      bundleUrl: chosen?.getAttribute(ATTRIBUTE.searchBundle) ?? "",
      titleIndexUrl: chosen?.getAttribute(ATTRIBUTE.searchTitles) ?? "",
    };
  }

  /** Shows what the address says, or else what was typed before there was anything to search with. */
  start(): void {
    const typed = this.#input.value;
    this.restore();
    if (typed === "" || this.state.query !== "") return;
    this.#input.value = typed;
    this.#change("replaceState");
  }

  /** Sets the form to what the address says; a version that it does not know is taken for the current one. */
  restore(): void {
    clearTimeout(this.#pause);
    this.#form.reset();
    const { query, version, scope, facets } = readState(new URLSearchParams(location.search));
    this.#input.value = query;
    if ([...this.#versions.options].some(({ value }) => value === version)) this.#versions.value = version ?? "";
    this.#wide.checked = scope === "all";
    // What is chosen must be there to be read, before an answer tells the counts.
    const chosen = FACETS.map((facet) => [facet, (facets[facet] ?? []).map((value) => ({ value, count: 0, isChosen: true }))]);
    this.showFacets(Object.fromEntries(chosen));
    this.#changed();
  }

  showFacets(facets: Readonly<Record<Facet, readonly FacetValue[]>>): void {
    showFacets(this.#facets, facets);
    const fold = this.#facets.closest("details");
    if (fold) fold.hidden = !this.#facets.hasChildNodes();
  }

  searchFor(query: string): void {
    this.#input.value = query;
    this.#change("pushState");
  }

  searchAllVersions(): void {
    this.#wide.checked = true;
    this.#change("pushState");
  }

  leaveOutFacets(): void {
    this.#facets.replaceChildren();
    this.#change("pushState");
  }

  focus(): void {
    this.#input.focus();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#change("pushState");
  }

  #onInput(target: EventTarget | null): void {
    clearTimeout(this.#pause);
    if (target === this.#input) this.#pause = window.setTimeout(() => this.#change("replaceState"), TYPING_PAUSE_MS);
    else this.#change("pushState");
  }

  #change(how: "pushState" | "replaceState"): void {
    clearTimeout(this.#pause);
    const url = new URL(location.href);
    url.search = writeState(this.state).toString();
    if (url.search !== location.search) history[how](null, "", url);
    this.#changed();
  }
}

function part<Part extends Element>(root: Element, selector: string): Part {
  const found = root.querySelector<Part>(selector);
  if (!found) throw new Error(`search/index.astro and search-ui/results-form.ts disagree: there is no ${selector}.`);
  return found;
}
