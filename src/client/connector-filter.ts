import { ATTRIBUTE, ELEMENT, FILTER_FACETS, type FilterPart, QUERY_PARAMETER } from "../contract.ts";
import { count, joinWords } from "../core/text.ts";
import { define, Enhancement } from "./enhancement.ts";
import { countWith, type Filter, type Filterable, fits, foldWords, writeQuery } from "./filter-model.ts";

/** While one types, the address follows after this pause: browsers refuse an address that changes too often. */
const TYPING_PAUSE_MS = 200;

/** Narrows a list of connectors, cards or rows, by typed words and checkboxes. The address bar holds what is chosen. */
class ConnectorFilter extends Enhancement {
  #items: (Filterable & { readonly element: HTMLElement })[] = [];
  #pause: number | undefined;

  protected override connect(signal: AbortSignal): void {
    this.#items = [...this.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.filterWords}]`)].map((element) => ({
      element,
      words: foldWords(element.getAttribute(ATTRIBUTE.filterWords) ?? ""),
      facets: Object.fromEntries(FILTER_FACETS.map((facet) => [facet, element.dataset[facet] ?? ""])),
    }));
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#form.addEventListener("input", (event) => this.#onInput(event.target), { signal });
    for (const button of this.#parts("clear")) button.addEventListener("click", () => this.#clear(), { signal });
    window.addEventListener("popstate", () => this.#restore(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#pause));
    this.#restore();
  }

  #onInput(target: EventTarget | null): void {
    this.#show();
    clearTimeout(this.#pause);
    if (target === this.#text) this.#pause = window.setTimeout(() => this.#remember("replaceState"), TYPING_PAUSE_MS);
    else this.#remember("pushState");
  }

  #clear(): void {
    clearTimeout(this.#pause);
    this.#form.reset();
    this.#show();
    this.#remember("pushState");
    // The button has gone with what it cleared.
    this.#text.focus();
  }

  #remember(how: "pushState" | "replaceState"): void {
    const url = new URL(location.href);
    const query = writeQuery(url.searchParams, this.#filter(), NAMES).toString();
    if (query === url.searchParams.toString()) return;
    url.search = query;
    history[how](how === "pushState" ? null : history.state, "", url);
  }

  /** Sets the form to what the address says; values that it does not know are passed over. */
  #restore(): void {
    clearTimeout(this.#pause);
    const query = new URLSearchParams(location.search);
    this.#text.value = query.get(QUERY_PARAMETER.filterText) ?? "";
    for (const box of this.#boxes()) box.checked = query.getAll(box.name).includes(box.value);
    this.#show();
  }

  #show(): void {
    const filter = this.#filter();
    for (const item of this.#items) item.element.hidden = !fits(item, filter);
    const shown = this.#items.filter(({ element }) => !element.hidden);
    for (const group of this.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.filterGroup}]`)) {
      group.hidden = !shown.some(({ element }) => group.contains(element));
    }
    for (const box of this.#boxes()) {
      const number = box.closest("label")?.querySelector(`[${ATTRIBUTE.filterCount}]`);
      if (number) number.textContent = String(countWith(this.#items, filter, { facet: box.name, value: box.value }));
    }
    this.#tell(filter, shown.length);
  }

  #tell(filter: Filter, shown: number): void {
    const total = this.#items.length;
    const chosen = this.#boxes().filter(({ checked }) => checked).length;
    const isNarrowed = chosen > 0 || filter.text.trim() !== "";
    say(this.#parts("status"), isNarrowed ? `${shown} of ${count(total, "connector")}` : count(total, "connector"));
    say(this.#parts("chosen"), chosen === 0 ? "" : `(${chosen})`);
    for (const empty of this.#parts("empty")) empty.hidden = shown > 0;
    for (const button of this.#form.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.filterPart}=clear]`)) button.hidden = !isNarrowed;
    say(this.#parts("reason"), shown > 0 ? "" : `No connector here has ${joinWords(this.#conditions(filter))}.`);
    for (const link of this.#parts("elsewhere")) {
      if (link instanceof HTMLAnchorElement) link.search = writeQuery(new URLSearchParams(), filter, NAMES).toString();
    }
  }

  /** The filters in force, in words: `the category Login or Passwords`. */
  #conditions({ text, chosen }: Filter): string[] {
    const facets = Object.entries(chosen).filter(([, values]) => values.length > 0);
    const labelOf = (facet: string, value: string) =>
      this.#boxes()
        .find((box) => box.name === facet && box.value === value)
        ?.nextElementSibling?.textContent?.trim() ?? value;
    return [
      ...(text.trim() === "" ? [] : [`the words “${text.trim()}”`]),
      ...facets.map(
        ([facet, values]) =>
          `the ${facet} ${joinWords(
            values.map((value) => labelOf(facet, value)),
            "or",
          )}`,
      ),
    ];
  }

  #filter(): Filter {
    const checked = this.#boxes().filter((box) => box.checked);
    return {
      text: this.#text.value,
      chosen: Object.fromEntries(
        FILTER_FACETS.map((facet) => [facet, checked.filter((box) => box.name === facet).map((box) => box.value)]),
      ),
    };
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  }

  get #text(): HTMLInputElement {
    const field = this.#form.elements.namedItem(QUERY_PARAMETER.filterText);
    if (!(field instanceof HTMLInputElement)) throw new Error(`<${ELEMENT.connectorFilter}> has no field for words.`);
    return field;
  }

  get #form(): HTMLFormElement {
    const [form] = this.#parts("form");
    if (!(form instanceof HTMLFormElement)) throw new Error(`<${ELEMENT.connectorFilter}> has no form.`);
    return form;
  }

  #parts(part: FilterPart): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.filterPart}=${part}]`)];
  }
}

const NAMES = { text: QUERY_PARAMETER.filterText };

/** Says it only if it is new, so that a screen reader does not say it again. */
function say(elements: readonly HTMLElement[], words: string): void {
  for (const element of elements) if (element.textContent !== words) element.textContent = words;
}

define(ELEMENT.connectorFilter, ConnectorFilter);
