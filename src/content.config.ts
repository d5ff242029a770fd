import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import type { Content } from "./core/content.ts";
import { contentFolder } from "./site/content-folder.ts";
import { contentLoader, openContentFolder, pagesLoader } from "./site/loader.ts";

const folder = openContentFolder(contentFolder());

export const collections = {
  /** The pages of all versions: what Astro compiles and renders. */
  pages: defineCollection({
    loader: pagesLoader(folder),
    schema: ({ image }) => z.object({ version: z.string(), key: z.string(), logo: image().optional() }),
  }),
  /** The content as Strata's core reads it, already validated. */
  content: defineCollection({
    loader: contentLoader(folder),
    schema: ({ image }) => z.object({ content: z.custom<Content>(), logo: image() }),
  }),
};
