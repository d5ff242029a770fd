import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { compareManifest, type Manifest } from "../../src/build/manifest.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { strata } from "./build.ts";
import { page, SOUND_SITE } from "./folder.ts";
import { writeFiles } from "./write-files.ts";

/** Two small sites that differ in a page, each with what an undisturbed build makes of it. */
export interface RivalSites {
  /** Content folders. */
  readonly content: readonly [string, string];
  readonly clean: readonly [Manifest, Manifest];
  /** How long an undisturbed build took. */
  readonly buildMs: number;
  remove(): void;
}

/** Writes and builds both. */
export function buildRivalSites(): RivalSites {
  const root = mkdtempSync(join(tmpdir(), "strata-rivals-"));
  const folders = [join(root, "first"), join(root, "second")] as const;
  for (const [index, folder] of folders.entries()) {
    writeFiles(folder, { ...SOUND_SITE, "1.0.0/index.mdx": page(`Welcome to site ${index}.`) });
  }
  const start = performance.now();
  const clean = folders.map((content) => buildClean(content, join(root, "dist"))) as [Manifest, Manifest];
  return {
    content: folders,
    clean,
    buildMs: (performance.now() - start) / 2,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Builds a site, which must succeed and leave nothing beside it. Result: its manifest. */
export function buildClean(content: string, out: string): Manifest {
  const { status, output } = strata("build", "--content", content, "--out", out);
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
  const left = leftBeside(out);
  if (left.length > 0) throw new Error(`The build left ${left.join(", ")}`);
  return wholeSite(out);
}

/** What a build has left beside its output that is neither the site nor the one before it. */
export function leftBeside(out: string): string[] {
  const name = basename(out);
  return readdirSync(dirname(out)).filter((one) => one.startsWith(`.${name}.`) && one !== `.${name}.old`);
}

/** The manifest of a published folder, which must be what the manifest says, to the byte. */
export function wholeSite(out: string): Manifest {
  const found = compareManifest(out);
  if (isRefusal(found)) throw new Error(found.refused);
  const faults = [...found.missing, ...found.extra, ...found.changed];
  if (faults.length > 0) throw new Error(`Not as it was built: ${faults.join(", ")}`);
  return found.manifest;
}
