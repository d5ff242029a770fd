import { resolve } from "node:path";

/** The content folder as an absolute path: STRATA_CONTENT, or `content` beside package.json. `strata --content` sets the variable. */
export function contentFolder(): string {
  return resolve(process.env["STRATA_CONTENT"] ?? "content");
}
