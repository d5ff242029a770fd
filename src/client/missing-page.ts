import { ATTRIBUTE, ELEMENT } from "../contract.ts";
import type { CompareIndex } from "../core/page-keys.ts";
import { pageUrl } from "../core/path.ts";
import { type RecognisedPage, recognisePage } from "../core/recognise-page.ts";
import { define, Enhancement } from "./enhancement.ts";

/** On the page for addresses without one: recognises a page in the address and offers it, where the reader looked for it or in other versions. */
class MissingPage extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    void this.#help(signal);
  }

  async #help(signal: AbortSignal): Promise<void> {
    const base = this.getAttribute(ATTRIBUTE.siteBase) ?? "/";
    try {
      const response = await fetch(`${base}compare/index.json`, { signal });
      const index = (await response.json()) as CompareIndex;
      const found = recognisePage(location.pathname.slice(base.length), index);
      if (found) this.replaceChildren(...render(found, base));
    } catch {
      // Without the index the page still names the ways on.
    }
  }
}

function render(found: RecognisedPage, base: string): Element[] {
  const text = document.createElement("p");
  const list = document.createElement("ul");
  text.textContent = introduce(found);
  for (const { label, version, key } of found.places) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = pageUrl(base, { version, key }) + (found.kind === "same" ? location.search + location.hash : "");
    link.textContent = `${label}: ${key}`;
    item.append(link);
    list.append(item);
  }
  return [text, list];
}

function introduce({ kind, version }: RecognisedPage): string {
  const where = version === undefined ? "" : ` in ${version}`;
  switch (kind) {
    case "same":
      return "The page that you asked for has this address:";
    case "elsewhere":
      return `The page that you asked for is not there${where}, but these versions have it:`;
    case "above":
      return "This page, above the one that you asked for, is in these versions:";
  }
}

define(ELEMENT.missingPage, MissingPage);
