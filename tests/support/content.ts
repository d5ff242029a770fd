import type { Condition, Content, Heading, Layer, Link, PageBody, SourcePage } from "../../src/core/content.ts";
import { HOME_KEY, isPageFile, keyOfFile } from "../../src/core/path.ts";
import type { ConnectorFrontMatter, FrontMatter } from "../../src/core/schema/front-matter.ts";
import type { RemovedPage } from "../../src/core/schema/layer-file.ts";
import type { NavGroup } from "../../src/core/schema/nav-file.ts";
import type { SiteSettings } from "../../src/core/schema/site-settings.ts";
import type { ArchivedVersion } from "../../src/core/schema/version-list.ts";
import type { Version } from "../../src/core/versions.ts";

/**
 * A content folder, in short. Every version that stands alone gets a front page, so that a test names only what it is about.
 *
 * ```ts
 * contentOf({
 *   versions: "3 <- 2* <- 1",
 *   layers: {
 *     1: { a: "Page A", "b/c": { headings: ["## Set up"], links: ["/a/"] } },
 *     2: { moved: { formerly: "a" }, "b/c": removed("C went away.", "moved") },
 *   },
 * });
 * ```
 */
export interface ContentInput {
  /**
   * The versions, newest first, each with an arrow to the base it inherits from. A comma ends a chain: in `3 <- 2, 1` version 2 stands
   * alone. A list tells the bases one by one: `["3 <- 1", "2 <- 1", "1"]`. A star marks the current version, else it is the newest;
   * those above it are prereleases, those below are supported.
   */
  readonly versions: string | readonly string[];
  /** What a version says besides its id and base. */
  readonly about?: Readonly<Record<string, Partial<Version>>>;
  /** Version -> the pages of its layer. */
  readonly layers?: Readonly<Record<string, LayerInput>>;
  /** The site's tree. @default one tab "Docs" that names every key */
  readonly nav?: readonly NavGroup[];
  /** Version -> the tree that replaces the site's from it on. */
  readonly layerNavs?: Readonly<Record<string, readonly NavGroup[]>>;
  readonly site?: Partial<SiteSettings>;
  readonly archived?: readonly ArchivedVersion[];
  /** Files beside the site's and the connectors' logo; each is an image. */
  readonly assets?: readonly string[];
  /** false: no front page is added. */
  readonly home?: boolean;
}

/** Key, or file name with `.md` or `.mdx`, -> the page: its title alone, what it holds, or that the key ends here. */
export type LayerInput = Readonly<Record<string, string | PageInput | Removal>>;

/** A page; what is left out is made up. `releases` makes it a connector, `duration` a step. */
export interface PageInput
  extends Partial<Omit<ConnectorFrontMatter, "kind" | "formerly" | "label" | "order" | "icon">>,
    Partial<Pick<ConnectorFrontMatter, "label" | "order" | "icon">> {
  readonly formerly?: string | readonly string[];
  /** Makes the page the first of a tutorial. */
  readonly isTutorial?: boolean;
  /** Makes the page a step. */
  readonly duration?: string;
  /** `## Set up` stands for a second-level heading with the anchor `set-up`. */
  readonly headings?: readonly (string | Shown<"heading">)[];
  /** Addresses as an author writes them; the first stands in line 1, the next in line 2. */
  readonly links?: readonly (string | Shown<"url">)[];
  readonly images?: readonly { readonly url: string; readonly file?: string; readonly alt?: string }[];
  /** `since 2` or `until 2`, as it would stand around a part of the page; in `since 2 until 3` the second stands inside the first. */
  readonly conditions?: readonly string[];
  readonly variables?: readonly string[];
  /** Anchors of rows. */
  readonly rows?: readonly (string | Shown<"id">)[];
  /** Pages with the same digest hold the same bytes. @default that of no other page */
  readonly digest?: string;
}

/** A part of a page with its conditions: `{ url: "/a/", when: "since 2 until 3" }`. */
export type Shown<Name extends string> = Readonly<Record<Name, string>> & { readonly when: string };

/** That a key of the base ends in this layer. */
export class Removal {
  readonly reason: string;
  readonly successor: string | undefined;

  constructor(reason: string, successor: string | undefined) {
    this.reason = reason;
    this.successor = successor;
  }
}

/** Ends a key of the base: `{ a: removed("A went away.", "b") }`. */
export function removed(reason: string, successor?: string): Removal {
  return new Removal(reason, successor);
}

/** The logo that site and connectors have if they name none. */
const LOGO = "/assets/logo.svg";

/** Builds the content that a folder would give. */
export function contentOf(input: ContentInput): Content {
  const { layers = {}, layerNavs = {}, home = true, archived = [], assets = [] } = input;
  const versions = versionsOf(input.versions, input.about ?? {});
  const layerOf = (id: string): LayerInput => {
    const isAlone = versions.some((version) => version.id === id && version.base === undefined);
    return home && isAlone ? { index: "Home", ...layers[id] } : (layers[id] ?? {});
  };
  const pages = versions.flatMap(({ id }) =>
    Object.entries(layerOf(id)).flatMap(([name, page]) => (page instanceof Removal ? [] : [sourcePage(id, name, page)])),
  );
  const layer = (id: string): Layer => {
    const removedHere = Object.entries(layerOf(id)).flatMap(([key, page]): RemovedPage[] =>
      page instanceof Removal ? [{ key, reason: page.reason, successor: page.successor }] : [],
    );
    const tabs = layerNavs[id];
    return { removed: removedHere, nav: tabs && { file: `${id}/nav.yaml`, tabs } };
  };
  return {
    site: { ...SITE, ...input.site },
    versions,
    archived,
    nav: { file: "nav.yaml", tabs: input.nav ?? [{ label: "Docs", items: [...new Set(pages.map(({ key }) => key))].sort() }] },
    layers: new Map(versions.map(({ id }) => [id, layer(id)])),
    pages,
    assets: new Map([LOGO.slice(1), ...assets].map((file) => [file, { kind: "image", width: 80, height: 40, hash: "0123456789" }])),
  };
}

