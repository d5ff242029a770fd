import { getImage } from "astro:assets";
import { getEntry } from "astro:content";
import type { ImageMetadata } from "astro";
import { CONTENT_ID } from "./loader.ts";

/** Logos are shown at 48 pixels at most, on a dense screen at twice as many. */
const LOGO_PIXELS = 96;

/** URL of a logo, the same wherever it is shown: of a drawing as it is, of a picture no larger than anybody sees it. The file's name holds a hash. */
export async function logoUrl(logo: ImageMetadata): Promise<string> {
  // Not `logo.format`: Astro keeps the file of an image of which a page has read anything.
  if (Object.getOwnPropertyDescriptor(logo, "format")?.value === "svg") return logo.src;
  const { src } = await getImage({ src: logo, width: LOGO_PIXELS, height: LOGO_PIXELS, fit: "contain" });
  return src;
}

/** URL of the site's own logo. */
export async function siteLogoUrl(): Promise<string> {
  const logo = (await getEntry("content", CONTENT_ID))?.data.logo;
  if (logo === undefined) throw new Error("The content could not be read; run `npm run check`.");
  return logoUrl(logo);
}
