import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./manifest.ts";

/** Absolute path of Strata's own folder. */
export const ROOT = join(import.meta.dirname, "../..");

const FILES = ["astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];
const FOLDERS = ["src", "public"];

/** What Strata is made of: absolute paths of files and folders. */
export const MADE_OF: readonly string[] = [...FILES, ...FOLDERS].map((name) => join(ROOT, name));

/** SHA-256 over Strata's own source, the lockfile, and Node's major version: while it is the same, so is all that Strata makes of the same content. */
export function programDigest(): string {
  const digest = createHash("sha256").update(`${process.version.split(".")[0]}\n`);
  const files = [...FILES, ...FOLDERS.flatMap((folder) => listFiles(join(ROOT, folder)).map((file) => `${folder}/${file}`))];
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return digest.digest("hex");
}
