import type { Library } from "./library.ts";
import { isUnchanged } from "./lineage.ts";

/**
 * What the pages of all versions may show of the content, as plain data: all of it but the text of pages, of which one version's pages show of another's
 * only whether it changed. A test holds this against what they do show.
 */
export function commonSources({ content, laid, lineage }: Library): unknown {
  const { site, versions, archived, nav, layers, assets, pages } = content;
  return [
    [site, versions, archived, nav, [...layers], [...assets]],
    pages.map(({ layer, key, file, frontMatter }) => [layer, key, file, frontMatter]),
    versions.map(({ id }) => [...(laid.get(id)?.pages.values() ?? [])].map((page) => isUnchanged(lineage, page))),
  ];
}

/** What the pages of one version may show besides: their texts. */
export function ownSources({ laid }: Library, version: string): unknown {
  return [...(laid.get(version)?.pages.values() ?? [])].map(({ origin }) => [origin.file, origin.digest]);
}
