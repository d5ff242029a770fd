import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../core/diagnostics.ts";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import type { VersionList } from "../core/schema/version-list.ts";
import { type NewVersion, planRelease, planVersion, type Release, type VersionEntry } from "../core/version-plan.ts";
import { VERSIONS_FILE } from "../core/versions.ts";
import { parseVersionList, readVersionList } from "../source/version-list.ts";
import { addFirstItem, addKey, removeKey, setValue } from "../source/yaml-edit.ts";
import { writeFiles } from "./write-files.ts";

/** Begins a version: its entry above all others, and its empty layer. Nothing is copied. `root` is the content folder. */
export function beginVersion(root: string, order: NewVersion): VersionEntry | Refusal {
  const { text, list, diagnostics } = readVersionList(root);
  if (list === undefined) return refuseFaulty(diagnostics);
  const entry = planVersion(list, order);
  if (isRefusal(entry)) return entry;
  const folder = readdirSync(root).find((name) => name.toLowerCase() === entry.id.toLowerCase());
  if (folder !== undefined)
    return refuse(`There is already something called ${folder} in the content folder. Move it away, or choose another id.`);
  const { id, status, base } = entry;
  const written = { id: JSON.stringify(id), status, ...(base === undefined ? {} : { base: JSON.stringify(base) }) };
  const edited = addFirstItem(text, ["versions"], written);
  const refused = checkEdit(edited, { ...list, versions: [entry, ...list.versions] });
  if (refused !== undefined) return refused;
  writeFiles(root, [{ file: VERSIONS_FILE, data: edited }]);
  mkdirSync(join(root, id), { recursive: true });
  return entry;
}

/** Makes a prerelease the current version, and the former current one supported. */
export function releaseVersion(root: string, order: Release): { readonly id: string; readonly former: string } | Refusal {
  const { text, list, diagnostics } = readVersionList(root);
  if (list === undefined) return refuseFaulty(diagnostics);
  const plan = planRelease(list, order);
  if (isRefusal(plan)) return plan;
  const date = order.date;
  const at = (id: string) => list.versions.findIndex((version) => version.id === id);
  const demoted = setValue(text, ["versions", at(plan.former), "status"], "supported");
  const promoted = setValue(demoted, ["versions", at(plan.id), "status"], "current");
  const edited = date === undefined ? promoted : setReleased(promoted, { index: at(plan.id), list, date });
  const versions = list.versions.map((version): VersionEntry => {
    if (version.id === plan.former) return { ...version, status: "supported" };
    if (version.id !== plan.id) return version;
    return { ...version, status: "current", ...(date === undefined ? {} : { released: date }) };
  });
  const refused = checkEdit(edited, { ...list, versions });
  if (refused !== undefined) return refused;
  writeFiles(root, [{ file: VERSIONS_FILE, data: edited }]);
  return plan;
}

/** The text of versions.yaml with a version that has no base any more. */
export function withoutBase(text: string, list: VersionList, id: string): string | Refusal {
  const index = list.versions.findIndex((version) => version.id === id);
  const edited = removeKey(text, ["versions", index], "base");
  const versions = list.versions.map((version) => (version.id === id ? { ...version, base: undefined } : version));
  return checkEdit(edited, { ...list, versions }) ?? edited;
}

function setReleased(
  text: string,
  { index, list, date }: { readonly index: number; readonly list: VersionList; readonly date: string },
): string {
  const entry = list.versions[index];
  const path = ["versions", index];
  if (entry?.released !== undefined) return setValue(text, [...path, "released"], JSON.stringify(date));
  const after = entry?.base === undefined ? "status" : "base";
  return addKey(text, path, { after, key: "released", value: JSON.stringify(date) });
}

/** YAML has more forms than an edit can foresee: what would be written is read first, and must say what was wanted. */
function checkEdit(text: string, wanted: VersionList): Refusal | undefined {
  if (isDeepStrictEqual(plain(parseVersionList(text).list), plain(wanted))) return undefined;
  return refuse(`${VERSIONS_FILE} is written in a form that this command cannot edit without harm. Make the change by hand.`);
}

/** Without the keys whose value is undefined. */
function plain(list: VersionList | undefined): unknown {
  return list === undefined ? undefined : JSON.parse(JSON.stringify(list));
}

function refuseFaulty(diagnostics: readonly Diagnostic[]): Refusal {
  const [first] = diagnostics;
  return refuse(`${VERSIONS_FILE} has errors: mend them first.`, first === undefined ? "" : `${first.message} ${first.fix}`);
}
