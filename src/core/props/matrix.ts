import { type ConnectorState, connectorLines, type Support } from "../connectors.ts";
import type { Library } from "../library.ts";
import { pageUrl } from "../path.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { type Version, versionAt } from "../versions.ts";
import { type FilterFacet, type FilterItem, filterFacets, filterWords } from "./connector-filter.ts";
import { type ConnectorGroup, groupByCategory } from "./connectors.ts";
import { type Site, titleAt } from "./site.ts";
import { LIFECYCLE_WORDS, plainWords, reasonOf, shortWords } from "./support.ts";

/** The folder of the matrix at the top of the site, which no version may be called. */
export const MATRIX_FOLDER = "connectors";

/** What every version supports: connectors by versions. */
export interface MatrixProps {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly groups: readonly ConnectorGroup<MatrixRow>[];
  readonly facets: readonly FilterFacet[];
  readonly total: number;
}

/** A connector. Its name, category, type and lifecycle are those of the newest version that documents it. */
export interface MatrixRow extends FilterItem {
  readonly title: string;
  readonly url: string;
  /** One for each version. */
  readonly cells: readonly MatrixCell[];
}

/** A connector in a version. */
export interface MatrixCell {
  readonly kind: Support["kind"];
  /** The release, or a word or sign in its place. */
  readonly text: string;
  /** Beside the release: "Deprecated". */
  readonly note: string | undefined;
  /** The same in full words, with the version. */
  readonly full: string;
  /** The connector's page in that version; undefined where there is none. */
  readonly url: string | undefined;
}

/** Where the matrix is; undefined on a site without connectors, which has none. */
export function matrixUrl({ library, base }: Site): string | undefined {
  return hasConnectors(library) ? `${base}${MATRIX_FOLDER}/` : undefined;
}

/** Everything that the matrix prints. */
export function matrixProps({ library, base }: Site): MatrixProps {
  const { versions, site } = library.content;
  const rows = connectorLines(library).map(({ newest: { address, frontMatter }, states }): MatrixRow & { category: string } => {
    const words = variablesOf(site, versionAt(versions, address.version));
    return {
      title: titleAt(library, address),
      url: pageUrl(base, address),
      category: frontMatter.category,
      type: frontMatter.type,
      lifecycle: states.find(({ version }) => version.id === address.version)?.lifecycle ?? "active",
      words: fillVariables(filterWords(frontMatter), words),
      cells: states.map((state) => cellOf(state, base)),
    };
  });
  return { versions, groups: groupByCategory(rows), facets: filterFacets(rows), total: rows.length };
}

function cellOf({ support, lifecycle, version, resolution }: ConnectorState, base: string): MatrixCell {
  const reason = reasonOf(support, version);
  const note = lifecycle === "deprecated" ? LIFECYCLE_WORDS.deprecated : undefined;
  const sentences = [`${plainWords(support)}.`, ...(note === undefined ? [] : [`${note}.`]), ...(reason === undefined ? [] : [reason])];
  return {
    kind: support.kind,
    text: shortWords(support),
    note,
    full: `${version.label}: ${sentences.join(" ")}`,
    url: support.kind === "absent" ? undefined : pageUrl(base, resolution.address),
  };
}

function hasConnectors({ content }: Library): boolean {
  return content.pages.some(({ frontMatter }) => frontMatter.kind === "connector");
}
