import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { MdastPluginEntry } from "satteri";
import { decodePath } from "../core/path.ts";
import { printReference } from "../core/references.ts";

/**
 * Writes `/assets/…` images as paths from the page's file, so that Astro's own image pipeline sizes, converts and hashes them. Drawings stay the files that
 * they are, and are named by reference. `contentFolder` is an absolute path.
 */
export function images(contentFolder: string): MdastPluginEntry {
  return ({ fileURL }) => {
    if (fileURL === undefined) return undefined;
    const folder = dirname(fileURLToPath(fileURL));
    return {
      name: "images",
      image(node, ctx) {
        if (!node.url.startsWith("/assets/")) return;
        const file = decodePath(node.url.slice(1));
        const path = relative(folder, join(contentFolder, file)).split(sep).join("/");
        const pipeline = () => encodeURI(path.startsWith(".") ? path : `./${path}`);
        ctx.setProperty(node, "url", (/\.svg$/iu.test(file) ? printReference({ kind: "asset", file }) : undefined) ?? pipeline());
      },
    };
  };
}
