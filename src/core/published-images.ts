import type { Asset, Content } from "./content.ts";
import { decodePath, encodePath, folderOf } from "./path.ts";

/** An image as readers load it: sized, in a modern format, and stored once however many pages show it. */
export interface PublishedImage {
  /** Path from the site's folder. A name with a hash of the image, so that browsers may keep it for ever: `media/plan.1b4f0e9851.webp`. */
  readonly file: string;
  /** Path from the content folder. */
  readonly from: string;
  /** Into how many pixels its longer side has to go; undefined for its own size, and for drawings. */
  readonly within: number | undefined;
}

/** Folder of the published images; a version may not be called so. */
export const MEDIA_FOLDER = "media";

/** Logos are shown at 48 pixels at most, on a dense screen at twice as many. */
const LOGO_PIXELS = 96;

/** The images of a content folder as they are published. */
export function publishedImages({ site, pages, assets }: Pick<Content, "site" | "pages" | "assets">): PublishedImage[] {
  const pictures = pages.flatMap(({ body }) => body.images.flatMap(({ file }) => (file === undefined ? [] : pictureOf(file, assets))));
  const connectors = pages.flatMap(({ frontMatter }) => (frontMatter.kind === "connector" ? [frontMatter.logo] : []));
  const logos = [site.logo, ...connectors].flatMap((logo) => logoOf(logo, assets));
  return [...new Map([...pictures, ...logos].map((image) => [image.file, image])).values()];
}

/** An image in a page's text. A drawing of `assets/` is published at the address that words name, and so is not here; nor is what is no image. */
export function pictureOf(from: string, assets: Content["assets"]): PublishedImage[] {
  const isAddressed = isDrawing(from) && from.startsWith("assets/");
  return isAddressed ? [] : publish(from, assets.get(from), undefined);
}

/** A logo, as front matter and settings name it: `/assets/logo.svg`. */
export function logoOf(url: string, assets: Content["assets"]): PublishedImage[] {
  const from = decodePath(url.slice(1));
  return publish(from, assets.get(from), LOGO_PIXELS);
}

/** URL of a logo. `base` ends with a slash. */
export function logoUrl(url: string, { assets }: Pick<Content, "assets">, base: string): string {
  return base + encodePath(logoOf(url, assets)[0]?.file ?? url.slice(1));
}

function publish(from: string, asset: Asset | undefined, within: number | undefined): PublishedImage[] {
  if (asset?.kind !== "image") return [];
  const name = from.slice(folderOf(from).length).replace(/^\/|\.[^.]*$/gu, "");
  const [size, ending] = isDrawing(from) ? ["", "svg"] : [within === undefined ? "" : `-${within}`, "webp"];
  return [{ file: `${MEDIA_FOLDER}/${name}${size}.${asset.hash}.${ending}`, from, within: isDrawing(from) ? undefined : within }];
}

/** Drawings stay the files that they are. */
function isDrawing(file: string): boolean {
  return /\.svg$/iu.test(file);
}
