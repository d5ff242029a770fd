import { isError, startOf } from "./diagnostics.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { YamlSource } from "./schema/validate.ts";
import { type VersionList, versionStatus } from "./schema/version-list.ts";
import { didYouMean, joinWords } from "./text.ts";
import { checkVersions } from "./version-check.ts";
import { VERSIONS_FILE } from "./versions.ts";

/** An entry of versions.yaml. */
export type VersionEntry = VersionList["versions"][number];

/** The version that a writer wants to begin. */
export interface NewVersion {
  readonly id: string;
  /** @default the newest version */
  readonly base: string | undefined;
  /** As typed. */
  readonly status: string;
}

/** The entry of a new version, which stands above all others. The list must have passed its checks. */
export function planVersion(list: VersionList, { id, base = list.versions[0]?.id, status }: NewVersion): VersionEntry | Refusal {
  const taken = list.versions.find((version) => version.id.toLowerCase() === id.toLowerCase());
  if (taken !== undefined) {
    const reason = taken.id === id ? "" : "Case does not tell versions apart: they name folders.";
    return refuse(`There is a version ${taken.id} already.`, reason, "Choose another id.");
  }
  const archived = list.archived.find((version) => version.id.toLowerCase() === id.toLowerCase());
  if (archived !== undefined) return refuse(`${archived.id} is an archived version, documented at ${archived.url}. Choose another id.`);
  const known = versionStatus.safeParse(status);
  if (!known.success) {
    const choice = versionStatus.options.filter((one) => one !== "current");
    return refuse(`There is no status ${status}.`, didYouMean(status, choice) || `Choose ${joinWords(choice, "or")}.`);
  }
  if (known.data === "current") {
    return refuse(`A version becomes the current one by its release. Begin it as a prerelease, then run: strata release ${id}`);
  }
  const entry: VersionEntry = { id, status: known.data, base, vars: {} };
  const [problem] = checkVersions({ ...NOWHERE, value: { versions: [entry, ...list.versions] } }).filter(isError);
  return problem === undefined ? entry : refuse(problem.message, problem.fix);
}

/** The version that a writer wants to release. */
export interface Release {
  readonly id: string;
  /** Day of the release, as `2025-02-25`; undefined leaves what the entry says. */
  readonly date: string | undefined;
}

/** The version that becomes current, and the one that it follows. The list must have passed its checks. */
export function planRelease(list: VersionList, { id, date }: Release): { readonly id: string; readonly former: string } | Refusal {
  const ids = list.versions.map((version) => version.id);
  const index = ids.indexOf(id);
  const version = list.versions[index];
  const current = list.versions.findIndex(({ status }) => status === "current");
  const former = ids[current] ?? "";
  if (version === undefined)
    return refuse(`There is no version ${id}.`, didYouMean(id, ids) || `Begin it first: strata new-version ${id || "<id>"}`);
  if (version.status === "current") return refuse(`${id} is the current version already.`);
  if (version.status !== "prerelease") {
    return refuse(`${id} is ${version.status}, so it was released before. To release it again, give it the status prerelease first.`);
  }
  if (index > current) {
    return refuse(
      `${id} stands below the current version ${former} and so is older: releasing it would lead readers back.`,
      `Give it the status supported in ${VERSIONS_FILE}, or move its entry above that of ${former}.`,
    );
  }
  if (date !== undefined && !isDay(date)) return refuse(`${date} is no day. Write it like 2025-02-25.`);
  return { id, former };
}

/** A day that is in the calendar: 2025-02-30 is none. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === "2025-02-25".length;
}

/** For an entry that stands in no file yet. */
const NOWHERE: YamlSource = { value: undefined, locate: () => startOf(VERSIONS_FILE), textAt: () => "" };
