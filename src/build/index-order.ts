import type { Library } from "../core/library.ts";
import { versionBefore } from "../core/versions.ts";

/**
 * Keys of a version's pages in the order in which they are indexed: first those of the version before it, in their order, if it has them all, so that its
 * index can go on from that one's; then the others, sorted.
 */
export function indexOrder(library: Pick<Library, "content" | "laid">, version: string): string[] {
  const { content, laid } = library;
  const own = laid.get(version)?.pages ?? new Map<string, unknown>();
  const before = versionBefore(content.versions, version);
  const first = before === undefined ? [] : indexOrder(library, before);
  return first.every((key) => own.has(key)) ? [...new Set([...first, ...own.keys()])] : [...own.keys()];
}
