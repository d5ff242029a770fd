import { ATTRIBUTE, ELEMENT, PAGE_EVENT, STORAGE_KEY, type ThemeChoice } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { readStored, store } from "./storage.ts";

/** Three buttons, the pressed one being the reader's theme. All switches of a page, and open tabs, keep in step. */
class ThemeSwitch extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    this.addEventListener("click", (event) => this.#choose(event), { signal });
    document.addEventListener(PAGE_EVENT.themeChosen, () => this.#show(), { signal });
    window.addEventListener("storage", (event) => this.#follow(event), { signal });
    this.#show();
  }

  #choose(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const choice = button?.getAttribute(ATTRIBUTE.themeChoice);
    if (!isThemeChoice(choice)) return;
    store("localStorage", STORAGE_KEY.theme, choice === "system" ? null : choice);
    apply(choice);
  }

  #follow(event: StorageEvent): void {
    // A null key means that all storage was cleared.
    if (event.key !== STORAGE_KEY.theme && event.key !== null) return;
    const stored = readStored("localStorage", STORAGE_KEY.theme);
    apply(isThemeChoice(stored) ? stored : "system");
  }

  #show(): void {
    // The attribute and not the storage is the truth of this page: it also holds where storage is refused.
    const current = document.documentElement.getAttribute(ATTRIBUTE.theme) ?? "system";
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.getAttribute(ATTRIBUTE.themeChoice) === current));
    }
  }
}

function apply(choice: ThemeChoice): void {
  if (choice === "system") document.documentElement.removeAttribute(ATTRIBUTE.theme);
  else document.documentElement.setAttribute(ATTRIBUTE.theme, choice);
  document.dispatchEvent(new CustomEvent(PAGE_EVENT.themeChosen, { detail: choice }));
}

function isThemeChoice(value: string | null | undefined): value is ThemeChoice {
  return value === "light" || value === "dark" || value === "system";
}

define(ELEMENT.themeSwitch, ThemeSwitch);
