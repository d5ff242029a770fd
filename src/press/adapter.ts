import type { AstroIntegration } from "astro";
import { printPlace } from "../core/diagnostics.ts";
import { contentFolder } from "../site/content-folder.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite } from "../site/site-source.ts";
import { devSite } from "./dev-site.ts";

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
      "astro:server:setup": ({ server, logger }) => {
        const folder = contentFolder();
        const site = devSite(folder, (one) => logger.warn(`${printPlace(one)}  ${one.code}  ${one.message} ${one.fix}`));
        provideSite(folderSource(folder, site.now));
        server.watcher.add(folder);
        server.watcher.on("all", (_, path) => {
          if (!path.startsWith(folder)) return;
          site.forget();
          server.ws.send({ type: "full-reload" });
        });
      },
    },
  };
}
