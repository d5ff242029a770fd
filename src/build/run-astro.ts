import { cp, rename } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "astro";
import { remove } from "./publish.ts";

/**
 * Lets Astro render the pages of a content folder into another folder, which must not be there yet. Both paths are absolute. Astro works inside this
 * copy of Strata, wherever the other folder lies: what renders looks for its packages from there, and is renamed to there.
 */
export async function runAstro(content: string, folder: string): Promise<void> {
  const made = resolve(".astro/site");
  await remove(made);
  // Astro's configuration is a file that Astro itself reads: these variables are how it learns what is being built.
  process.env["STRATA_CONTENT"] = content;
  process.env["STRATA_OUT"] = made;
  try {
    await build({ logLevel: "warn" });
    await move(made, folder);
  } finally {
    await remove(made);
  }
}

/** Renames a folder; no system does that from one disk to another, so that it is copied there. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await cp(from, to, { recursive: true });
  }
}
