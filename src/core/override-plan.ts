import type { SourcePage } from "./content.ts";
import { explainAbsence } from "./explain.ts";
import type { Library } from "./library.ts";
import { type Address, printAddress } from "./path.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A page file to be copied into another layer. */
export interface PageCopy {
  readonly page: SourcePage;
  /** Path of the copy from the content folder: the same inside its layer, so that links from file to file hold. */
  readonly to: string;
}

/** The copy that gives a version a file of its own for a page that it inherits. */
export function planOverride(library: Library, address: Address): PageCopy | Refusal {
  const page = library.laid.get(address.version)?.pages.get(address.key);
  if (page === undefined) return refuse(explainAbsence(library, address));
  const { origin } = page;
  if (origin.layer === address.version) return refuse(`${printAddress(address)} has a file of its own already. Edit ${origin.file}.`);
  return copyInto(address.version, origin);
}

/** The copy of a page in the layer of a version. */
export function copyInto(version: string, page: SourcePage): PageCopy {
  return { page, to: inLayer(version, page.layer, page.file) };
}

/** The path that a file of one layer has in another: `2.0.0/a/b.mdx` -> `2.1.0/a/b.mdx`. */
export function inLayer(version: string, layer: string, file: string): string {
  return `${version}${file.slice(layer.length)}`;
}
