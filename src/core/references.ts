import type { LinkTarget } from "./links.ts";
import { encodePath, HOME_KEY, pageUrl } from "./path.ts";

/**
 * A link inside a compiled page, before the version is known: `strata:/connectors/acme#top`, or with a version of its own
 * `strata:2.0.0:/connectors/acme`. Undefined for links that are the same in every version.
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
}

/** The same for an image, given by its path from the content folder. */
export function printImageReference(file: string): string {
  return `${SCHEME}${encodePath(file)}`;
}

/** Puts URLs in the place of the references of a rendered page. */
export function fillReferences(html: string, context: ReferenceContext): string {
  return html.replace(REFERENCE, (whole, ...match: unknown[]) => {
    const { attribute, version, key, fragment, file } = match.at(-1) as Record<string, string | undefined>;
    if (file !== undefined) return `${attribute}="${context.base}${file}"`;
    if (key === undefined) return whole;
    return `${attribute}="${pageUrl(context.base, { version: version ?? context.version, key: decodeURIComponent(key) || HOME_KEY })}${fragment ?? ""}"`;
  });
}

const SCHEME = "strata:";
/** Only in an attribute, where a quote in text would be escaped: words of a page can never be taken for a reference. */
const REFERENCE =
  /(?<attribute>href|src)="strata:(?:(?<=href="strata:)(?:(?<version>[\w.-]+):)?\/(?<key>[^"#]*)(?<fragment>#[^"]*)?|(?<file>[^":/]+\/[^":]*))"/gu;

function fragmentOf(fragment: string): string {
  return fragment === "" ? "" : `#${encodeURIComponent(fragment)}`;
}
