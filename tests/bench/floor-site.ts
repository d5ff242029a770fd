import { cpSync } from "node:fs";
import { join } from "node:path";
import { type CorpusSize, writeCorpus } from "../scale/corpus.ts";
import { writeFiles } from "../support/write-files.ts";
import type { Job } from "./rows.ts";
import { clear, linkPackages } from "./workshop.ts";

/** The floor, which stands in `floor/`: what Astro and Pagefind alone take to make pages without a design from the same files. */
export function floorJob(folder: string, size: CorpusSize): Job {
  cpSync(join(import.meta.dirname, "floor"), folder, { recursive: true });
  writeFiles(folder, { "package.json": '{ "private": true, "type": "module" }\n' });
  writeCorpus(join(folder, "content"), { ...size, copies: true });
  linkPackages(folder);
  const out = join(folder, "dist");
  return {
    id: "floor",
    title: "floor: astro build, pagefind",
    prepare: () => clear(out, join(folder, ".astro"), join(folder, "node_modules/.astro"), join(folder, "node_modules/.vite")),
    command: { words: ["sh", "-c", "astro build && pagefind --site dist"], cwd: folder },
    out,
  };
}
