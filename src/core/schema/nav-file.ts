import * as z from "zod";
import { fields, text } from "./validate.ts";
import { webUrl } from "./version-list.ts";

/** A Lucide icon's name. */
const icon = text;

/** An entry of the tree: a page's key, or one of the forms below. */
export type NavEntry = string | NavPage | NavFolder | NavLink | NavGroup;

/** A page, under another label than its own if it says so; a tutorial brings its steps. */
export interface NavPage {
  page: string;
  label?: string | undefined;
  icon?: string | undefined;
}

/** All pages under a folder, by `order` and then by title; a page with pages below it becomes a group. */
export interface NavFolder {
  pages: string;
  by?: "category" | undefined;
}

/** A link that leaves the site. */
export interface NavLink {
  link: string;
  label: string;
  icon?: string | undefined;
}

/** A group of entries; with `index`, its name leads to that page. */
export interface NavGroup {
  label: string;
  icon?: string | undefined;
  index?: string | undefined;
  items: NavEntry[];
}

const navPage = fields({
  /** The page's key. @example connectors/acme */
  page: text,
  /** The name in the sidebar. @default the page's own label or title */
  label: text.optional(),
  /** A Lucide icon. @default the page's own icon */
  icon: icon.optional(),
});

const navFolder = fields({
  /** A folder; every page under it is listed. @example connectors/ */
  pages: text.regex(/\/$/u, "a folder ends with a slash.\nWrite one at its end."),
  /** `category`: the connectors among them stand in one group for each category, after the other pages. @default one list */
  by: z.literal("category").optional(),
});

const navLink = fields({
  /** Where the link leads. */
  link: webUrl,
  /** Its name in the sidebar. */
  label: text,
  /** A Lucide icon. */
  icon: icon.optional(),
});

const navEntry: z.ZodType<NavEntry> = z.lazy(() => z.union([text, navPage, navFolder, navLink, navGroup]));

const navGroup = fields({
  /** The group's name. */
  label: text,
  /** A Lucide icon. */
  icon: icon.optional(),
  /** The key of the page to which the group's name leads. */
  index: text.optional(),
  /** What the group holds. An entry whose page is not in a version is left out of that version. */
  items: z.array(navEntry).min(1, "a group holds at least one entry.\nAdd one, or remove the group."),
});

/** nav.yaml: one tree for all versions; its top entries are the tabs. */
export const navFileSchema: z.ZodType<NavGroup[]> = z
  .array(navGroup)
  .min(1, "a tree has at least one tab.\nAdd an entry with label and items.");
