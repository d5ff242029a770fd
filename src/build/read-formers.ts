import { existsSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../core/refusal.ts";
import type { FormerSite } from "./former-sites.ts";
import { MANIFEST_FILE, readManifest, writtenAt } from "./manifest.ts";

/** What every whole site has. */
const NOT_FOUND_FILE = "404.html";

/**
 * The site in the output, and parts of one, as far as there are any. Tells of one from which nothing can be taken, since its manifest is missing or
 * damaged. Parts may have come from elsewhere: all that is taken of them is read.
 */
export function readFormers(out: string, parts: readonly string[], note: (line: string) => void): FormerSite[] {
  return [out, ...parts].flatMap((folder) => {
    const manifest = readManifest(folder);
    if (!isRefusal(manifest)) {
      const { files, versions } = manifest;
      return [{ folder, files, versions, since: folder === out ? writtenAt(folder) : undefined }];
    }
    if (existsSync(join(folder, NOT_FOUND_FILE))) note(`${join(folder, MANIFEST_FILE)} is missing or damaged: all files are made anew.`);
    return [];
  });
}
