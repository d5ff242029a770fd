import * as z from "zod";
import { directionOf } from "../text.ts";
import { fields, text } from "./validate.ts";
import { webUrl } from "./version-list.ts";

const labelledLink = fields({
  /** What readers see. */
  label: text,
  /** Where it leads. */
  url: webUrl,
  /** An icon's name in the Lucide set. */
  icon: text.optional(),
});

const term = fields({
  /** The one right spelling. */
  write: text,
  /**
   * Spellings that are wrong wherever they stand in prose: whole words, letter by letter, small and capital. Code and addresses are left
   * alone, so a name that is also a command needs no exception.
   */
  not: z.array(text).min(1, "it names no spelling.\nName one that is wrong, or remove the entry."),
}).refine(({ write, not }) => !not.includes(write), { path: ["not"], error: "it names the right spelling, too.\nLeave that one out." });

/** Bytes above which a page is slow to build and to read. */
export const DEFAULT_LARGE_PAGE = 1_000_000;

/** Neither query nor fragment, and no sign that the rules of a host would read as one of their own. */
const PLAIN_PATH = /^[^:]+:\/\/[^/?#]+(?:\/[\w.-]+)*\/?$/u;

/** site.yaml: what the whole site shares. */
export const siteSettingsSchema = fields({
  /** The documented product; `%product%` in pages. @example "Example Server" */
  product: text,
  /** The site's name, in the header and behind each page's title. @default the product */
  title: text.optional(),
  /** Where the site will be served, with the path if it is not at the top of its host. @example "https://docs.example.org/" */
  url: webUrl.regex(
    PLAIN_PATH,
    "its path stands in redirects, and may hold letters, digits, hyphens, dots and underscores alone.\nWrite https://example.org/docs/.",
  ),
  /** The language of the content, as BCP 47 names it. @default en */
  language: text
    .refine((code) => directionOf(code) !== undefined, "it is no language code.\nWrite one like en, de or pt-BR.")
    .default("en"),
  /** The logo in the header: an image in `assets/`. */
  logo: text.startsWith("/assets/", "an image lies in assets/.\nWrite /assets/name.svg."),
  /** The one accent colour, as six hexadecimal digits. Shades for text and both themes are derived from it. @example "#3355cc" */
  accent: z.string().regex(/^#[0-9a-f]{6}$/iu, 'it is no colour of six hexadecimal digits.\nWrite it like "#3355cc", in quotes.'),
  /** Where readers can propose changes: `edit` is put before a file's path in the content folder. */
  repository: fields({
    /** The repository's page. */
    url: webUrl,
    /** The address of the editor for the content folder. @example "https://github.com/example/docs/edit/main/content/" */
    edit: webUrl,
    /** Where readers report problems. @default the repository's page */
    issues: webUrl.optional(),
  }),
  /** Names that `strata check` holds the pages to. @example - { write: OpenID Connect, not: [Open ID Connect, OpenId Connect] } */
  terms: z.array(term).default([]),
  /** Above so many bytes `strata check` tells a page to be large. @default 1000000 */
  largePage: z.int().positive().default(DEFAULT_LARGE_PAGE),
  /** The block at the end of each page. */
  footer: fields({
    /** A call to the community, with its main link. */
    community: fields({ title: text, text: text, link: labelledLink }).optional(),
    /** Further places: questions, code, news. */
    links: z.array(labelledLink).default([]),
    /** The line on the rights. @example "© 2026 Example Inc." */
    copyright: text,
    /** The licences of content and code. */
    licences: z.array(labelledLink).default([]),
  }),
});

export type SiteSettings = z.output<typeof siteSettingsSchema>;
