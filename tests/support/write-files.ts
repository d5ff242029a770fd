import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Path inside the folder -> what the file holds; undefined leaves out a file of the default site. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Writes files into a folder, which is made if need be. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, data] of Object.entries(files)) {
    if (data === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), data);
  }
}
