import { rm } from "node:fs/promises";
import { build } from "astro";
import { type Diagnostic, isError } from "../core/diagnostics.ts";
import { basePath } from "../core/path.ts";
import { checkContent } from "../source/check-content.ts";
import { missingPages, publish, stagingFolder } from "./publish.ts";
import { writeRedirects } from "./redirect-files.ts";
import { type SearchReport, writeSearchIndexes } from "./search-index.ts";

/** What to build, and where to. Both paths are absolute. */
export interface BuildOrder {
  readonly content: string;
  readonly out: string;
}

/** What a build did. */
export interface BuildReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Missing when the content has errors: then nothing was built and the published site is as it was. */
  readonly built:
    | { readonly versions: number; readonly pages: number; readonly files: number; readonly seconds: number; readonly search: SearchReport }
    | undefined;
}

/** Checks the content, builds the site beside the published one, and publishes it once it is whole. */
export async function buildSite({ content, out }: BuildOrder): Promise<BuildReport> {
  const start = performance.now();
  const { library, diagnostics } = checkContent(content);
  if (library === undefined || diagnostics.some(isError)) return { diagnostics, built: undefined };

  const staging = stagingFolder(out);
  await rm(staging, { recursive: true, force: true });
  // Astro's configuration is a file that Astro itself reads: these variables are how it learns what is being built.
  process.env["STRATA_CONTENT"] = content;
  process.env["STRATA_OUT"] = staging;
  await build({ logLevel: "warn" });

  const versions = [...library.laid.values()];
  const missing = await missingPages(staging, versions);
  if (missing.length > 0) throw new Error(`The build lost pages: ${missing.join(", ")}. The published site is unchanged.`);
  const base = basePath(library.content.site.url);
  await writeRedirects(library, { folder: staging, base });
  const search = await writeSearchIndexes({ library, base }, staging);
  await publish(staging, out);
  const pages = versions.reduce((sum, version) => sum + version.pages.size, 0);
  const seconds = (performance.now() - start) / 1000;
  return { diagnostics, built: { versions: versions.length, pages, files: library.content.pages.length, seconds, search } };
}
