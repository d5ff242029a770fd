import { type Diagnostic, startOf } from "./diagnostics.ts";
import type { YamlSource } from "./schema/validate.ts";
import { VERSION_ID, versionStatus } from "./schema/version-list.ts";
import { didYouMean, joinWords } from "./text.ts";
import { compareReleases } from "./version-order.ts";
import { RESERVED_IDS, VERSIONS_FILE } from "./versions.ts";

/** The ids that versions.yaml declares, newest first, whatever else is wrong with it. */
export function declaredIds(source: YamlSource): string[] {
  return declaredIn(source).flatMap(({ id }) => id ?? []);
}

/** What no field of versions.yaml can say alone: ids, one current version, bases that exist, are older and end, and an order that descends. */
export function checkVersions(source: YamlSource): Diagnostic[] {
  const declared = declaredIn(source);
  const ids = declared.map(({ id }) => id);
  return [
    ...ids.flatMap((id, index) => (id === undefined ? [] : checkId(id, index, ids, source))),
    ...checkCurrent(declared, source),
    ...declared.flatMap(({ base }, index) => (base === undefined ? [] : checkBase(base, index, ids, source))),
    ...checkOrder(ids, source),
  ];
}

/** An entry as far as it can be read: a number counts as its author typed it, and what is no word at all is undefined. */
interface DeclaredVersion {
  readonly id: string | undefined;
  readonly status: string | undefined;
  readonly base: string | undefined;
}

/** The entries of a list that its schema may refuse: one that is faulty must not hide what is wrong with the others. */
function declaredIn(source: YamlSource): DeclaredVersion[] {
  const { versions } = Object(source.value) as { readonly versions?: unknown };
  return (Array.isArray(versions) ? versions : []).map((entry: unknown, index) => {
    const wordAt = (key: string): string | undefined => {
      const value = (Object(entry) as Readonly<Record<string, unknown>>)[key];
      return typeof value === "number" ? source.textAt(["versions", index, key]) : typeof value === "string" ? value : undefined;
    };
    return { id: wordAt("id"), status: wordAt("status"), base: wordAt("base") };
  });
}

function checkId(id: string, index: number, ids: readonly (string | undefined)[], source: YamlSource): Diagnostic[] {
  const place = source.locate(["versions", index, "id"]);
  const first = ids.findIndex((one) => one?.toLowerCase() === id.toLowerCase());
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

function checkCurrent(declared: readonly DeclaredVersion[], source: YamlSource): Diagnostic[] {
  const current = declared.flatMap(({ id, status }, index) => (status === "current" ? [{ id: id ?? `entry ${index + 1}`, index }] : []));
  if (current.length === 1) return [];
  if (current.length === 0) {
    // A status that is misspelt is told by the schema, and may be the one that is missed here.
    if (!declared.every(({ status }) => versionStatus.safeParse(status).success)) return [];
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

function checkBase(base: string, index: number, ids: readonly (string | undefined)[], source: YamlSource): Diagnostic[] {
  const place = source.locate(["versions", index, "base"]);
  const id = ids[index];
  const baseIndex = ids.indexOf(base);
  if (baseIndex < 0) {
    const message = `The version ${id} has the base ${base}, which is not declared.`;
    const older = ids.slice(index + 1).flatMap((one) => one ?? []);
    const choice = older.length === 0 ? "Remove the base: no version is older." : `Name one of ${joinWords(older, "or")}.`;
    return [{ ...place, code: "version-base", message, fix: didYouMean(base, older) || choice }];
  }
  if (baseIndex > index) return [];
  const problem = base === id ? "inherits from itself" : `has the base ${base}, which stands above it and so is newer`;
  const fix = "Name an older version as base: one further down in the list. A chain of bases can then never run in a circle.";
  return [{ ...place, code: "version-base", message: `The version ${id} ${problem}.`, fix }];
}

/** The order is the author's and holds as it stands; but two numbers that do not descend are more often a slip than meant. */
function checkOrder(ids: readonly (string | undefined)[], source: YamlSource): Diagnostic[] {
  let above: string | undefined;
  return ids.flatMap((id, index): Diagnostic[] => {
    const order = id === undefined || above === undefined ? undefined : compareReleases(above, id);
    const newer = above;
    if (id !== undefined && compareReleases(id, id) === 0) above = id;
    if (order === undefined || order >= 0) return [];
    const message = `The version ${id} stands below ${newer}, and so is taken to be older: the list begins with the newest.`;
    return [
      {
        ...source.locate(["versions", index, "id"]),
        code: "version-order",
        message,
        fix: `If ${id} is the newer one, move it above ${newer}.`,
      },
    ];
  });
}
