import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../core/library.ts";
import { type PageCopy, planOverride } from "../core/override-plan.ts";
import type { Address } from "../core/path.ts";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import { readText } from "../source/files.ts";
import { withImagesFrom, withoutFormerly } from "../source/page-text.ts";
import { writeFiles } from "./write-files.ts";

/** Copies the page that a version inherits into its layer, to be edited there. `root` is the content folder. */
export function overridePage(root: string, library: Library, address: Address): PageCopy | Refusal {
  const plan = planOverride(library, address);
  if (isRefusal(plan)) return plan;
  const { page, to } = plan;
  if (existsSync(join(root, to))) return refuse(`The file ${to} is there already, but it cannot be read as a page. Run: strata check`);
  const { text } = readText(root, page.file);
  if (text === undefined) return refuse(`${page.file} cannot be read. Run: strata check`);
  const copy = withImagesFrom(page, text, to);
  if (typeof copy !== "string") return copy;
  writeFiles(root, [{ file: to, data: withoutFormerly(copy) }]);
  return plan;
}
