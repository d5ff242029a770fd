import { ATTRIBUTE, ELEMENT, STORAGE_KEY } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { readStored, store } from "./storage.ts";

/**
 * Tells a reader who switched the version why this is another page than the one before. The link that was followed carries the words;
 * they travel through the session's storage, so that no address can put words on a page.
 */
class ArrivalNotice extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    this.#show();
    document.addEventListener("click", (event) => this.#keep(event), { signal });
  }

  #show(): void {
    const [url, ...words] = (readStored("sessionStorage", STORAGE_KEY.arrival) ?? "").split(" ");
    store("sessionStorage", STORAGE_KEY.arrival, null);
    if (url !== location.pathname || words.length === 0) return;
    const text = document.createElement("p");
    text.textContent = words.join(" ");
    this.replaceChildren(text);
    this.hidden = false;
  }

  #keep(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(`a[${ATTRIBUTE.arrival}]`) : null;
    if (link) store("sessionStorage", STORAGE_KEY.arrival, `${link.pathname} ${link.getAttribute(ATTRIBUTE.arrival) ?? ""}`);
  }
}

define(ELEMENT.arrivalNotice, ArrivalNotice);
