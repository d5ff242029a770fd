import { ELEMENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { revealIn } from "./reveal.ts";

/** Distance under the sticky header at which a heading counts as reached, in pixels. */
const REACHED_BELOW_HEADER = 24;

/** Marks the link of the section being read with `aria-current="true"`. */
class TocSpy extends Enhancement {
  #entries: TocEntry[] = [];
  #frame: number | undefined;
  /** The heading the reader asked for; the page may end before it reaches the top. */
  #asked: Element | undefined;

  protected override connect(signal: AbortSignal): void {
    this.#entries = [...this.querySelectorAll<HTMLAnchorElement>("a[href*='#']")].flatMap(toEntry);
    if (this.#entries.length === 0) return;
    const update = (): void => this.#updateSoon();
    const passive = { signal, passive: true };
    document.addEventListener("scroll", update, passive);
    window.addEventListener("resize", update, passive);
    // Only what a reader does to scroll forgets the asked heading; the jump to it scrolls as well.
    for (const act of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      document.addEventListener(act, () => this.#ask(undefined), passive);
    }
    this.addEventListener("click", (event) => this.#askFor(event), { signal });
    window.addEventListener("hashchange", () => this.#ask(location.hash), { signal });
    signal.addEventListener("abort", () => this.#cancel());
    this.#ask(location.hash);
    this.#updateSoon();
  }

  #askFor(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link) this.#ask(link.hash);
  }

  #ask(hash: string | undefined): void {
    this.#asked = this.#entries.find((entry) => entry.link.hash === hash)?.heading;
    if (this.#asked) this.#updateSoon();
  }

  #updateSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#update();
    });
  }

  #cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #update(): void {
    const line = readingLine();
    const read = this.#entries.findLast((entry) => entry.heading.getBoundingClientRect().top <= line);
    const asked = this.#entries.find((entry) => entry.heading === this.#asked && isOnScreen(entry.heading));
    const current = asked ?? read;
    for (const { link } of this.#entries) {
      if (link === current?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (current) revealIn(this, current.link);
  }
}

/**
 * The height in the window at which a heading counts as reached. It lies under the sticky header and, over the last
 * screen of the page, moves down to the window's lower edge, so that every short section at the end has its turn.
 */
function readingLine(): number {
  const root = document.documentElement;
  const top = (Number.parseFloat(getComputedStyle(root).scrollPaddingBlockStart) || 0) + REACHED_BELOW_HEADER;
  const travel = root.clientHeight - top;
  const scrollable = root.scrollHeight - root.clientHeight;
  const left = Math.max(0, scrollable - root.scrollTop);
  // A page shorter than two screens has less than one screen of scrolling for the line to move in.
  const stretch = Math.min(travel, scrollable);
  return stretch > 0 && left < stretch ? top + travel * (1 - left / stretch) : top;
}

function toEntry(link: HTMLAnchorElement): TocEntry[] {
  const heading = document.getElementById(decoded(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < document.documentElement.clientHeight;
}

interface TocEntry {
  link: HTMLAnchorElement;
  heading: Element;
}

define(ELEMENT.tocSpy, TocSpy);
