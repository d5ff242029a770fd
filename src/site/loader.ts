import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import type { ContentReading } from "../core/content.ts";
import { printPlace } from "../core/diagnostics.ts";
import { layPages } from "../core/layers.ts";
import { folderOf, printAddress, relativePath } from "../core/path.ts";
import { readContent } from "../source/read-content.ts";

/** Id of the one entry of the collection that holds the whole content. */
export const CONTENT_ID = "content";

/** The content folder, read once for both loaders and again after a change. */
export interface ContentFolder {
  readonly path: string;
  read(): ContentReading;
  forget(): void;
}

export function openContentFolder(path: string): ContentFolder {
  let reading: ContentReading | undefined;
  return {
    path,
    read: () => (reading ??= readContent(path)),
    forget: () => {
      reading = undefined;
    },
  };
}

/**
 * One entry per page per version. Pages that share an origin share its file, so that it is compiled once. A page's data is its address
 * and what Astro itself must see: the connector's logo.
 */
export function pagesLoader(folder: ContentFolder): Loader {
  return loader("strata-pages", folder, async (context) => {
    const { content } = folder.read();
    if (content === undefined) return;
    context.store.clear();
    for (const { pages } of layPages(content).values()) {
      for (const { address, origin } of pages.values()) {
        const id = printAddress(address);
        const { frontMatter, file } = origin;
        const logo = frontMatter.kind === "connector" ? { logo: relativePath(folderOf(file), frontMatter.logo.slice(1)) } : {};
        const filePath = pathFromRoot(context, join(folder.path, file));
        const data = await context.parseData({ id, data: { ...address, ...logo }, filePath });
        context.store.set({ id, data, filePath, digest: origin.digest, deferredRender: true });
      }
    }
  });
}

/** The whole content as one entry: what the templates' props are made from, and the site's logo, which Astro itself must see. Problems are told here; a build has checked before. */
export function contentLoader(folder: ContentFolder): Loader {
  return loader("strata-content", folder, async (context) => {
    const { content, diagnostics } = folder.read();
    for (const one of diagnostics) context.logger.warn(`${printPlace(one)}  ${one.code}  ${one.message} ${one.fix}`);
    if (content === undefined) return;
    const filePath = pathFromRoot(context, join(folder.path, "site.yaml"));
    const data = await context.parseData({ id: CONTENT_ID, data: { content, logo: `.${content.site.logo}` }, filePath });
    context.store.set({ id: CONTENT_ID, data, filePath });
  });
}

/** A file's path as Astro's store wants it: from the folder of astro.config, with forward slashes. */
function pathFromRoot({ config }: LoaderContext, path: string): string {
  return relative(fileURLToPath(config.root), path).split(sep).join("/");
}

/** Loads once, and in `astro dev` again after each change in the folder. Content that cannot be read leaves the last good one standing. */
function loader(name: string, folder: ContentFolder, load: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    load: async (context) => {
      await load(context);
      context.watcher?.add(folder.path);
      context.watcher?.on("all", (_, path) => {
        if (!path.startsWith(folder.path)) return;
        folder.forget();
        void load(context);
      });
    },
  };
}
