import { beginVersion, releaseVersion } from "../build/edit-versions.ts";
import { snapshotVersion } from "../build/snapshot-version.ts";
import { isError } from "../core/diagnostics.ts";
import { diffLayer } from "../core/layer-diff.ts";
import { isRefusal } from "../core/refusal.ts";
import { count } from "../core/text.ts";
import { VERSIONS_FILE } from "../core/versions.ts";
import { checkContent } from "../source/check-content.ts";
import { compareFilesOf } from "../source/line-changes.ts";
import type { Options } from "./options.ts";
import { complain, say } from "./output.ts";
import { reportDiagnostics } from "./report.ts";
import { reportLayerDiff } from "./report-layer-diff.ts";

/** `strata new-version`: an entry and an empty layer. */
export function newVersion({ content, base, status }: Options, id: string | undefined): number {
  if (id === undefined) return complain("Name the version: strata new-version <id>, for instance 2.1.0.");
  const begun = beginVersion(content, { id, base, status });
  if (isRefusal(begun)) return complain(begun.refused);
  return say(
    `${begun.id} is in ${VERSIONS_FILE} as ${begun.status}, with all pages of ${begun.base}. Its layer, the folder ${begun.id}, is empty.\n` +
      `Change a page with: strata override ${begun.id}/<key>`,
  );
}

/** `strata release`: the current version changes. */
export function release({ content, date }: Options, id: string | undefined): number {
  if (id === undefined) return complain("Name the version: strata release <id>, for instance 2.1.0.");
  const released = releaseVersion(content, { id, date });
  if (isRefusal(released)) return complain(released.refused);
  const dated = date === undefined ? "" : `, released on ${date}`;
  return say(`${released.id} is the current version${dated}; ${released.former} is supported.`);
}

/** `strata diff`: what a layer changes. */
export function diff({ content }: Options, id: string | undefined): number {
  const { library, diagnostics } = checkContent(content);
  if (library === undefined) return complain(reportDiagnostics(diagnostics));
  const found = diffLayer(library, id, compareFilesOf(content));
  return isRefusal(found) ? complain(found.refused) : say(reportLayerDiff(found));
}

/** `strata snapshot`: a version that stands alone. */
export function snapshot({ content }: Options, id: string | undefined): number {
  if (id === undefined) return complain("Name the version: strata snapshot <id>, for instance 2.1.0.");
  const { library, diagnostics } = checkContent(content);
  const errors = diagnostics.filter(isError);
  if (library === undefined || errors.length > 0) {
    return complain(
      `${reportDiagnostics(errors)}\n\nNothing was copied: a page with an error would be missing from the copy. Mend these first.`,
    );
  }
  const plan = snapshotVersion(content, library, id);
  if (isRefusal(plan)) return complain(plan.refused);
  const files = plan.files.length === 0 ? "" : ` and ${count(plan.files.length, "other file")}`;
  const ended = plan.removed.map(
    ({ key, successor }) => `\n  removed: ${key}${successor === undefined ? "" : `, replaced by ${successor}`}`,
  );
  return say(
    `${plan.version} stands alone: ${count(plan.pages.length, "page")}${files} copied into its layer; its base ${plan.base} is gone from ${VERSIONS_FILE}.` +
      (ended.length === 0
        ? ""
        : `\nThese entries of ${plan.version}/layer.yaml are gone, since nothing is inherited that could end:${ended.join("")}`),
  );
}
