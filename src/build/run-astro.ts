import { statSync } from "node:fs";
import { cp } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build } from "astro";
import { remove } from "./publish.ts";

/** Lets Astro render the pages of a content folder into another folder, which must not be there yet. Both paths are absolute. */
export async function runAstro(content: string, folder: string): Promise<void> {
  const made = canRenameTo(folder) ? folder : resolve(".astro/site");
  await remove(made);
  // Astro's configuration is a file that Astro itself reads: these variables are how it learns what is being built.
  process.env["STRATA_CONTENT"] = content;
  process.env["STRATA_OUT"] = made;
  try {
    await build({ logLevel: "warn" });
    if (made !== folder) await cp(made, folder, { recursive: true });
  } finally {
    if (made !== folder) await remove(made);
  }
}

/** Astro renames files from its own folder to the output, which no system does from one disk to another. */
function canRenameTo(folder: string): boolean {
  return statSync(dirname(folder)).dev === statSync(".").dev;
}
