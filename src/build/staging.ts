import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles, MANIFEST_FILE } from "./manifest.ts";
import { isThere } from "./publish.ts";

/**
 * Makes the folder in which a site is built. It begins as a site that was set aside in `trash`, if there is one: most of its files are those of the
 * published site, too, and need neither be made, nor linked, nor removed again. For the same reason nothing may be written into them; `SiteFiles` does
 * not. What does not belong to the site is removed in the end.
 */
export function beginStaging(staging: string, trash: string): void {
  const former = isThere(trash) ? readdirSync(trash, { withFileTypes: true }).findLast((entry) => entry.isDirectory()) : undefined;
  // On a disk that tells no capitals apart, a page whose name changed in them alone would keep the old one.
  if (former !== undefined && !existsSync(join(trash, former.name, "404.HTML"))) {
    renameSync(join(trash, former.name), staging);
    rmSync(join(staging, MANIFEST_FILE), { recursive: true, force: true });
  } else {
    mkdirSync(staging, { recursive: true });
  }
}

/**
 * Removes what does not belong to the site in staging, which has these files, and the folders that are empty without it. Result: the paths of all files
 * that are there now, sorted.
 */
export function clearStaging(staging: string, files: ReadonlyMap<string, unknown>): string[] {
  const found = listFiles(staging);
  for (const file of found) {
    if (files.has(file)) continue;
    rmSync(join(staging, file));
    for (let folder = dirname(file); folder !== "." && readdirSync(join(staging, folder)).length === 0; folder = dirname(folder))
      rmdirSync(join(staging, folder));
  }
  return found.filter((file) => files.has(file));
}
