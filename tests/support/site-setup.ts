import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { serveSite } from "../../src/cli/serve.ts";
import { strata } from "./build.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The site that this repository ships, built and served once for all tests of the project. */
    site: { readonly folder: string; readonly url: string; readonly output: string };
    /** Whether pictures of the templates are to be kept anew instead of compared: vitest was started with `--update`. */
    updatesLooks: boolean;
  }
}

/** Builds and serves the real site once; returns what ends it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const parent = mkdtempSync(join(tmpdir(), "strata-site-"));
  const folder = join(parent, "dist");
  const { status, output } = strata("build", "--out", folder);
  if (status !== 0) throw new Error(`The site does not build:\n${output}`);
  const server = await serveSite({ folder, base: "/", port: 4400 });
  project.provide("updatesLooks", project.vitest.config.snapshotOptions.updateSnapshot === "all");
  project.provide("site", { folder, url: server.url, output });
  return async () => {
    await server.close();
    rmSync(parent, { recursive: true });
  };
}
