import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { HastPluginEntry } from "satteri";
import { decodePath, folderOf, joinPath } from "../core/path.ts";
import { printImageReference } from "../core/references.ts";

/** Rewrites the images of a page to references, as `links` does with its links. `contentFolder` is an absolute path. */
export function images(contentFolder: string): HastPluginEntry {
  return ({ fileURL }) => {
    if (fileURL === undefined) return undefined;
    const folder = folderOf(relative(contentFolder, fileURLToPath(fileURL)).split(sep).join("/"));
    return {
      name: "images",
      element: {
        filter: ["img"],
        visit(node, ctx) {
          const { src } = node.properties;
          if (typeof src !== "string" || /^[a-z][a-z0-9+.-]*:/iu.test(src)) return;
          const path = decodePath(src);
          const file = path.startsWith("/") ? path.slice(1) : joinPath(folder, path);
          if (file !== undefined) ctx.setProperty(node, "src", printImageReference(file));
        },
      },
    };
  };
}
