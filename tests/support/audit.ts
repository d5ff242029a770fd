import type { Page } from "playwright-core";

/** What axe does not measure, each fault in one line; every list is empty on a page that is right. */
export interface Faults {
  /** Targets for a pointer below 24 px, but those that WCAG 2.5.8 excepts: links in a line of text, and those with as much room around them. */
  readonly smallTargets: readonly string[];
  /** What can be focused and then lies under something else, or outside the window. */
  readonly hiddenFocus: readonly string[];
  /** What still moves although the reader asked for less motion. */
  readonly motion: readonly string[];
}

export const NO_FAULTS: Faults = { smallTargets: [], hiddenFocus: [], motion: [] };

/** Measures a page as it stands. */
export async function faultsOf(page: Page): Promise<Faults> {
  return {
    smallTargets: await page.evaluate(smallTargets),
    hiddenFocus: await page.evaluate(hiddenFocus),
    motion: await page.evaluate(motion),
  };
}

/** Blocks of text that do not fit the window, and the page itself if it scrolls sideways. */
export function sidewaysOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll("h1, h2, p, dd")].filter((one) => one.getBoundingClientRect().right > width + 1);
    const found = wide.map((one) => `${one.localName}: ${one.textContent}`);
    return document.documentElement.scrollWidth > width ? [`scrolls to ${document.documentElement.scrollWidth} px`, ...found] : found;
  });
}

/** Runs in the page, as all below. */
function smallTargets(): string[] {
  const AT_LEAST = 24;
  const reached = document.querySelector("dialog:modal") ?? document;
  const places = [...reached.querySelectorAll<HTMLElement>("a[href], button, summary, input, select, textarea, [role=option]")]
    // What is hidden for all but screen readers, the skip link among it, is no target for a pointer.
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !getComputedStyle(one).clipPath.startsWith("inset(50%"))
    .filter((one) => one.closest("[inert]") === null)
    .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.bottom > 0);
  const isSmall = ({ box }: { readonly box: DOMRect }) => Math.min(box.width, box.height) < AT_LEAST - 0.01;
  const middle = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const isInText = (one: HTMLElement) => {
    const block = one.closest("p, li, td, th, dd, dt, figcaption, h1, h2, h3, h4");
    return getComputedStyle(one).display === "inline" && (block?.textContent.trim().length ?? 0) > one.textContent.trim().length;
  };
  const isCrowded = (box: DOMRect) =>
    places.some((other) => {
      if (other.box === box) return false;
      const [own, its] = [middle(box), middle(other.box)];
      if (isSmall(other)) return Math.hypot(own.x - its.x, own.y - its.y) < AT_LEAST;
      const nearest = {
        x: Math.min(Math.max(own.x, other.box.left), other.box.right),
        y: Math.min(Math.max(own.y, other.box.top), other.box.bottom),
      };
      return Math.hypot(own.x - nearest.x, own.y - nearest.y) < AT_LEAST / 2;
    });
  return places
    .filter((place) => isSmall(place) && !isInText(place.one) && isCrowded(place.box))
    .map(({ one, box }) => `${one.localName}.${one.className} ${box.width} × ${box.height} ${one.textContent.trim()}`);
}

/** From the last to the first, so that what is focused comes from above, where the header stays. */
function hiddenFocus(): string[] {
  const found: string[] = [];
  const AT_MOST = 150;
  const all = [...document.querySelectorAll<HTMLElement>("a[href], button, summary, input, select, textarea, [tabindex='0']")];
  // Of a long list some, spread evenly, stand for all.
  const every = Math.ceil(all.length / AT_MOST);
  for (const one of all.reverse().filter((_, index) => index % every === 0)) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest("[inert]")) continue;
    one.focus();
    if (document.activeElement !== one) continue;
    // The largest of the pieces into which lines break a link.
    const [box = new DOMRect()] = [...one.getClientRects()].sort((a, b) => b.width - a.width);
    const [top, bottom] = [Math.max(box.top, 0) + 2, Math.min(box.bottom, innerHeight) - 2];
    // Of what is larger than the window only a part can show; sideways browsers leave it where 32 px of it show.
    const heights = box.height > innerHeight / 2 ? [(top + bottom) / 2] : [top, (top + bottom) / 2, bottom];
    const isSeenAt = (y: number) =>
      [0.02, 0.25, 0.5, 0.75, 0.98].some((share) => {
        const hit = document.elementFromPoint(box.left + share * box.width, y);
        return hit !== null && (one.contains(hit) || (one.closest("label")?.contains(hit) ?? false));
      });
    if (!heights.every(isSeenAt)) {
      const over = document.elementFromPoint(box.left + box.width / 2, top);
      found.push(`${one.localName}.${one.className} ${one.textContent.trim()} at ${box.top}, below ${over?.localName}.${over?.className}`);
    }
  }
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  return found;
}

function motion(): string[] {
  const running = document.getAnimations().map((one) => one.effect?.getComputedTiming().duration?.toString() ?? "");
  const moving = [...document.querySelectorAll("*")].filter((one) =>
    getComputedStyle(one)
      .transitionDuration.split(", ")
      .some((time) => time !== "0s"),
  );
  return [...running.filter((duration) => duration !== "0"), ...moving.map(({ localName, className }) => `${localName}.${className}`)];
}
