import type { Page } from "../layers.ts";
import type { Library } from "../library.ts";
import { type Address, printAddress } from "../path.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";

/** What is made from: the library, and the path under which the site is served, with a slash at both ends. */
export interface Site {
  readonly library: Library;
  readonly base: string;
}

/** A link that a template prints as it stands. */
export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

/** The page at an address, which must exist. */
export function pageAt(library: Library, address: Address): Page {
  const page = library.laid.get(address.version)?.pages.get(address.key);
  if (page === undefined) throw new Error(`There is no page ${printAddress(address)}.`);
  return page;
}

/** The short name of the page at an address. */
export function titleAt(library: Library, address: Address): string {
  const { label, title } = pageAt(library, address).origin.frontMatter;
  return fillVariables(label ?? title, variablesOf(library.content.site, versionAt(library.content.versions, address.version)));
}
