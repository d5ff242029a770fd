import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BodyPart } from "../core/body-parts.ts";
import type { SourcePage } from "../core/content.ts";
import { type PageProps, pageProps } from "../core/props/page.ts";
import { pageAt, type Site } from "../core/props/site.ts";
import { ANY_VERSION, twinProps } from "../core/props/twin.ts";
import { bodyOf } from "../source/front-matter.ts";
import { parseMarkdown } from "../source/markdown.ts";
import type { SiteSource } from "./site-source.ts";

/**
 * Prints from a content folder, given as an absolute path. Its texts are read and compiled as they are asked for, each once; so is what compiles and writes
 * them loaded, which a build in which little has changed would wait for in vain.
 */
export function folderSource(folder: string, site: () => Site): SiteSource {
  const texts = new WeakMap<SourcePage, string>();
  const bodies = new WeakMap<SourcePage, Promise<readonly BodyPart[]>>();
  const trees = new WeakMap<SourcePage, ReturnType<typeof parseMarkdown>>();
  const twins = new WeakMap<SourcePage, string>();
  const textOf = (page: SourcePage) => remember(texts, page, () => bodyOf(readFileSync(join(folder, page.file), "utf8")));
  let last: { readonly of: Site; readonly props: PageProps } | undefined;
  return {
    site,
    // Asked for the key of a file, and then for the file.
    props: ({ version, key }) => {
      const { version: lastVersion, key: lastKey } = last?.props.address ?? {};
      if (last?.of !== site() || version !== lastVersion || key !== lastKey)
        last = { of: site(), props: pageProps(site(), { version, key }) };
      return last.props;
    },
    body: (page) =>
      remember(bodies, page, async () => {
        const { compileBody } = await import("../markdown/compile.ts");
        return compileBody(folder, page.file, textOf(page));
      }),
    twin: async (address) => {
      const { hasPlainHead, writeAround, writeShared, writeTwin } = await import("../source/twin.ts");
      const { origin } = pageAt(site().library, address);
      const props = twinProps(site(), address);
      const text = textOf(origin);
      const tree = () => remember(trees, origin, () => parseMarkdown(origin.file, text));
      if (!isShared(origin, text) || !hasPlainHead(props)) return writeTwin(tree(), props);
      // Twins differ in little but the links, and writing Markdown takes longer than printing the page.
      const shared = remember(twins, origin, () => writeShared(tree(), twinProps(site(), address, ANY_VERSION)));
      return writeAround(shared.replaceAll(ANY_VERSION, address.version), props);
    },
  };
}

/** Whether all versions read the same in a page. */
function isShared({ body: { conditions, variables, cardsUnder } }: SourcePage, text: string): boolean {
  return conditions.length === 0 && variables.length === 0 && cardsUnder === undefined && !text.includes(ANY_VERSION);
}

function remember<Value>(known: WeakMap<SourcePage, Value>, page: SourcePage, make: () => Value): Value {
  const value = known.get(page) ?? make();
  known.set(page, value);
  return value;
}
