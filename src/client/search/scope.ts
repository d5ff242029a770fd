import type { CompareIndex, KeysByVersion } from "../../core/page-keys.ts";
import type { TextIndex } from "./text-index.ts";
import type { VersionPagesIndex } from "./version-index.ts";

/** What is searched: the version being read, or all. */
export interface SearchScope {
  readonly text: TextIndex;
  /** In the order of the bundles of `text`, the version being read first. Rejects with a `SearchFailure`. */
  pages(): Promise<readonly VersionPagesIndex[]>;
  terms(): Promise<readonly (readonly string[])[]>;
  /** How pages go through the versions; undefined where one version is searched. */
  readonly lineages: Lineages | undefined;
}

/** The logical pages of all versions. */
export interface Lineages {
  /** Newest first; keys stand in the same order. */
  readonly versions: CompareIndex["versions"];
  /** The keys of the logical page that goes by a key in a version. */
  at(version: string, key: string): KeysByVersion | undefined;
}
