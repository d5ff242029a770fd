import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * The file of a folder that these names lead to, from folder to folder, each in whatever case: one that is written so is preferred. Undefined where there is
 * none, and where a symbolic link leads out of the folder. Result: path from the folder.
 */
export function findFile(folder: string, names: readonly string[]): string | undefined {
  try {
    const found = names.reduce((way, name) => join(way, findName(join(folder, way), name)), "");
    const place = realpathSync(join(folder, found));
    return place.startsWith(realpathSync(folder) + sep) && statSync(place).isFile() ? found.replaceAll(sep, "/") : undefined;
  } catch {
    return undefined;
  }
}

/** The name in the folder that a name means; the name itself where there is none. */
function findName(folder: string, name: string): string {
  const there = readdirSync(folder);
  return there.includes(name) ? name : (there.sort().find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
}
