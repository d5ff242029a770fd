import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

/** Ids keep the dots of a version, which the loader's own would drop. */
const generateId = ({ entry }) => entry.replace(/(?:\/?index)?\.mdx$/u, "");

export const collections = { pages: defineCollection({ loader: glob({ pattern: "**/*.mdx", base: "content", generateId }) }) };
