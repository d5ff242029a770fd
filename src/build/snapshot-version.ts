import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../core/library.ts";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import { planSnapshot, type SnapshotPlan } from "../core/snapshot-plan.ts";
import { VERSIONS_FILE } from "../core/versions.ts";
import { withoutFormerly } from "../source/page-text.ts";
import { readVersionList } from "../source/version-list.ts";
import { countKeys, removeKey } from "../source/yaml-edit.ts";
import { withoutBase } from "./edit-versions.ts";
import { type FileChange, writeFiles } from "./write-files.ts";

/**
 * Makes a version stand alone: its layer gets a copy of all that it inherits, byte by byte but for `formerly`, and its base is taken from
 * versions.yaml. Readers see the same pages. `root` is the content folder, which must be free of errors: a page that cannot be read
 * would be missing from the copy.
 */
export function snapshotVersion(root: string, library: Library, id: string): SnapshotPlan | Refusal {
  const plan = planSnapshot(library, id);
  if (isRefusal(plan)) return plan;
  const { text, list } = readVersionList(root);
  if (list === undefined) return refuse(`${VERSIONS_FILE} has errors. Run: strata check`);
  const versions = withoutBase(text, list, id);
  if (typeof versions !== "string") return versions;
  const read = (file: string) => readFileSync(join(root, file));
  const clash = plan.files.find(({ from, to }) => existsSync(join(root, to)) && !read(to).equals(read(from)));
  if (clash !== undefined) {
    return refuse(`${clash.from} would have to lie at ${clash.to}, where there is another file. Move one of the two into assets/.`);
  }
  writeFiles(root, [
    ...plan.files.map(({ from, to }) => ({ file: to, data: read(from) })),
    ...plan.pages.map(({ page, to }) => ({ file: to, data: copyOf(read(page.file), page.frontMatter.formerly.length > 0) })),
    // Copies over a base that still holds change nothing for readers, so it goes after them; then what ended pages of it, or they would be back.
    { file: VERSIONS_FILE, data: versions },
    ...(plan.removed.length > 0 ? [withoutRemoved(root, `${id}/layer.yaml`)] : []),
  ]);
  return plan;
}

function copyOf(bytes: Buffer, hasFormerly: boolean): string | Uint8Array {
  return hasFormerly ? withoutFormerly(bytes.toString("utf8")) : bytes;
}

/** The layer's settings without what ends pages of the base; a file that says nothing else goes. */
function withoutRemoved(root: string, file: string): FileChange {
  const text = readFileSync(join(root, file), "utf8");
  return { file, data: countKeys(text) > 1 ? removeKey(text, [], "removed") : undefined };
}
