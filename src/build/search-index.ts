import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { VersionPages } from "../core/layers.ts";
import { type Address, HOME_KEY, pageUrl } from "../core/path.ts";

/** Where pages and bundles lie. */
export interface SearchIndexing {
  /** Folder of the built site. */
  readonly folder: string;
  /** The site's path, with a slash at both ends. */
  readonly base: string;
  readonly versions: Iterable<VersionPages>;
}

/** Writes one Pagefind bundle for each version, to `pagefind/<version>/`. Pages are added by key: their order names the bundle's files. */
export async function writeSearchIndexes({ folder, base, versions }: SearchIndexing): Promise<void> {
  try {
    for (const { version, pages } of versions) {
      const { index, errors } = await createIndex();
      if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
      for (const { address } of pages.values()) {
        const content = await readFile(join(folder, pageFile(address)), "utf8");
        const added = await index.addHTMLFile({ url: pageUrl(base, address), content });
        if (added.errors.length > 0) throw new Error(`Pagefind could not read ${pageFile(address)}: ${added.errors.join("; ")}`);
      }
      const written = await index.writeFiles({ outputPath: join(folder, "pagefind", version) });
      if (written.errors.length > 0) throw new Error(`Pagefind could not write the bundle of ${version}: ${written.errors.join("; ")}`);
    }
  } finally {
    await close();
  }
}

/** The file of a page in the built site. */
export function pageFile({ version, key }: Address): string {
  return key === HOME_KEY ? `${version}/index.html` : `${version}/${key}/index.html`;
}
