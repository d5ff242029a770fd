import { ATTRIBUTE } from "../../contract.ts";

/**
 * The options of a listbox, of which one is active while the focus stays in the combobox input. Options stand below each other; those for
 * other versions stand in a row of their own at the end of a group and are walked sideways.
 */
export class OptionList {
  readonly #input: HTMLElement;
  readonly #listbox: HTMLElement;

  constructor(input: HTMLElement, listbox: HTMLElement) {
    this.#input = input;
    this.#listbox = listbox;
  }

  /** The option that Enter opens. */
  get active(): HTMLAnchorElement | undefined {
    return this.#options().find((option) => option.getAttribute("aria-selected") === "true");
  }

  /** Shows these groups of options, or nothing. `active` is the option that Enter opens, by default the first. */
  show(groups: readonly HTMLElement[], active?: Element): void {
    this.#listbox.replaceChildren(...groups);
    this.#listbox.scrollTop = 0;
    this.#listbox.hidden = groups.length === 0;
    this.#input.setAttribute("aria-expanded", String(groups.length > 0));
    this.#activate(active ?? this.#options()[0]);
  }

  /** Puts a fuller group in the place of another; the active option stays the one that leads to the same place. */
  replace(group: Element, fuller: HTMLElement): void {
    const href = this.active?.href;
    group.replaceWith(fuller);
    if (!this.active) this.#activate(this.#options().find((option) => option.href === href) ?? this.#options()[0]);
  }

  /** Moves to the next (1) or previous (-1) option, around the ends. */
  move(step: 1 | -1): void {
    const rows = this.#options().filter(isRow);
    const active = this.active;
    const place = active ? rows.findLastIndex((row) => row === active || isBefore(row, active)) : -1;
    // From between two rows, the one above is already one step back.
    const next = active && !isRow(active) && step === -1 ? rows[place] : rows[place + step];
    this.#reach(next ?? rows.at(step === 1 ? 0 : -1));
  }

  /** Moves to the first or the last option. */
  moveToEnd(end: "first" | "last"): void {
    this.#reach(
      this.#options()
        .filter(isRow)
        .at(end === "first" ? 0 : -1),
    );
  }

  /** Moves along the other versions of the active hit, or from the last step back to the hit. Returns whether there was a way to go. */
  moveAside(step: 1 | -1): boolean {
    const { active } = this;
    const inGroup = [...(active?.closest("[role=group]")?.querySelectorAll<HTMLAnchorElement>("a[role=option]") ?? [])];
    const others = inGroup.filter((option) => !isRow(option));
    if (!active || others.length === 0 || (isRow(active) && step === -1)) return false;
    const next = isRow(active) ? others[0] : (others[others.indexOf(active) + step] ?? (step === -1 ? inGroup[0] : active));
    this.#reach(next);
    return true;
  }

  /** Makes the option under the pointer the active one. */
  point(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option && option !== this.active) this.#activate(option);
  }

  #reach(option: Element | undefined): void {
    this.#activate(option);
    option?.scrollIntoView({ block: "nearest" });
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

function isRow(option: Element): boolean {
  return !option.hasAttribute(ATTRIBUTE.searchOther);
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
