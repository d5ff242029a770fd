import { getEntry } from "astro:content";
import type { Content } from "../core/content.ts";
import { buildLibrary } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import type { Site } from "../core/props/site.ts";
import { CONTENT_ID } from "./loader.ts";

/** One library per content: built once for a build, and again in `astro dev` when the content has changed. */
const sites = new WeakMap<Content, Site>();

/** The site that is being rendered. */
export async function getSite(): Promise<Site> {
  const entry = await getEntry("content", CONTENT_ID);
  if (entry === undefined) throw new Error("The content could not be read; run `npm run check`.");
  const { content } = entry.data;
  const site = sites.get(content) ?? { library: buildLibrary(content), base: basePath(content.site.url) };
  sites.set(content, site);
  return site;
}
