import { decodePath, folderOf, HOME_KEY, isPageFile, joinPath, keyOfFile } from "./path.ts";

/** What a link in a page says, before anyone looks whether its target is there. */
export type LinkTarget =
  /** A page, of the version being read unless one is named. A bare fragment names the page itself. */
  | { readonly kind: "page"; readonly version: string | undefined; readonly key: string; readonly fragment: string }
  | { readonly kind: "external"; readonly url: string }
  /** A file of the content's `assets/` folder, as a path from the content folder. */
  | { readonly kind: "asset"; readonly file: string }
  /** A form that Strata does not follow; `fix` tells what to write. */
  | { readonly kind: "refused"; readonly reason: string; readonly fix: string };

/** Where a link was written. */
export interface LinkBase {
  /** Path of the file inside its layer: `connectors/acme/set-up.mdx`. Relative links start from its folder. */
  readonly file: string;
  readonly key: string;
}

/** Schemes that may leave the site; all others, `javascript:` and `data:` among them, are refused. */
const EXTERNAL = /^(?:https?:\/\/|mailto:|tel:)/iu;
const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;
/** Browsers pass over these: a tab in the middle of `javascript:` hides it from nobody. */
const PASSED_OVER = /[\t\r\n]|^[\p{Cc} ]+/gu;
const COORDINATES = /^(?<version>[0-9A-Za-z][0-9A-Za-z._-]{0,31}):(?<path>\/(?!\/).*)$/u;

/** Reads a link as an author writes it. */
export function parseLink(url: string, base: LinkBase): LinkTarget {
  if (EXTERNAL.test(url)) return { kind: "external", url };
  const [path = "", fragment = ""] = splitFragment(url);
  if (path === "") return { kind: "page", version: undefined, key: base.key, fragment };
  const coordinates = COORDINATES.exec(path)?.groups;
  if (coordinates !== undefined)
    return { kind: "page", version: coordinates["version"], key: keyOfRoot(coordinates["path"] ?? "/"), fragment };
  if (path.startsWith("//") || SCHEME.test(path.replace(PASSED_OVER, ""))) {
    return {
      kind: "refused",
      reason: `The link ${url} uses a scheme that documentation has no use for.`,
      fix: "Use https:, http:, mailto: or tel:, or a path of this site.",
    };
  }
  if (path.startsWith("/assets/")) return { kind: "asset", file: decodePath(path.slice(1)) };
  if (path.startsWith("/")) return { kind: "page", version: undefined, key: keyOfRoot(path), fragment };
  return parseRelative(path, fragment, base);
}

/** The files of `assets/` as links name them, for suggestions: `/assets/logo.svg`. */
export function assetUrls(files: Iterable<string>): string[] {
  return [...files].filter((file) => file.startsWith("assets/")).map((file) => `/${file}`);
}

function parseRelative(path: string, fragment: string, base: LinkBase): LinkTarget {
  const file = joinPath(folderOf(base.file), decodePath(path));
  if (file === undefined) {
    return {
      kind: "refused",
      reason: `The link ${path} climbs out of its version.`,
      fix: "Link to another version by coordinates: 2.0.0:/folder/page/.",
    };
  }
  if (!isPageFile(file)) {
    return {
      kind: "refused",
      reason: `The link ${path} names no page file.`,
      fix: `A relative link ends in .mdx or .md: write ${path.replace(/\/$/u, "")}.mdx, or a path from the version's root: /${file}/.`,
    };
  }
  return { kind: "page", version: undefined, key: keyOfFile(file), fragment };
}

function splitFragment(url: string): [string, string] {
  const at = url.indexOf("#");
  return at < 0 ? [url, ""] : [url.slice(0, at), decodePath(url.slice(at + 1))];
}

/** `/connectors/acme/` -> `connectors/acme`; `/` -> `index`. */
function keyOfRoot(path: string): string {
  return (
    decodePath(path)
      .replace(/^\/+|\/+$/gu, "")
      .normalize("NFC") || HOME_KEY
  );
}
