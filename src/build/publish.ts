import { existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { VersionPages } from "../core/layers.ts";
import { printAddress } from "../core/path.ts";
import { pageFile } from "./search-index.ts";

/** The folder beside the output in which a site is built. Its name is always the same: Astro's cache is keyed by it. */
export function stagingFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.staging`);
}

/** The pages that a build should have written and did not, or wrote empty. */
export async function missingPages(folder: string, versions: Iterable<VersionPages>): Promise<string[]> {
  const addresses = [...versions].flatMap(({ pages }) => [...pages.values()].map(({ address }) => address));
  const sizes = await Promise.all(addresses.map(async (address) => ({ address, size: await sizeOf(join(folder, pageFile(address))) })));
  return sizes.filter(({ size }) => size === 0).map(({ address }) => printAddress(address));
}

/** Puts the staged site in the place of the published one. Until then the published one is untouched. */
export async function publish(staging: string, out: string): Promise<void> {
  const old = join(dirname(out), `.${basename(out)}.old`);
  await rm(old, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, old);
  await rename(staging, out);
  await rm(old, { recursive: true, force: true });
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}
