import * as z from "zod";
import { fields, text } from "./validate.ts";
import { webUrl } from "./version-list.ts";

const common = {
  /** The page's name: its heading and its name in search. */
  title: text,
  /** One plain sentence that says what the page is for: shown in search engines and cards. */
  description: text,
  /** A shorter name for the sidebar. @default the title */
  label: text.optional(),
  /** The place among its siblings where nav.yaml lists a whole folder; lower comes first. @default after those that have one */
  order: z.number().optional(),
  /** A Lucide icon for the sidebar. @example shield */
  icon: text.optional(),
  /** The key, or keys, that this page had in the version before: a move, or a merge. */
  formerly: z.union([text.transform((key) => [key]), z.array(text)]).default([]),
  /** false: the page is meant to stand in no navigation tree. @default true */
  nav: z.boolean().default(true),
};

const pageSchema = fields({ kind: z.literal("page").default("page"), ...common });

const noRelease = fields({
  /** Why no connector release fits this product version, in one sentence. */
  none: text,
});

const connectorSchema = fields({
  kind: z.literal("connector"),
  ...common,
  /** What the connector is for; connectors are grouped by it. */
  category: text,
  /** The connector's logo: an image in `assets/`. */
  logo: text.startsWith("/assets/", "An image lies in assets/: write /assets/logos/name.svg."),
  /** Its page in the connector store. */
  store: webUrl,
  /** Its source code. */
  source: webUrl,
  /** active, deprecated (still works, gets no more work) or retired (not offered any more). @default active */
  lifecycle: z.enum(["active", "deprecated", "retired"]).default("active"),
  /** For each product version the connector release that fits, or `{ none: reason }`. A version that is not named has no release listed. */
  releases: z.record(z.string(), z.union([text, noRelease])),
});

/** The block at the top of a page file, told apart by `kind`. */
export const frontMatterSchema = z.preprocess(
  (value) => (isPlainObject(value) && !("kind" in value) ? { kind: "page", ...value } : value),
  z.discriminatedUnion("kind", [pageSchema, connectorSchema], {
    error: (issue) => (issue.code === "invalid_union" ? "The kinds of page are page and connector." : undefined),
  }),
);

export type FrontMatter = z.output<typeof pageSchema> | ConnectorFrontMatter;
export type ConnectorFrontMatter = z.output<typeof connectorSchema>;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
