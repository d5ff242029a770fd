/** What a page is known by: its version and its key. URLs are printed from addresses and never parsed back. */
export interface Address {
  /** Id of the version, as versions.yaml gives it. */
  readonly version: string;
  /** Path inside the version without extension: `connectors/acme/set-up`; a version's front page is `index`. */
  readonly key: string;
}

/** Key of the front page of a version. */
export const HOME_KEY = "index";

/**
 * The key of a page file, from its path inside the layer.
 * `connectors/acme/index.mdx` -> `connectors/acme`; `index.mdx` -> `index`.
 */
export function keyOfFile(file: string): string {
  const path = file.replace(/\.mdx?$/u, "").normalize("NFC");
  return path === HOME_KEY ? HOME_KEY : path.replace(/\/index$/u, "");
}

/** True for the files that are pages. */
export function isPageFile(file: string): boolean {
  return /\.mdx?$/u.test(file);
}

/** The folder part of a path, without a slash at its end; empty at the top. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/**
 * Joins a relative path to a folder: (`connectors/acme`, `../index.mdx`) -> `connectors/index.mdx`.
 * Undefined when the path climbs out at the top.
 */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") {
      parts.push(part);
    }
  }
  return parts.join("/");
}

/** The way from one folder to a file, both given from the same top: (`2.0.0/a`, `assets/x.svg`) -> `../../assets/x.svg`. */
export function relativePath(folder: string, file: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = file.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = from.slice(shared).map(() => "..");
  return [...(up.length === 0 ? ["."] : up), ...to.slice(shared)].join("/");
}

/** A path without its percent signs: `my%20logo.svg` -> `my logo.svg`. What is no valid escape stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The keys above a key, nearest first: `a/b/c` -> `a/b`, `a`. */
export function parentKeys(key: string): string[] {
  const parent = folderOf(key);
  return parent === "" ? [] : [parent, ...parentKeys(parent)];
}

/** The site-absolute URL of a page, with the slash at its end that static hosts serve without a redirect. `base` ends with a slash. */
export function pageUrl(base: string, { version, key }: Address): string {
  const path = key === HOME_KEY ? version : `${version}/${key}`;
  return `${base}${encodePath(path)}/`;
}

/** The site-absolute URL of a page's Markdown twin: `/2.1.0/connectors/acme.md`; a version's front page is `/2.1.0/index.md`. */
export function twinUrl(base: string, { version, key }: Address): string {
  return `${base}${encodePath(`${version}/${key}`)}${TWIN_ENDING}`;
}

/** What a twin's file name ends in, and for that reason no part of a key may. */
export const TWIN_ENDING = ".md";

/** A path as it stands in a URL, whatever its names hold: only the slashes between them stay. */
export function encodePath(path: string): string {
  // Most paths need none of it, and a build encodes millions.
  if (/^[\w./-]*$/u.test(path)) return path;
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Words as one part of a URL: "User management (SCIM)" -> `user-management-scim`. Empty where there is neither letter nor digit. */
export function slugOf(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** The path under which a site is served, with a slash at both ends: `https://example.org/docs` -> `/docs/`. */
export function basePath(siteUrl: string): string {
  return `${new URL(siteUrl).pathname.replace(/\/$/u, "")}/`;
}

/** An address as people write it: `2.1.0/connectors/acme`. */
export function printAddress({ version, key }: Address): string {
  return `${version}/${key}`;
}
