import type { Library } from "./library.ts";
import { resolveIn } from "./lineage.ts";
import type { Address } from "./path.ts";
import type { Version } from "./versions.ts";

/** True for the versions that search engines may show: not those to come, nor those that have ended. */
export function isIndexed({ status }: Pick<Version, "status">): boolean {
  return status === "current" || status === "supported";
}

/** The address that stands for a page's whole lineage in search engines: the page in the newest supported version that has it, else itself. */
export function canonicalOf({ content, lineage }: Pick<Library, "content" | "lineage">, address: Address): Address {
  for (const version of content.versions.filter(isIndexed)) {
    const { kind, address: there } = resolveIn(lineage, address, version.id);
    if (kind === "same" || kind === "moved") return there;
  }
  return address;
}

/** The pages of a version that stand for their lineage: those that its sitemap lists. Empty for a version that is not indexed. */
export function canonicalPages(library: Pick<Library, "content" | "lineage" | "laid">, version: Version): Address[] {
  if (!isIndexed(version)) return [];
  const addresses = [...(library.laid.get(version.id)?.pages.values() ?? [])].map(({ address }) => address);
  return addresses.filter((address) => canonicalOf(library, address).version === version.id);
}
