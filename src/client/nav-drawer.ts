import { ATTRIBUTE, BESIDE_ARTICLE, ELEMENT, PAGE_EVENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";

/**
 * The nav, which on small screens opens over the page. Its opener is a link to it, which is all there is without
 * JavaScript; while the drawer is open, the rest of the page is inert.
 */
class NavDrawer extends Enhancement {
  #inert: Element[] = [];

  protected override connect(signal: AbortSignal): void {
    for (const opener of this.#openers()) {
      opener.setAttribute("role", "button");
      opener.setAttribute("aria-expanded", "false");
      opener.addEventListener("click", (event) => this.#open(event), { signal });
      opener.addEventListener("keydown", (event) => this.#pressWithSpace(event), { signal });
    }
    this.addEventListener("click", (event) => this.#onClick(event), { signal });
    // On the document: after a click on plain text the focus lies on the body.
    document.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    matchMedia(BESIDE_ARTICLE).addEventListener("change", () => this.#close(), { signal });
    signal.addEventListener("abort", () => this.#close());
  }

  #open(event: Event): void {
    // From this width on the nav stands beside the article, and the link may lead to it.
    if (matchMedia(BESIDE_ARTICLE).matches) return;
    event.preventDefault();
    if (this.hasAttribute(ATTRIBUTE.drawerIsOpen)) return;
    this.setAttribute(ATTRIBUTE.drawerIsOpen, "");
    const openers = this.#openers();
    const name = openers[0]?.getAttribute("aria-label") ?? openers[0]?.textContent.trim() ?? "";
    const dialog = { role: "dialog", "aria-modal": "true", "aria-label": name };
    for (const [attribute, value] of Object.entries(dialog)) this.#panel()?.setAttribute(attribute, value);
    for (const opener of openers) opener.setAttribute("aria-expanded", "true");
    this.#inert = surroundings(this);
    for (const element of this.#inert) element.toggleAttribute("inert", true);
    this.#closer()?.focus();
    document.dispatchEvent(new CustomEvent(PAGE_EVENT.drawerOpened));
  }

  #close(): void {
    if (!this.hasAttribute(ATTRIBUTE.drawerIsOpen)) return;
    this.removeAttribute(ATTRIBUTE.drawerIsOpen);
    // Beside the article the panel is no dialog, and a plain element bears no name.
    for (const attribute of ["role", "aria-modal", "aria-label"]) this.#panel()?.removeAttribute(attribute);
    for (const opener of this.#openers()) opener.setAttribute("aria-expanded", "false");
    for (const element of this.#inert) element.toggleAttribute("inert", false);
    this.#inert = [];
  }

  #closeAndReturn(): void {
    this.#close();
    this.#openers()[0]?.focus();
  }

  #onClick(event: Event): void {
    if (!this.hasAttribute(ATTRIBUTE.drawerIsOpen) || !(event.target instanceof Element)) return;
    if (event.target.closest(`[${ATTRIBUTE.drawerClose}]`)) this.#closeAndReturn();
    // The backdrop is drawn by this element itself, so a click on it has no other target.
    else if (event.target === this) this.#closeAndReturn();
    // A link that opened a group has led nowhere.
    else if (event.target.closest("a[href]") && !event.defaultPrevented) this.#close();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.hasAttribute(ATTRIBUTE.drawerIsOpen)) return;
    event.preventDefault();
    this.#closeAndReturn();
  }

  #pressWithSpace(event: KeyboardEvent): void {
    if (event.key !== " ") return;
    event.preventDefault();
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.click();
  }

  #openers(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.drawerOpen}]`)];
  }

  #panel(): HTMLElement | null {
    return this.querySelector(":scope > *");
  }

  #closer(): HTMLElement | null {
    return this.querySelector(`[${ATTRIBUTE.drawerClose}]`);
  }
}

/** Everything in the page around `element`: the siblings of it and of its ancestors that are not inert already. */
function surroundings(element: Element): Element[] {
  const found: Element[] = [];
  for (let inner = element; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
    const siblings = [...inner.parentElement.children];
    found.push(...siblings.filter((sibling) => sibling !== inner && !sibling.hasAttribute("inert")));
  }
  return found;
}

define(ELEMENT.navDrawer, NavDrawer);
