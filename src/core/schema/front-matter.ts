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
  /** What the connector is for; connectors are grouped by it. @example Fraud detection */
  category: text,
  /** What the connector is to the product: the kind of authenticator or extension. @example Federated authenticator */
  type: text,
  /** The connector's logo: an image in `assets/`. */
  logo: text.startsWith("/assets/", "an image lies in assets/.\nWrite /assets/logos/name.svg."),
  /** Its page in the connector store; left out where it has none. */
  store: webUrl.optional(),
  /** Its source code; left out where it is not public. */
  source: webUrl.optional(),
  /** Who publishes it. */
  publisher: text.optional(),
  /** Further words by which people look for it. */
  keywords: z.array(text).default([]),
  /**
   * Product version -> the state that holds from it on: active, deprecated (still works, gets no more work), retired (not offered any
   * more) or built-in (part of the product). @default active in all versions
   */
  lifecycle: z.record(z.string(), z.enum(["active", "deprecated", "retired", "built-in"])).default({}),
  /**
   * For each product version the connector release that fits (of a built-in connector: the version in the product), `documented` where
   * the docs list the connector and the store has no release, or `{ none: reason }`. A version that is not named has no release listed.
   */
  releases: z.record(z.string(), z.union([text, noRelease])).default({}),
});

const tutorialSchema = fields({
  /** The first page of a tutorial; its steps are the pages of kind step in its folder, by `order`. */
  kind: z.literal("tutorial"),
  ...common,
});

const stepSchema = fields({
  /** One step of the tutorial in whose folder it lies. */
  kind: z.literal("step"),
  ...common,
  /** How long the step takes, in minutes or seconds. @example 2m @example 30s */
  duration: text.regex(/^[1-9]\d{0,3}[ms]$/u, "it must be minutes or seconds.\nWrite 2m or 30s."),
});

/** The block at the top of a page file, told apart by `kind`. */
export const frontMatterSchema = z.preprocess(
  (value) => (isPlainObject(value) && !("kind" in value) ? { kind: "page", ...value } : value),
  z.discriminatedUnion("kind", [pageSchema, connectorSchema, tutorialSchema, stepSchema], {
    error: (issue) => (issue.code === "invalid_union" ? "The kinds of page are page, connector, tutorial and step." : undefined),
  }),
);

export type FrontMatter = z.output<typeof pageSchema> | ConnectorFrontMatter | z.output<typeof tutorialSchema> | StepFrontMatter;
export type ConnectorFrontMatter = z.output<typeof connectorSchema>;
export type StepFrontMatter = z.output<typeof stepSchema>;
/** How a connector stands to the product. */
export type Lifecycle = ConnectorFrontMatter["lifecycle"][string];

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
