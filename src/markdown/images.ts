import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { MdastPluginEntry } from "satteri";
import { decodePath } from "../core/path.ts";

/** Writes `/assets/…` images as paths from the page's file, so that Astro's own image pipeline sizes and hashes them. `contentFolder` is an absolute path. */
export function images(contentFolder: string): MdastPluginEntry {
  return ({ fileURL }) => {
    if (fileURL === undefined) return undefined;
    const folder = dirname(fileURLToPath(fileURL));
    return {
      name: "images",
      image(node, ctx) {
        if (!node.url.startsWith("/assets/")) return;
        const path = relative(folder, join(contentFolder, decodePath(node.url)))
          .split(sep)
          .join("/");
        ctx.setProperty(node, "url", encodeURI(path.startsWith(".") ? path : `./${path}`));
      },
    };
  };
}
