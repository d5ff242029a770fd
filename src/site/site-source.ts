import type { BodyPart } from "../core/body-parts.ts";
import type { SourcePage } from "../core/content.ts";
import type { Address } from "../core/path.ts";
import type { PageProps } from "../core/props/page.ts";
import type { Site } from "../core/props/site.ts";

/** What the templates print from. */
export interface SiteSource {
  /** The site as it is now; the dev server's changes when its content does. */
  readonly site: () => Site;
  /** Everything that the page at an address prints. The address must exist. */
  readonly props: (address: Address) => PageProps;
  /** A page's text, compiled once for all versions that share it. */
  readonly body: (page: SourcePage) => Promise<readonly BodyPart[]>;
  /** The page at an address as Markdown. The address must exist. */
  readonly twin: (address: Address) => Promise<string>;
}

/**
 * Astro bundles the templates apart from the program that lets them print, and loads the bundle as modules of its own: the two meet in one slot of
 * the process. So the bundle knows nothing of any content, and is built once for all of it.
 */
const SLOT = Symbol.for("strata.site-source");
const slot = globalThis as { [SLOT]?: SiteSource };

/** Says what templates print from. Called before the first page. */
export function provideSite(source: SiteSource): void {
  slot[SLOT] = source;
}

/** The site that is being printed. */
export function getSite(): Site {
  return given().site();
}

/** Everything that the page at an address prints. The address must exist. */
export function getProps(address: Address): PageProps {
  return given().props(address);
}

/** The text of a page. */
export function getBody(page: SourcePage): Promise<readonly BodyPart[]> {
  return given().body(page);
}

/** The page at an address as Markdown. The address must exist. */
export function getTwin(address: Address): Promise<string> {
  return given().twin(address);
}

function given(): SiteSource {
  const source = slot[SLOT];
  if (source === undefined) throw new Error("Templates print for `strata build` and `strata dev` alone.");
  return source;
}
