import { connectorLines, releaseOf, type Support } from "../connectors.ts";
import { writeCsv } from "../csv.ts";
import { pageUrl } from "../path.ts";
import type { Lifecycle } from "../schema/front-matter.ts";
import type { VersionStatus } from "../schema/version-list.ts";
import { compareText } from "../text.ts";
import { type Site, titleAt } from "./site.ts";
import { plainWords, reasonOf, shortWords } from "./support.ts";

/** The matrix as data: `connectors/matrix.json`. Keys are never renamed; new ones may come. */
export interface MatrixFile {
  /** Newest first. */
  readonly versions: readonly { readonly id: string; readonly label: string; readonly status: VersionStatus }[];
  /** By name. */
  readonly connectors: readonly {
    readonly name: string;
    readonly category: string;
    readonly type: string;
    readonly publisher?: string;
    readonly keywords: readonly string[];
    readonly store?: string;
    readonly source?: string;
    /** Version id -> what it has of the connector. */
    readonly versions: Readonly<Record<string, MatrixFileEntry>>;
  }[];
}

/** A connector in a version. */
export interface MatrixFileEntry {
  readonly support: Support["kind"];
  readonly lifecycle: Lifecycle;
  /** The connector release, or its version inside the product. */
  readonly release?: string;
  /** Why there is no release. */
  readonly reason?: string;
  /** The connector's page in the version, with the host. */
  readonly url?: string;
}

/** The matrix as data. */
export function matrixFile(site: Site): MatrixFile {
  const { library, base } = site;
  const { versions, site: settings } = library.content;
  return {
    versions: versions.map(({ id, label, status }) => ({ id, label, status })),
    connectors: linesByName(site).map(({ name, newest: { frontMatter }, states }) => {
      const { category, type, publisher, keywords, store, source } = frontMatter;
      const entries = states.map(({ version, support, lifecycle, resolution }): [string, MatrixFileEntry] => {
        const [release, reason] = [releaseOf(support), reasonOf(support, version)];
        const url = support.kind === "absent" ? undefined : new URL(pageUrl(base, resolution.address), settings.url).href;
        const known = { ...(release && { release }), ...(reason && { reason }), ...(url && { url }) };
        return [version.id, { support: support.kind, lifecycle, ...known }];
      });
      const links = { ...(publisher && { publisher }), keywords, ...(store && { store }), ...(source && { source }) };
      return { name, category, type, ...links, versions: Object.fromEntries(entries) };
    }),
  };
}

/** The matrix as a table for spreadsheets: a connector a line, a version a column. */
export function matrixCsv(site: Site): string {
  const { versions } = site.library.content;
  const head = ["Connector", "Category", "Type", "Publisher", "Store", "Source", ...versions.map(({ label }) => label)];
  const rows = linesByName(site).map(({ name, newest: { frontMatter }, states }) => {
    const { category, type, publisher = "", store = "", source = "" } = frontMatter;
    const cells = states.map(({ support, lifecycle }) => {
      const words = support.kind === "absent" ? plainWords(support) : shortWords(support);
      return lifecycle === "deprecated" ? `${words} (deprecated)` : words;
    });
    return [name, category, type, publisher, store, source, ...cells];
  });
  return writeCsv([head, ...rows]);
}

function linesByName({ library }: Site) {
  return connectorLines(library)
    .map((line) => ({ ...line, name: titleAt(library, line.newest.address) }))
    .sort((a, b) => compareText(a.name, b.name));
}
