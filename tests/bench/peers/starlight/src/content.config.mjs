import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

/** Ids keep the dots of a version, which the loader's own would drop. */
const generateId = ({ entry }) => entry.replace(/(?:\/?index)?\.mdx$/u, "");

export const collections = { docs: defineCollection({ loader: docsLoader({ generateId }), schema: docsSchema() }) };
