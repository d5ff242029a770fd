import type { Library } from "./library.ts";
import { resolveIn } from "./lineage.ts";
import type { Address } from "./path.ts";
import { baseChain, currentOf, type Version } from "./versions.ts";

/** The alias under which the pages of the current version answer, whichever version that is. */
export const LATEST = "latest";

/** An old address, and the page that answers it. Both are known keys; `from` is no page, `to` is one. */
export interface Redirect {
  readonly from: Address;
  readonly to: Address;
}

/**
 * Every address that a version's history makes readers try and that no page answers: keys of older versions that moved or were replaced. Each
 * leads to a page at once: there is no chain, no loop, and no redirect over a page.
 */
export function movedRedirects(library: Pick<Library, "content" | "lineage" | "laid">): Redirect[] {
  return library.content.versions.flatMap((version) => movedIn(library, version));
}

/** What `/latest/<key>/` answers: every page of the current version, and the old keys that lead to one. */
export function latestRedirects(library: Pick<Library, "content" | "lineage" | "laid">): Redirect[] {
  const current = currentOf(library.content.versions);
  const pages = [...(library.laid.get(current.id)?.pages.keys() ?? [])];
  return [
    ...pages.map((key) => ({ from: { version: LATEST, key }, to: { version: current.id, key } })),
    ...movedIn(library, current).map(({ from, to }) => ({ from: { version: LATEST, key: from.key }, to })),
  ];
}

function movedIn({ content, lineage, laid }: Pick<Library, "content" | "lineage" | "laid">, version: Version): Redirect[] {
  const here = laid.get(version.id)?.pages;
  const older = baseChain(content.versions, version.id).slice(1);
  const redirects = new Map<string, Redirect>();
  // The nearest base comes first: of two pages that had one key in turn, the later one is what readers remember.
  for (const { id } of older) {
    for (const key of laid.get(id)?.pages.keys() ?? []) {
      if (here?.has(key) || redirects.has(key)) continue;
      const { kind, address: to } = resolveIn(lineage, { version: id, key }, version.id);
      if (kind === "moved" || kind === "replaced") redirects.set(key, { from: { version: version.id, key }, to });
    }
  }
  return [...redirects.values()];
}
