import { ELEMENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";

/** A `<details>` of links that closes as a menu does and is walked with the arrow keys; it never navigates itself. */
class VersionMenu extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    this.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    this.addEventListener("focusout", (event) => this.#closeUnlessInside(event.relatedTarget), { signal });
    document.addEventListener("pointerdown", (event) => this.#closeUnlessInside(event.target), { signal });
    // A page that comes back from the browser's memory would show the menu as it was left.
    window.addEventListener("pagehide", () => this.#close(), { signal });
  }

  #onKey(event: KeyboardEvent): void {
    const details = this.#details();
    if (!details?.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      details.open = false;
      details.querySelector("summary")?.focus();
    } else {
      const link = this.#linkFor(event.key);
      if (!link) return;
      link.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #linkFor(key: string): HTMLAnchorElement | undefined {
    const links = [...this.querySelectorAll("a")].filter((link) => link.checkVisibility());
    const focus = document.activeElement;
    const focused = focus instanceof HTMLAnchorElement ? links.indexOf(focus) : -1;
    switch (key) {
      case "ArrowDown":
        return links[focused + 1] ?? links[0];
      case "ArrowUp":
        return links.at(focused <= 0 ? -1 : focused - 1);
      case "Home":
        return links[0];
      case "End":
        return links.at(-1);
      default:
        return undefined;
    }
  }

  #closeUnlessInside(target: EventTarget | null): void {
    // Focus that goes nowhere is a click, which is seen on its own, or a change of window, which should close nothing.
    if (target instanceof Node && !this.contains(target)) this.#close();
  }

  #close(): void {
    const details = this.#details();
    if (details) details.open = false;
  }

  #details(): HTMLDetailsElement | null {
    return this.querySelector("details");
  }
}

define(ELEMENT.versionMenu, VersionMenu);
