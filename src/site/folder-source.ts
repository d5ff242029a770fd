import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BodyPart } from "../core/body-parts.ts";
import type { SourcePage } from "../core/content.ts";
import { pageAt, type Site } from "../core/props/site.ts";
import { twinProps } from "../core/props/twin.ts";
import { compileBody } from "../markdown/compile.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import { parseMarkdown } from "../source/markdown.ts";
import { writeTwin } from "../source/twin.ts";
import type { SiteSource } from "./site-source.ts";

/** Prints from a content folder, given as an absolute path. Its texts are read and compiled as they are asked for, each once. */
export function folderSource(folder: string, site: () => Site): SiteSource {
  const texts = new WeakMap<SourcePage, string>();
  const bodies = new WeakMap<SourcePage, Promise<readonly BodyPart[]>>();
  const trees = new WeakMap<SourcePage, ReturnType<typeof parseMarkdown>>();
  const textOf = (page: SourcePage) =>
    remember(texts, page, () => readFrontMatter(page.file, readFileSync(join(folder, page.file), "utf8")).body);
  return {
    site,
    body: (page) => remember(bodies, page, () => compileBody(folder, page.file, textOf(page))),
    twin: (address) => {
      const { origin } = pageAt(site().library, address);
      const tree = remember(trees, origin, () => parseMarkdown(origin.file, textOf(origin)));
      return writeTwin(tree, twinProps(site(), address));
    },
  };
}

function remember<Value>(known: WeakMap<SourcePage, Value>, page: SourcePage, make: () => Value): Value {
  const value = known.get(page) ?? make();
  known.set(page, value);
  return value;
}
