import type { Diagnostic, Place } from "./diagnostics.ts";
import type { FrontMatter } from "./schema/front-matter.ts";
import type { RemovedPage } from "./schema/layer-file.ts";
import type { NavGroup } from "./schema/nav-file.ts";
import type { SiteSettings } from "./schema/site-settings.ts";
import type { ArchivedVersion } from "./schema/version-list.ts";
import type { Version } from "./versions.ts";

/** A page file of a layer, as read from disk. */
export interface SourcePage {
  /** The layer in which the file lies. */
  readonly layer: string;
  readonly key: string;
  /** Path from the content folder: `2.1.0/connectors/acme/set-up.mdx`. */
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  readonly digest: string;
  readonly frontMatter: FrontMatter;
  readonly body: PageBody;
}

/** What the checks and the table of contents need to know of a page's Markdown. */
export interface PageBody {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Conditions written in the page, in order, to be checked against the versions. */
  readonly conditions: readonly PageCondition[];
  /** Words between percent signs: `%version%`. */
  readonly variables: readonly { readonly name: string; readonly place: Place }[];
  /** The rows of the page's `<ParamTable>`s and `<ErrorTable>`s. */
  readonly rows: readonly Row[];
  /** For what stands above the first heading: the conditions of each part. Empty when nothing does. */
  readonly opening: readonly (readonly Condition[])[];
  /** All words that readers see, in order, without code and addresses. */
  readonly prose: readonly Prose[];
  readonly fences: readonly Fence[];
  /** True when the text could not be read: then nothing is known of its anchors. */
  readonly isUnread?: boolean | undefined;
  /** The level of the heading under which the connectors' cards stand, 1 for the title. Undefined where the page has none. */
  readonly cardsUnder?: number | undefined;
}

/** A `<Since>` or `<Until>` around a part of a page; both bounds belong to the range. */
export interface Condition {
  readonly kind: "since" | "until";
  readonly version: string;
}

/** A condition where it is written. */
export interface PageCondition extends Condition {
  /** The conditions around it, outermost first. */
  readonly when: readonly Condition[];
  readonly place: Place;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** Anchor, as GitHub would make it; unique in the page. */
  readonly id: string;
  /** The anchor that its words alone would give, where headings above have taken that: `id` then is the same with a number. */
  readonly plainId?: string | undefined;
  readonly when: readonly Condition[];
  /** For what stands between this heading and the next: the conditions of each part. Empty when nothing does. */
  readonly contents: readonly (readonly Condition[])[];
  readonly place: Place;
}

/** A row that links can lead to. */
export interface Row {
  /** Anchor, unique in the page: `param-client-id`. */
  readonly id: string;
  readonly when: readonly Condition[];
  readonly place: Place;
}

/** A run of words without markup in between. */
export interface Prose {
  readonly text: string;
  /** Where the text stands in the file: from each mark on, a column for each character, up to the next mark. The first is at offset 0. */
  readonly marks: readonly { readonly offset: number; readonly line: number; readonly column: number }[];
}

/** A block of code between fences. */
export interface Fence {
  /** What follows the opening fence; undefined when nothing does. */
  readonly language: string | undefined;
  readonly place: Place;
}

export interface Link {
  readonly url: string;
  readonly when: readonly Condition[];
  readonly place: Place;
}

export interface Image {
  /** As written. */
  readonly url: string;
  /** Path from the content folder; undefined when the image is not of this site. */
  readonly file: string | undefined;
  readonly alt: string;
  readonly place: Place;
}

/** A file that is no page: an image with its size in pixels, one that is called an image and cannot be read as one, or anything else. */
export type Asset =
  | { readonly kind: "image"; readonly width: number; readonly height: number /** A part of its SHA-256. */; readonly hash: string }
  | { readonly kind: "unreadable" }
  | { readonly kind: "other" };

/** A navigation tree as its file gives it. */
export interface NavSource {
  readonly file: string;
  /** Empty when the file is faulty: then nothing is known of the tree, and no page is missed in it. */
  readonly tabs: readonly NavGroup[];
}

/** A layer's own settings. */
export interface Layer {
  readonly removed: readonly RemovedPage[];
  /** A tree that replaces the site's from this version on. */
  readonly nav: NavSource | undefined;
}

/** Everything that the content folder says, read and valid one file at a time. Plain data: it can be stored and read back. */
export interface Content {
  readonly site: SiteSettings;
  readonly versions: readonly Version[];
  readonly archived: readonly ArchivedVersion[];
  readonly nav: NavSource;
  readonly layers: ReadonlyMap<string, Layer>;
  readonly pages: readonly SourcePage[];
  /** All files under `assets/` and beside the pages, by their paths from the content folder. */
  readonly assets: ReadonlyMap<string, Asset>;
}

/** Where a value of a YAML file or of a page's front matter stands; the start of the file when it is not known. */
export type Locate = (file: string, path: readonly PropertyKey[], on?: "key" | "value") => Place;

/** Result of reading: `content` is missing when the settings are too broken to go on. */
export interface ContentReading {
  readonly content: Content | undefined;
  /** Stand-ins for page files that are too faulty to be pages: they are there, and no check may call them missing. */
  readonly unread: readonly SourcePage[];
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}
