import type { AstroIntegration } from "astro";
import { buildLibrary } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import type { Site } from "../core/props/site.ts";
import { contentFolder } from "../site/content-folder.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite } from "../site/site-source.ts";
import { readContent } from "../source/read-content.ts";

/**
 * Has Astro build the templates as a server that answers any address, instead of printing pages itself: the build asks it for the pages that are to
 * be printed. While a site is being written, Astro's own server answers from the same templates, and reads again what has changed.
 */
export function adapter(): AstroIntegration {
  return {
    name: "strata",
    hooks: {
      "astro:config:done": ({ setAdapter }) =>
        setAdapter({
          name: "strata",
          entrypointResolution: "auto",
          serverEntrypoint: new URL("./server.ts", import.meta.url),
          supportedAstroFeatures: { serverOutput: "stable", sharpImageService: "stable" },
        }),
      "astro:server:setup": ({ server }) => {
        const folder = contentFolder();
        let site = readSite(folder);
        let isRead = true;
        provideSite(
          folderSource(folder, () => {
            if (!isRead) site = readSite(folder) ?? site;
            isRead = true;
            if (site === undefined) throw new Error("The content could not be read; run `npm run check`.");
            return site;
          }),
        );
        server.watcher.add(folder);
        server.watcher.on("all", (_, path) => {
          if (!path.startsWith(folder)) return;
          isRead = false;
          server.ws.send({ type: "full-reload" });
        });
      },
    },
  };
}

/** Undefined for content that cannot be read. */
function readSite(folder: string): Site | undefined {
  const { content } = readContent(folder);
  return content && { library: buildLibrary(content), base: basePath(content.site.url) };
}
