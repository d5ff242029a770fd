import type { Content } from "./content.ts";
import type { LinkTarget } from "./links.ts";
import { decodePath, encodePath, HOME_KEY, pageUrl } from "./path.ts";
import { pictureOf } from "./published-images.ts";

/**
 * A link inside a compiled page, before the version is known: `strata:/connectors/acme#top`, with a version of its own
 * `strata:2.0.0:/connectors/acme`, or to a file `strata:assets/guide.pdf`; a drawing is shown by such a name, too. Undefined for links that are the same in every version.
 */
export function printReference(target: LinkTarget): string | undefined {
  switch (target.kind) {
    case "page":
      return `${SCHEME}${target.version === undefined ? "" : `${target.version}:`}/${encodePath(target.key)}${fragmentOf(target.fragment)}`;
    case "asset":
      return `${SCHEME}${encodePath(target.file)}`;
    case "external":
    case "refused":
      return undefined;
  }
}

/** Where references lead for one reader: in one version, on a site whose files lie under `base`. */
export interface ReferenceContext {
  readonly version: string;
  /** The site's path, with a slash at both ends. */
  readonly base: string;
  /** The content's files, among them the drawings that pages show, with their sizes. */
  readonly assets: Content["assets"];
}

/** The same for an image, given by its path from the content folder. */
export function printImageReference(file: string): string {
  return `${SCHEME}${encodePath(file)}`;
}

/** Puts URLs in the place of the references of a rendered page. An image gets its size, too, so that nothing moves when it comes. */
export function fillReferences(html: string, context: ReferenceContext): string {
  return fillLinks(html, context).replace(IMAGE, (_, start: string, path: string) => {
    const file = decodePath(path);
    const asset = context.assets.get(file);
    const size = asset?.kind === "image" ? ` width="${asset.width}" height="${asset.height}"` : "";
    const published = pictureOf(file, context.assets)[0]?.file ?? file;
    return `${start}src="${context.base}${encodePath(published)}"${size} loading="lazy" decoding="async"`;
  });
}

function fillLinks(html: string, context: ReferenceContext): string {
  return html.replace(REFERENCE, (whole, ...match: unknown[]) => {
    const { start, version, key, fragment, file } = match.at(-1) as Record<string, string | undefined>;
    if (file !== undefined) return `${start}href="${context.base}${file}"`;
    if (key === undefined) return whole;
    return `${start}href="${pageUrl(context.base, { version: version ?? context.version, key: decodeURIComponent(key) || HOME_KEY })}${fragment ?? ""}"`;
  });
}

const SCHEME = "strata:";
/**
 * A tag up to one of its attributes. Words have no `<` that is not escaped, and values of attributes no quote: what an author writes can never be
 * taken for a reference.
 */
const TAG = String.raw`(?<start><[a-z][\w-]*\s(?:[^\s"'<>=]+(?:="[^"]*")?\s+)*?)`;
const REFERENCE = new RegExp(
  String.raw`${TAG}href="strata:(?:(?:(?<version>[\w.-]+):)?/(?<key>[^"#]*)(?<fragment>#[^"]*)?|(?<file>assets/[^"]*))"`,
  "gu",
);
const IMAGE = new RegExp(`${TAG}src="strata:([^":/][^":]*)"`, "gu");

function fragmentOf(fragment: string): string {
  return fragment === "" ? "" : `#${encodeURIComponent(fragment)}`;
}
