import { ATTRIBUTE, ELEMENT } from "../contract.ts";
import { type CompareIndex, findPage } from "../core/page-keys.ts";
import { pageUrl } from "../core/path.ts";
import { define, Enhancement } from "./enhancement.ts";

/** On the page for addresses without one: recognises a page's key in the address and offers the versions that have the page. */
class MissingPage extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    void this.#help(signal);
  }

  async #help(signal: AbortSignal): Promise<void> {
    const base = this.getAttribute(ATTRIBUTE.siteBase) ?? "/";
    try {
      const response = await fetch(`${base}compare/index.json`, { signal });
      const index = (await response.json()) as CompareIndex;
      const found = recognise(location.pathname, base, index);
      if (found) this.replaceChildren(...render(found, base));
    } catch {
      // Without the index the page still names the ways on.
    }
  }
}

/** More parts than any key has: an address may be so long that to look for all of its beginnings would take seconds. */
const PARTS_READ = 20;

/** What an address seems to ask for, and where that is. */
interface Recognised {
  /** The version's label, where the address names one. */
  readonly version: string | undefined;
  /** Whether the page that was found is the one asked for, not merely one above it. */
  readonly isExact: boolean;
  readonly places: readonly { readonly label: string; readonly version: string; readonly key: string }[];
}

function recognise(path: string, base: string, index: CompareIndex): Recognised | undefined {
  const [first = "", ...rest] = decoded(path.slice(base.length))
    .split("/")
    .filter((part) => part !== "" && part !== "index.html");
  const version = index.versions.find(({ id }) => id === first);
  // An address without a version, or with one that is not there, may still hold a key: in full, or behind its first part.
  const candidates = version ? [rest] : [[first, ...rest], rest];
  for (const asked of candidates) {
    for (let length = Math.min(asked.length, PARTS_READ); length > 0; length -= 1) {
      const key = asked
        .slice(0, length)
        .join("/")
        .replace(/\.(?:html|md)$/u, "");
      const keys = findPage(index, key, version ? [version.id] : []);
      const places = index.versions.flatMap(({ id, label }, place) =>
        keys?.[place] === undefined ? [] : [{ label, version: id, key: keys[place] }],
      );
      if (places.length > 0) return { version: version?.label, isExact: length === asked.length, places };
    }
  }
  return undefined;
}

function render({ version, isExact, places }: Recognised, base: string): Element[] {
  const text = document.createElement("p");
  const list = document.createElement("ul");
  const where = version === undefined ? "" : ` in ${version}`;
  text.textContent = isExact
    ? `The page that you asked for is not there${where}, but these versions have it:`
    : "This page, above the one that you asked for, is in these versions:";
  for (const { label, version: id, key } of places) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = pageUrl(base, { version: id, key });
    link.textContent = `${label}: ${key}`;
    item.append(link);
    list.append(item);
  }
  return [text, list];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

define(ELEMENT.missingPage, MissingPage);
