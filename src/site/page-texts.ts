import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BodyPart } from "../core/body-parts.ts";
import type { SourcePage } from "../core/content.ts";
import { pageAt, type Site } from "../core/props/site.ts";
import { ANY_VERSION, type TwinProps, twinProps } from "../core/props/twin.ts";
import { isSameInAllVersions } from "../core/same-text.ts";
import { compileBody, startHighlighter } from "../markdown/compile.ts";
import { parseMarkdown } from "../source/markdown.ts";
import { bodyOf } from "../source/page-body.ts";
import { hasPlainHead, writeAround, writeShared, writeTitle, writeTwin } from "../source/twin.ts";
import type { SiteSource } from "./site-source.ts";

/** Makes ready what the first text would wait for: the colours of code. */
export async function warmUp(): Promise<void> {
  await startHighlighter();
}

/** The texts of pages in a content folder, given as an absolute path: each is read and compiled when it is asked for, once. */
export function pageTexts(folder: string, site: () => Site): Pick<SiteSource, "body" | "twin"> {
  const texts = new WeakMap<SourcePage, string>();
  const bodies = new WeakMap<SourcePage, Promise<readonly BodyPart[]>>();
  const trees = new WeakMap<SourcePage, ReturnType<typeof parseMarkdown>>();
  const twins = new WeakMap<SourcePage, string>();
  const textOf = (page: SourcePage) => remember(texts, page, () => bodyOf(readFileSync(join(folder, page.file), "utf8")));
  // By title and description, which may hold the version's words.
  const titles = new Map<string, string>();
  const titleOf = ({ title, description }: TwinProps) => {
    const words = `${title}\n${description}`;
    const written = titles.get(words) ?? writeTitle({ title, description });
    titles.set(words, written);
    return written;
  };
  return {
    body: (page) => remember(bodies, page, () => compileBody(folder, page.file, textOf(page))),
    twin: async (address) => {
      const { origin } = pageAt(site().library, address);
      const props = twinProps(site(), address);
      const text = textOf(origin);
      const tree = () => remember(trees, origin, () => parseMarkdown(origin.file, text));
      const isShared = isSameInAllVersions(origin) && !text.includes(ANY_VERSION);
      if (!isShared || !hasPlainHead(props)) return writeTwin(tree(), props);
      // Twins differ in little but the links, and writing Markdown takes longer than printing the page.
      const shared = remember(twins, origin, () => writeShared(tree(), twinProps(site(), address, ANY_VERSION)));
      return writeAround(titleOf(props), shared.replaceAll(ANY_VERSION, address.version), props);
    },
  };
}

function remember<Value>(known: WeakMap<SourcePage, Value>, page: SourcePage, make: () => Value): Value {
  const value = known.get(page) ?? make();
  known.set(page, value);
  return value;
}
