import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { strata } from "./build.ts";
import { type Files, writeFiles } from "./write-files.ts";

/** Builds and serves a site, from a content folder or from files, for the tests of a file. Result: where it lies, and what asks for its address. */
export function useServedSite(content: string | Files): { readonly folder: string; readonly url: () => string } {
  const parent = mkdtempSync(join(tmpdir(), "strata-served-"));
  const folder = join(parent, "dist");
  let served: ServedSite;

  beforeAll(async () => {
    const from = typeof content === "string" ? content : join(parent, "content");
    if (typeof content !== "string") writeFiles(from, content);
    const { status, output } = strata("build", "--content", from, "--out", folder);
    if (status !== 0) throw new Error(`The site does not build:\n${output}`);
    served = await serveSite({ folder, base: "/", port: 4600 });
  });

  afterAll(async () => {
    await served.close();
    rmSync(parent, { recursive: true });
  });

  return { folder, url: () => served.url };
}