const SITE: SiteSettings = {
  product: "Example Server",
  url: "https://docs.example.org/",
  language: "en",
  logo: LOGO,
  accent: "#3355cc",
  repository: { url: "https://github.com/example/docs", edit: "https://github.com/example/docs/edit/main/content/" },
  terms: [],
  largePage: 1_000_000,
  footer: { links: [], copyright: "© 2026 Example Inc.", licences: [] },
};

/** `3 <- 2* <- 1` as versions. */
export function versionsOf(input: ContentInput["versions"], about: NonNullable<ContentInput["about"]> = {}): Version[] {
  const isChain = typeof input === "string";
  const chains = (isChain ? input.split(",") : input).map((chain) => chain.split("<-").map((id) => id.trim()));
  const declared = chains.flatMap((chain) =>
    (isChain ? chain : chain.slice(0, 1)).map((marked, index) => ({ marked, id: bare(marked), base: chain[index + 1] })),
  );
  const current = Math.max(
    0,
    declared.findIndex(({ marked }) => marked.endsWith("*")),
  );
  return declared.map(({ id, base }, index) => ({
    id,
    label: id,
    status: index === current ? "current" : index < current ? "prerelease" : "supported",
    base: base === undefined ? undefined : bare(base),
    released: undefined,
    vars: {},
    ...about[id],
  }));
}

function bare(marked: string): string {
  return marked.replace(/\*$/u, "");
}

function sourcePage(layer: string, name: string, page: string | PageInput): SourcePage {
  const inLayer = isPageFile(name) ? name : `${name}.mdx`;
  const file = `${layer}/${inLayer}`;
  const key = keyOfFile(inLayer);
  const input = typeof page === "string" ? { title: page } : page;
  return { layer, key, file, digest: input.digest ?? file, frontMatter: frontMatterOf(key, input), body: bodyOf(file, input) };
}

function frontMatterOf(key: string, input: PageInput): FrontMatter {
  const { formerly = [], label, order, icon, nav = true, releases } = input;
  const title = input.title ?? titleOf(key);
  const common = {
    title,
    description: input.description ?? `About ${title}.`,
    formerly: typeof formerly === "string" ? [formerly] : [...formerly],
    nav,
    label,
    order,
    icon,
  };
  if (input.isTutorial) return { kind: "tutorial", ...common };
  if (input.duration !== undefined) return { kind: "step", ...common, duration: input.duration };
  if (releases === undefined) return { kind: "page", ...common };
  const { category = "Login", type = "Authenticator", logo = LOGO, lifecycle = {}, keywords = [] } = input;
  const { store = "https://store.example.org/", source = "https://code.example.org/", publisher } = input;
  return { kind: "connector", ...common, category, type, logo, store, source, publisher, keywords, lifecycle, releases };
}

/** `connectors/set-up` -> `Set up`. */
function titleOf(key: string): string {
  const words = (key === HOME_KEY ? "home" : (key.split("/").at(-1) ?? key)).replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function bodyOf(file: string, { headings = [], links = [], images = [], conditions = [], variables = [], rows = [] }: PageInput): PageBody {
  const placeOf = (index: number) => ({ file, line: index + 1, column: 1 });
  return {
    headings: headings.map((one, index) =>
      typeof one === "string" ? headingOf(one, "", placeOf(index)) : headingOf(one.heading, one.when, placeOf(index)),
    ),
    links: links.map((one, index): Link => {
      const { url, when } = typeof one === "string" ? { url: one, when: "" } : one;
      return { url, when: conditionsOf(when), place: placeOf(index) };
    }),
    images: images.map(({ url, file: target, alt = "A picture" }, index) => ({ url, file: target, alt, place: placeOf(index) })),
    conditions: conditions.flatMap((one, index) =>
      conditionsOf(one).map((condition, depth, all) => ({ ...condition, when: all.slice(0, depth), place: placeOf(index) })),
    ),
    variables: variables.map((name, index) => ({ name, place: placeOf(index) })),
    rows: rows.map((one, index) => {
      const { id, when } = typeof one === "string" ? { id: one, when: "" } : one;
      return { id, when: conditionsOf(when), place: placeOf(index) };
    }),
    opening: [[]],
    prose: [],
    fences: [],
  };
}

function headingOf(written: string, when: string, place: Heading["place"]): Heading {
  const text = written.replace(/^#+ /u, "");
  const id = text.toLowerCase().replaceAll(" ", "-");
  return { depth: written.indexOf(" "), text, id, when: conditionsOf(when), contents: [[]], place };
}

/** `since 2 until 3` -> both conditions. */
export function conditionsOf(when: string): Condition[] {
  return [...when.matchAll(/(?<kind>since|until) (?<version>\S+)/gu)].map(({ groups }) => ({
    kind: groups?.["kind"] === "since" ? "since" : "until",
    version: groups?.["version"] ?? "",
  }));
}
