import { ATTRIBUTE, ELEMENT, PAGE_EVENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { chosenLabels, rememberLabel } from "./tab-memory.ts";

let groupsOfPage = 0;

/** Labelled panels that become tabs (WAI-ARIA APG). A choice holds for every group of the page that has its label. */
class TabGroup extends Enhancement {
  #tabs: Tab[] = [];

  protected override connect(signal: AbortSignal): void {
    this.#tabs = this.#build();
    if (this.#tabs.length === 0) return;
    this.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    // Find-in-page reached into a panel that is hidden "until-found".
    this.addEventListener("beforematch", (event) => this.#showPanelAround(event.target), { signal });
    window.addEventListener("hashchange", () => this.#showPanelAround(hashTarget()), { signal });
    document.addEventListener(PAGE_EVENT.tabChosen, (event) => this.#follow(event), { signal });
    const labels = this.#tabs.map((tab) => tab.label);
    const remembered = chosenLabels().find((label) => labels.includes(label));
    this.#select(this.#tabs.find((tab) => tab.label === remembered) ?? this.#tabs[0]);
    this.#showPanelAround(hashTarget());
  }

  #build(): Tab[] {
    const panels = [...this.querySelectorAll<HTMLElement>(`:scope > [${ATTRIBUTE.tabLabel}]`)];
    this.querySelector(":scope > [role=tablist]")?.remove();
    groupsOfPage += 1;
    const tabs = panels.map((panel, index) => toTab(panel, `tabs-${groupsOfPage}-${index + 1}`));
    const list = document.createElement("div");
    list.setAttribute("role", "tablist");
    list.append(...tabs.map((tab) => tab.button));
    if (tabs.length > 0) this.prepend(list);
    return tabs;
  }

  #select(chosen: Tab | undefined): void {
    if (!chosen) return;
    for (const { button, panel } of this.#tabs) {
      const isChosen = button === chosen.button;
      button.setAttribute("aria-selected", String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      if (isChosen) panel.removeAttribute("hidden");
      else panel.setAttribute("hidden", "until-found");
      // A panel that is hidden "until-found" would still take the focus.
      if (isChosen) panel.tabIndex = 0;
      else panel.removeAttribute("tabindex");
    }
  }

  #choose(tab: Tab | undefined): void {
    if (!tab) return;
    const before = this.getBoundingClientRect().top;
    this.#select(tab);
    tab.button.focus({ preventScroll: true });
    rememberLabel(tab.label);
    document.dispatchEvent(new CustomEvent(PAGE_EVENT.tabChosen, { detail: tab.label }));
    // Groups above may have grown or shrunk; the tab just pressed must stay under the pointer.
    window.scrollBy({ top: this.getBoundingClientRect().top - before, behavior: "instant" });
  }

  #follow(event: Event): void {
    const label: unknown = event instanceof CustomEvent ? event.detail : undefined;
    const isShown = this.#tabs.some((tab) => tab.label === label && tab.button.ariaSelected === "true");
    if (!isShown) this.#select(this.#tabs.find((tab) => tab.label === label));
  }

  #onClick(event: Event): void {
    this.#choose(this.#tabs.find(({ button }) => button === event.target));
  }

  #onKey(event: KeyboardEvent): void {
    const index = this.#tabs.findIndex(({ button }) => button === event.target);
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = this.#tabFor(event.key, index);
    if (!next) return;
    event.preventDefault();
    this.#choose(next);
  }

  #tabFor(key: string, index: number): Tab | undefined {
    switch (key) {
      case "ArrowRight":
        return this.#tabs[index + 1] ?? this.#tabs[0];
      case "ArrowLeft":
        return this.#tabs.at(index - 1);
      case "Home":
        return this.#tabs[0];
      case "End":
        return this.#tabs.at(-1);
      default:
        return undefined;
    }
  }

  #showPanelAround(target: EventTarget | null): void {
    if (!(target instanceof Node)) return;
    const tab = this.#tabs.find(({ panel }) => panel.contains(target));
    if (!tab?.panel.hasAttribute("hidden")) return;
    this.#select(tab);
    if (target === hashTarget() && target instanceof Element) target.scrollIntoView();
  }
}

function toTab(panel: HTMLElement, id: string): Tab {
  const label = panel.getAttribute(ATTRIBUTE.tabLabel) ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.id = `${id}-tab`;
  button.textContent = label;
  button.setAttribute("role", "tab");
  button.setAttribute("aria-controls", id);
  panel.id = id;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", button.id);
  return { label, button, panel };
}

function hashTarget(): Element | null {
  return document.querySelector(":target");
}

interface Tab {
  label: string;
  button: HTMLButtonElement;
  panel: HTMLElement;
}

define(ELEMENT.tabGroup, TabGroup);
