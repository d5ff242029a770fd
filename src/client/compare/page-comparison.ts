import { ATTRIBUTE, BESIDE_ARTICLE, type ComparePart, type CompareView, ELEMENT, QUERY_PARAMETER } from "../../contract.ts";
import type { CompareIndex } from "../../core/page-keys.ts";
import { type Address, twinUrl } from "../../core/path.ts";
import { count } from "../../core/text.ts";
import { define, Enhancement } from "../enhancement.ts";
import { type Comparison, comparePages, type Labels } from "./diff-model.ts";
import { readTwin, titleOf } from "./lines.ts";
import { explainFailure, explainRequest } from "./messages.ts";
import { renderComparison } from "./render.ts";
import { type ComparedPage, type CompareRequest, readRequest, readView } from "./request.ts";

/** What is shown, kept so that a change of view costs nothing. */
interface Shown {
  readonly comparison: Comparison;
  readonly labels: Labels;
}

/** Compares the page that the address bar names in two versions. Both are fetched as Markdown, and only if the site's own index knows them. */
class PageComparison extends Enhancement {
  #shown: Shown | undefined;
  readonly #title = document.title;
  /** Of the place that the reader stepped to last; 0 before the first. */
  #place = 0;

  protected override connect(signal: AbortSignal): void {
    const wide = matchMedia(BESIDE_ARTICLE);
    const showAgain = () => this.#show();
    wide.addEventListener("change", showAgain, { signal });
    this.#form.addEventListener("change", ({ target }) => this.#chooseView(target), { signal });
    this.#part("previous").addEventListener("click", () => this.#step(-1), { signal });
    this.#part("next").addEventListener("click", () => this.#step(1), { signal });
    for (const part of ["tools", "output"] as const)
      this.#part(part).addEventListener("keydown", (event) => this.#stepByKey(event), { signal });
    for (const radio of this.#views()) radio.checked = radio.value === readView(this.#query());
    void this.#load(signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.#part("message").replaceChildren();
    this.#say("Loading the two pages …");
    try {
      const index: CompareIndex = await (await this.#fetch(`${this.#base}compare/index.json`, signal)).json();
      const request = readRequest(this.#query(), index);
      this.#fillForm(request, index);
      if (request.kind === "ready") await this.#compare(request.from, request.to, signal);
      else this.#explain(explainRequest(request, this.#base));
    } catch (error) {
      if (signal.aborted) return;
      this.#explain(explainFailure(() => void this.#load(signal)));
      console.warn(error);
    }
  }

  async #compare(from: ComparedPage, to: ComparedPage, signal: AbortSignal): Promise<void> {
    const [before, after] = await Promise.all([from, to].map((page) => this.#fetchTwin(page, signal)));
    if (before === undefined || after === undefined) return;
    const labels = { from: from.label, to: to.label };
    this.#shown = { comparison: comparePages(before, after, labels), labels };
    const heading = `${titleOf(after)}: ${labels.from} → ${labels.to}`;
    this.#part("heading").textContent = heading;
    document.title = `${heading} · ${this.#title}`;
    this.#show();
    const { changes } = this.#shown.comparison;
    this.#say(changes === 0 ? `The page is the same in ${labels.from} and ${labels.to}.` : count(changes, "changed place"));
    this.#part("tools").hidden = changes === 0;
  }

  async #fetchTwin(page: Address, signal: AbortSignal) {
    const twin = await (await this.#fetch(twinUrl(this.#base, page), signal)).text();
    return readTwin(twin, { siteUrl: this.getAttribute(ATTRIBUTE.siteUrl) ?? "", version: page.version });
  }

  async #fetch(url: string, signal: AbortSignal): Promise<Response> {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`${url} answered with ${response.status}.`);
    return response;
  }

  #show(): void {
    const isNarrow = !matchMedia(BESIDE_ARTICLE).matches;
    for (const radio of this.#views()) radio.disabled = isNarrow && radio.value === "side";
    if (this.#shown === undefined) return;
    const chosen = this.#views().find(({ checked }) => checked)?.value;
    const view: CompareView = chosen === "side" && !isNarrow ? "side" : "inline";
    const output = this.#part("output");
    output.classList.toggle("compare-side", view === "side");
    output.replaceChildren(...renderComparison(this.#shown.comparison, { view, labels: this.#shown.labels }));
    output.hidden = false;
  }

  /** Only the view changes at once; versions change by the form's button. */
  #chooseView(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.name !== QUERY_PARAMETER.compareView) return;
    const url = new URL(location.href);
    url.searchParams.set(QUERY_PARAMETER.compareView, target.value);
    history.replaceState(history.state, "", url);
    this.#show();
  }

  #step(by: 1 | -1): void {
    const places = [...this.querySelectorAll<HTMLElement>(".compare-place")];
    if (places.length === 0) return;
    const focused = places.findIndex((place) => place.contains(document.activeElement));
    const next = (focused < 0 ? this.#place : focused + 1) + by;
    this.#place = next < 1 ? places.length : next > places.length ? 1 : next;
    const place = places[this.#place - 1];
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "center" });
    this.#say(`Change ${this.#place} of ${places.length}`);
  }

  #stepByKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "n") this.#step(1);
    if (event.key === "p") this.#step(-1);
  }

  #explain(nodes: readonly Node[]): void {
    this.#say("");
    this.#part("message").replaceChildren(...nodes);
  }

  #say(words: string): void {
    this.#part("status").textContent = words;
  }

  #fillForm(request: CompareRequest, { versions }: CompareIndex): void {
    const query = this.#query();
    const form = this.#form;
    const [from, to] = request.kind === "ready" ? [request.from, request.to] : [undefined, undefined];
    const known = (id: string | null) => versions.find((version) => version.id === id)?.id;
    setField(form, QUERY_PARAMETER.comparePage, to?.key ?? query.get(QUERY_PARAMETER.comparePage) ?? "");
    setField(form, QUERY_PARAMETER.compareFrom, from?.version ?? known(query.get(QUERY_PARAMETER.compareFrom)) ?? versions[1]?.id);
    setField(form, QUERY_PARAMETER.compareTo, to?.version ?? known(query.get(QUERY_PARAMETER.compareTo)) ?? versions[0]?.id);
    form.hidden = request.kind === "no-page" || request.kind === "unknown-page";
  }

  #query(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  #views(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name=${QUERY_PARAMETER.compareView}]`)];
  }

  get #base(): string {
    return this.getAttribute(ATTRIBUTE.siteBase) ?? "/";
  }

  get #form(): HTMLFormElement {
    return this.#part("form") as HTMLFormElement;
  }

  /** A part of the template's own markup, which is always there. */
  #part(part: ComparePart): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[${ATTRIBUTE.comparePart}=${part}]`);
    if (found === null) throw new Error(`<${ELEMENT.pageComparison}> has no part ${part}.`);
    return found;
  }
}

function setField(form: HTMLFormElement, name: string, value: string | undefined): void {
  const field = form.elements.namedItem(name);
  if (value !== undefined && (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) field.value = value;
}

define(ELEMENT.pageComparison, PageComparison);
