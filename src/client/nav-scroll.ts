import { ATTRIBUTE, ELEMENT, PAGE_EVENT, STORAGE_KEY } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { revealIn } from "./reveal.ts";
import { readStored, store } from "./storage.ts";

/** A scrolling nav that keeps its place from page to page and never leaves the current entry out of sight. */
class NavScroll extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    window.addEventListener("pagehide", () => this.#remember(), { signal });
    document.addEventListener(PAGE_EVENT.drawerOpened, () => this.#restore(), { signal });
    this.#restore();
  }

  #remember(): void {
    // A nav in a closed drawer has no size and reports the offset 0.
    if (this.clientHeight > 0) store("sessionStorage", this.#key(), String(Math.round(this.scrollTop)));
  }

  #restore(): void {
    if (this.clientHeight === 0) return;
    const offset = Number(readStored("sessionStorage", this.#key()));
    if (Number.isFinite(offset)) this.scrollTop = offset;
    const current = this.querySelector("[aria-current=page]");
    if (current && !this.#shows(current)) revealIn(this, current);
  }

  #shows(entry: Element): boolean {
    const frame = this.getBoundingClientRect();
    const box = entry.getBoundingClientRect();
    return box.top >= frame.top && box.bottom <= frame.bottom;
  }

  #key(): string {
    return STORAGE_KEY.navScroll + (this.getAttribute(ATTRIBUTE.scrollKey) ?? "");
  }
}

define(ELEMENT.navScroll, NavScroll);
