import type { SourcePage } from "../core/content.ts";
import type { Address } from "../core/path.ts";
import { pageAt, type Site } from "../core/props/site.ts";
import { twinProps } from "../core/props/twin.ts";
import { readText } from "../source/files.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import { parseMarkdown } from "../source/markdown.ts";
import { writeTwin } from "../source/twin.ts";
import { contentFolder } from "./content-folder.ts";

/** The page at an address as Markdown. The address must exist. */
export function twinAt(site: Site, address: Address): string {
  return writeTwin(treeOf(pageAt(site.library, address).origin), twinProps(site, address));
}

/** A file is parsed once for all versions that share it. */
const trees = new WeakMap<SourcePage, ReturnType<typeof parseMarkdown>>();

function treeOf(origin: SourcePage): ReturnType<typeof parseMarkdown> {
  const known = trees.get(origin);
  if (known !== undefined) return known;
  const { text = "" } = readText(contentFolder(), origin.file);
  const tree = parseMarkdown(origin.file, readFrontMatter(origin.file, text).body);
  trees.set(origin, tree);
  return tree;
}
