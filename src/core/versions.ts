import { type Diagnostic, startOf } from "./diagnostics.ts";
import type { YamlSource } from "./schema/validate.ts";
import type { VersionList, VersionStatus } from "./schema/version-list.ts";
import { VERSION_ID } from "./schema/version-list.ts";
import { didYouMean, joinWords } from "./text.ts";

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
  "_redirects",
  "assets",
  "changes.xml",
  "compare",
  "connectors",
  "hosting",
  "index",
  "index.html",
  "latest",
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

/** What no field of versions.yaml can say alone: ids, one current version, bases that exist, are older and end. */
export function checkVersions(list: VersionList, source: YamlSource): Diagnostic[] {
  const ids = list.versions.map((version) => version.id);
  return [
    ...list.versions.flatMap((version, index) => checkId(version.id, index, list, source)),
    ...checkCurrent(list, source),
    ...list.versions.flatMap((version, index) => (version.base === undefined ? [] : checkBase(version.base, index, ids, source))),
  ];
}

function checkId(id: string, index: number, list: VersionList, source: YamlSource): Diagnostic[] {
  const place = source.locate(["versions", index, "id"]);
  const first = list.versions.findIndex((version) => version.id.toLowerCase() === id.toLowerCase());
  if (!VERSION_ID.test(id) || id.includes("..")) {
    const message = `The version id ${JSON.stringify(id)} cannot name a folder and a part of a URL.`;
    return [
      {
        ...place,
        code: "version-id",
        message,
        fix: "Use letters, digits, dots, hyphens and underscores, 32 at most, a letter or digit first.",
      },
    ];
  }
  if ((RESERVED_IDS as readonly string[]).includes(id.toLowerCase())) {
    const message = `The version id ${id} is a part of the site's own addresses.`;
    return [{ ...place, code: "version-id", message, fix: `Use another id than ${joinWords(RESERVED_IDS, "or")}.` }];
  }
  if (first !== index) {
    const line = source.locate(["versions", first, "id"]).line;
    const message = `The version ${id} is declared twice: also in line ${line}. Case does not tell ids apart.`;
    return [{ ...place, code: "version-duplicate", message, fix: "Remove one of the two entries or rename it." }];
  }
  return [];
}

function checkCurrent(list: VersionList, source: YamlSource): Diagnostic[] {
  const current = list.versions.flatMap((version, index) => (version.status === "current" ? [{ id: version.id, index }] : []));
  if (current.length === 1) return [];
  if (current.length === 0) {
    const message = "No version is current, so the site has no version to open with.";
    return [{ ...startOf(VERSIONS_FILE), code: "version-current", message, fix: "Give one version the status current." }];
  }
  return current.slice(1).map(({ id, index }) => ({
    ...source.locate(["versions", index, "status"]),
    code: "version-current",
    message: `The versions ${joinWords(current.map((one) => one.id))} are all current; exactly one can be.`,
    fix: `If ${current[0]?.id} is the current one, give ${id} the status supported.`,
  }));
}

function checkBase(base: string, index: number, ids: readonly string[], source: YamlSource): Diagnostic[] {
  const place = source.locate(["versions", index, "base"]);
  const id = ids[index];
  const baseIndex = ids.indexOf(base);
  if (baseIndex < 0) {
    const message = `The version ${id} has the base ${base}, which is not declared.`;
    const older = ids.slice(index + 1);
    const choice = older.length === 0 ? "Remove the base: no version is older." : `Name one of ${joinWords(older, "or")}.`;
    return [{ ...place, code: "version-base", message, fix: didYouMean(base, older) || choice }];
  }
  if (baseIndex > index) return [];
  const problem = base === id ? "inherits from itself" : `has the base ${base}, which stands above it and so is newer`;
  const fix = "Name an older version as base: one further down in the list. A chain of bases can then never run in a circle.";
  return [{ ...place, code: "version-base", message: `The version ${id} ${problem}.`, fix }];
}
