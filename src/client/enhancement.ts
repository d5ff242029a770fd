/**
 * A custom element that improves the markup inside it while it is in the document. A move in the document disconnects
 * and connects it again, so `connect` must be able to run more than once on the same markup.
 */
export abstract class Enhancement extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    this.connect(this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /** Listens and sets the first state; `signal` aborts when the element leaves the document. */
  protected abstract connect(signal: AbortSignal): void;
}

/** Registers an element; a second copy of the script on a page changes nothing. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
