import { ATTRIBUTE, ELEMENT, QUERY_PARAMETER } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { showFailure } from "./search-failure.ts";

/** The page of search results. What searches is loaded once the page is there, and again where that failed. */
class SearchPage extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    const { searchParams } = new URL(location.href);
    if (!searchParams.get(QUERY_PARAMETER.filterText)) this.querySelector<HTMLElement>("input[type=search]")?.focus();
    void this.#start(signal);
  }

  async #start(signal: AbortSignal): Promise<void> {
    try {
      const { searchUi } = await import("./search-ui/search-ui.ts");
      if (!signal.aborted) searchUi.startPage(this, signal);
    } catch {
      showFailure(this);
      const retry = this.querySelector(`[${ATTRIBUTE.searchRetry}]`);
      retry?.addEventListener("click", () => void this.#start(signal), { signal, once: true });
    }
  }
}

define(ELEMENT.searchPage, SearchPage);
