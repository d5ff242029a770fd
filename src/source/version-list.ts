import { type Diagnostic, isError } from "../core/diagnostics.ts";
import { validate } from "../core/schema/validate.ts";
import { type VersionList, versionListSchema } from "../core/schema/version-list.ts";
import { checkVersions } from "../core/version-check.ts";
import { VERSIONS_FILE } from "../core/versions.ts";
import { readText } from "./files.ts";
import { readYaml } from "./yaml.ts";

/** versions.yaml with its text; `list` is missing when something is wrong with it. */
export interface VersionListReading {
  readonly text: string;
  readonly list: VersionList | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the versions of a content folder. */
export function readVersionList(root: string): VersionListReading {
  const { text, diagnostics } = readText(root, VERSIONS_FILE);
  return text === undefined ? { text: "", list: undefined, diagnostics } : parseVersionList(text);
}

/** Reads the versions from the text of versions.yaml. */
export function parseVersionList(text: string): VersionListReading {
  const { source, diagnostics } = readYaml(VERSIONS_FILE, text);
  if (source === undefined) return { text, list: undefined, diagnostics };
  const { data, diagnostics: faults } = validate(versionListSchema, source, { key: "settings-key", value: "settings-value" });
  const problems = [...faults, ...checkVersions(source)].filter(isError);
  return { text, list: problems.length === 0 ? data : undefined, diagnostics: problems };
}
