import type { Diagnostic } from "../core/diagnostics.ts";
import { buildLibrary } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import type { Site } from "../core/props/site.ts";
import { type PageMemory, readContent } from "../source/read-content.ts";

/** A site that follows its content while it is written. */
export interface DevSite {
  /** The site as its content now is; while that cannot be read, as it was last. */
  now(): Site;
  /** Has the content read again when the site is asked for next. */
  forget(): void;
}

/** Follows a content folder, given as an absolute path. `tell` is given what is wrong with each file that was read again. */
export function devSite(folder: string, tell: (problem: Diagnostic) => void): DevSite {
  const memory: PageMemory = new Map();
  let site = read(folder, memory, () => {});
  let isFresh = true;
  return {
    now: () => {
      if (!isFresh) site = read(folder, memory, tell) ?? site;
      isFresh = true;
      if (site === undefined) throw new Error("The content could not be read; run `npm run check`.");
      return site;
    },
    forget: () => {
      isFresh = false;
    },
  };
}

function read(folder: string, memory: PageMemory, tell: (problem: Diagnostic) => void): Site | undefined {
  const { content, diagnostics } = readContent(folder, memory);
  diagnostics.forEach(tell);
  return content && { library: buildLibrary(content), base: basePath(content.site.url) };
}
