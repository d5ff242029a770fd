import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The names of the icon set that content may use. */
export function iconNames(): ReadonlySet<string> {
  names ??= readNames();
  return names;
}

/** The set does not change while the program runs. */
let names: ReadonlySet<string> | undefined;

function readNames(): ReadonlySet<string> {
  const path = fileURLToPath(import.meta.resolve("@iconify-json/lucide/icons.json"));
  const { icons, aliases } = JSON.parse(readFileSync(path, "utf8")) as { icons: object; aliases: object };
  return new Set([...Object.keys(icons), ...Object.keys(aliases)]);
}
