import type { VersionList, VersionStatus } from "./schema/version-list.ts";

/** A release of the documented product that the site shows. */
export interface Version {
  readonly id: string;
  readonly label: string;
  readonly status: VersionStatus;
  /** The older version whose pages this one inherits; undefined when it stands alone. */
  readonly base: string | undefined;
  /** Day of the release, as `2025-02-25`. */
  readonly released: string | undefined;
  /** The version's own words for `%name%`. */
  readonly vars: Readonly<Record<string, string>>;
}

/** File that declares the versions. */
export const VERSIONS_FILE = "versions.yaml";

/** First parts of URLs that the site itself uses, which no version may be called. A test holds the built site to this list. */
export const RESERVED_IDS = [
  "404",
  "404.html",
  "_astro",
  "_headers",
  "_redirects",
  "accessibility",
  "assets",
  "changes.xml",
  "compare",
  "connectors",
  "hosting",
  "index",
  "index.html",
  "latest",
  "media",
  "nav",
  "opensearch.xml",
  "pagefind",
  "robots.txt",
  "search",
  "sitemap.xml",
  "theme.js",
  "versions",
] as const;

/** The versions of a validated versions.yaml, in its order, newest first. */
export function versionsOf(list: VersionList): Version[] {
  return list.versions.map(({ id, label, status, base, released, vars }) => ({ id, label: label ?? id, status, base, released, vars }));
}

/** The one current version. The versions must have passed `checkVersions`. */
export function currentOf(versions: readonly Version[]): Version {
  const current = versions.find((version) => version.status === "current");
  if (current === undefined) throw new Error("No version is current: checkVersions was not asked.");
  return current;
}

/** The version with an id, which must be declared. */
export function versionAt(versions: readonly Version[], id: string): Version {
  const version = versions.find((one) => one.id === id);
  if (version === undefined) throw new Error(`There is no version ${id}.`);
  return version;
}

/** The version and those it inherits from, nearest first: 2.1.0 -> 2.1.0, 2.0.0, 1.1.0. */
export function baseChain(versions: readonly Version[], id: string): Version[] {
  const chain: Version[] = [];
  let next = versions.find((version) => version.id === id);
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    const base: string | undefined = next.base;
    next = base === undefined ? undefined : versions.find((version) => version.id === base);
  }
  return chain;
}

/** The version whose pages a version carries on: its base, or for one that stands alone the next older one. */
export function versionBefore(versions: readonly Version[], id: string): string | undefined {
  const index = ageOf(versions, id);
  return versions[index]?.base ?? versions[index + 1]?.id;
}

/** How old a version is: 0 is the newest; -1 when the version is not declared. */
export function ageOf(versions: readonly Version[], id: string): number {
  return versions.findIndex((version) => version.id === id);
}
