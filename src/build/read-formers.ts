import { existsSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../core/refusal.ts";
import type { FormerSite } from "./former-sites.ts";
import { MANIFEST_FILE, readManifest } from "./manifest.ts";
import type { Pool } from "./pool.ts";

/** What every whole site has. */
const NOT_FOUND_FILE = "404.html";

/**
 * The sites in these folders, as far as there are any. All their files are compared with their manifests, by threads that would otherwise wait for the
 * content, and by this one once it has nothing else to do. Tells of a site from which nothing can be taken, since its manifest is missing or damaged.
 */
export async function readFormers(folders: readonly string[], pool: Pool, note: (line: string) => void): Promise<FormerSite[]> {
  const found = folders.map(async (folder) => {
    const manifest = readManifest(folder);
    if (isRefusal(manifest)) {
      if (existsSync(join(folder, NOT_FOUND_FILE))) note(`${join(folder, MANIFEST_FILE)} is missing or damaged: all files are made anew.`);
      return [];
    }
    const looked = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const damaged = await pool.each(() => ({ kind: "verify", folder, looked }));
    return [{ folder, files: manifest.files, damaged: new Set(damaged.flat()) }];
  });
  return (await Promise.all(found)).flat();
}
