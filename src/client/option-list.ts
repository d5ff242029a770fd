/** The options of a listbox, of which one is active while the focus stays in the combobox input. */
export class OptionList {
  #input: HTMLElement;
  #listbox: HTMLElement;

  constructor(input: HTMLElement, listbox: HTMLElement) {
    this.#input = input;
    this.#listbox = listbox;
  }

  /** The option that Enter opens. */
  get active(): HTMLAnchorElement | undefined {
    return this.#options().find((option) => option.getAttribute("aria-selected") === "true");
  }

  /** Shows these groups of options, or nothing. `active` is the option that Enter opens, by default the first. */
  show(groups: HTMLElement[], active?: Element): void {
    this.#listbox.replaceChildren(...groups);
    this.#listbox.scrollTop = 0;
    this.#listbox.hidden = groups.length === 0;
    this.#input.setAttribute("aria-expanded", String(groups.length > 0));
    this.#activate(active ?? this.#options()[0]);
  }

  /** Moves to the next (1) or previous (-1) option, around the ends. */
  move(step: 1 | -1): void {
    const options = this.#options();
    const active = this.active ? options.indexOf(this.active) : -1;
    const next = options[active + step] ?? options.at(step === 1 ? 0 : -1);
    this.#activate(next);
    next?.scrollIntoView({ block: "nearest" });
  }

  /** Makes the option under the pointer the active one. */
  point(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option && option !== this.active) this.#activate(option);
  }

  #activate(chosen: Element | undefined): void {
    for (const option of this.#options()) option.setAttribute("aria-selected", String(option === chosen));
    if (chosen) this.#input.setAttribute("aria-activedescendant", chosen.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#listbox.querySelectorAll<HTMLAnchorElement>("a[role=option]")];
  }
}
