import type { Page } from "playwright-core";
import sharp from "sharp";

/** A reader who has a keyboard and nothing else. */
export interface Keyboard {
  /** Presses keys one after the other; after each, the focus must be somewhere, marked, and not covered. Result: what has the focus. */
  press(...keys: readonly string[]): Promise<string>;
  /** Presses Tab, or another key, until what has the focus is called so. */
  reach(name: string | RegExp, key?: string): Promise<string>;
  /** What has the focus. */
  focus(): Promise<string>;
}

/** Nothing that is worked by keys lies further away. */
const STOPS_AT_MOST = 120;
/** How far a colour may be from that of the mark, its edge being smoothed. */
const NEAR_COLOUR = 40;

/** Reads a page by keyboard. The mark of the focus is looked for on the picture of the page once for each kind of element, and in the styles for all. */
export function keyboardOf(page: Page): Keyboard {
  const pictured = new Set<string>();

  const check = async (): Promise<string> => {
    const stop = await page.evaluate(stopOf);
    if (stop.fault !== undefined) throw new Error(`${stop.name}: ${stop.fault}`);
    if (!pictured.has(stop.kind)) {
      pictured.add(stop.kind);
      await checkPicture(page, stop);
    }
    return stop.name;
  };

  return {
    focus: check,
    async press(...keys) {
      for (const key of keys.slice(0, -1)) {
        await page.keyboard.press(key);
        await check();
      }
      await page.keyboard.press(keys.at(-1) ?? "Tab");
      return check();
    },
    async reach(name, key = "Tab") {
      const passed: string[] = [];
      for (let stops = 0; stops < STOPS_AT_MOST; stops += 1) {
        const found = await this.press(key);
        if (typeof name === "string" ? found === name : name.test(found)) return found;
        passed.push(found);
      }
      throw new Error(`${name} is not reached; passed: ${passed.join(" | ")}`);
    },
  };
}

interface Stop {
  readonly name: string;
  /** Elements of one kind look alike. */
  readonly kind: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Red, green and blue of the mark. */
  readonly mark: readonly number[];
  readonly fault: string | undefined;
}

/** Runs in the page. */
function stopOf(): Stop {
  const one = document.activeElement ?? document.body;
  const nameOf = (element: Element) => (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/gu, " ").trim();
  const label = one.closest("label") ?? (one.id === "" ? null : document.querySelector(`label[for="${one.id}"]`));
  const name = one === document.body ? "the page" : nameOf(label ?? one) || one.id || one.localName;
  const pieces = [...one.getClientRects()].sort((a, b) => b.width - a.width);
  const { x, y, width, height } = pieces[0] ?? new DOMRect();
  const style = getComputedStyle(one);
  const probe = document.createElement("i");
  probe.style.color = "var(--focus)";
  document.body.append(probe);
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  // Colours of the system may let the ground through.
  if (canvas) canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  canvas?.fillRect(0, 0, 1, 1);
  if (canvas) canvas.fillStyle = style.outlineStyle === "none" ? getComputedStyle(probe).color : style.outlineColor;
  canvas?.fillRect(0, 0, 1, 1);
  probe.remove();
  const mark = [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  const isMarked = (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) || one.closest(".search-bar") !== null;
  const middle = Math.min(Math.max(y + height / 2, 2), innerHeight - 2);
  const isSeen = [0.02, 0.25, 0.5, 0.75, 0.98].some((share) => {
    const hit = document.elementFromPoint(x + share * width, middle);
    return hit !== null && (one.contains(hit) || (label?.contains(hit) ?? false));
  });
  const fault =
    one === document.body
      ? "the focus is lost"
      : one.id === "content"
        ? undefined
        : !isSeen
          ? "what has the focus is covered"
          : isMarked
            ? undefined
            : "the focus is not marked";
  const kind = `${one.localName}.${one.className} in ${one.parentElement?.localName}.${one.parentElement?.className}`;
  return { name, kind, box: { x, y, width, height }, mark, fault };
}

/** At least one side of the element must be drawn in the colour of the mark. */
async function checkPicture(page: Page, { name, kind, box, mark }: Stop): Promise<void> {
  if (kind.startsWith("main")) return;
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  const [left, top] = [Math.max(box.x - 6, 0), Math.max(box.y - 12, 0)];
  const clip = {
    x: left,
    y: top,
    width: Math.min(box.x + box.width + 6, view.width) - left,
    height: Math.min(box.y + box.height + 16, view.height) - top,
  };
  const picture = await page.screenshot({ clip, animations: "allow", caret: "initial" });
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let marked = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (mark.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= NEAR_COLOUR)) marked += 1;
  }
  const needed = Math.min(clip.width, box.width) + Math.min(clip.height, box.height) / 2;
  if (marked < needed) throw new Error(`${name} (${kind}): ${marked} pixels mark the focus, of ${Math.round(needed)} at least`);
}
