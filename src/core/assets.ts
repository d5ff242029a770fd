import type { Asset, Content } from "./content.ts";
import type { Diagnostic, Place } from "./diagnostics.ts";
import { parseLink } from "./links.ts";
import { keyOfFile } from "./path.ts";

/** What keeps a file from being shown as an image: nothing where it is one, or where it is not there, which is told elsewhere. `name` begins the sentence. */
export function checkReadable(asset: Asset | undefined, { name, place }: { readonly name: string; readonly place: Place }): Diagnostic[] {
  if (asset === undefined || asset.kind === "image") return [];
  return [
    {
      ...place,
      code: "image-unreadable",
      message: `${name} cannot be shown: the file is no PNG, JPEG, WebP, AVIF, GIF or SVG image, or does not say how large it is.`,
      fix: "Export the image again, an SVG with a viewBox.",
    },
  ];
}

/**
 * The files of `assets/` that have an address of their own, which stays: what pages name, in links or as an image, and all that is no image. An image that is a
 * logo alone has none, since logos are published by other names.
 */
export function addressedAssets({ pages, assets }: Content): string[] {
  const named = new Set(
    pages.flatMap(({ layer, file, body }) => {
      const inLayer = file.slice(layer.length + 1);
      const targets = body.links.map(({ url }) => parseLink(url, { file: inLayer, key: keyOfFile(inLayer) }));
      return [...body.images.map((image) => image.file), ...targets.map((target) => (target.kind === "asset" ? target.file : undefined))];
    }),
  );
  return [...assets].flatMap(([file, { kind }]) => (file.startsWith("assets/") && (kind !== "image" || named.has(file)) ? [file] : []));
}
