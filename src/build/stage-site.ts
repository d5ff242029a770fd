import type { Library } from "../core/library.ts";
import { basePath } from "../core/path.ts";
import { type MadeSite, makeSite, type SiteOrder } from "./make-site.ts";
import type { Pool } from "./pool.ts";
import type { StartedPress } from "./press.ts";
import { sourcesOf } from "./share.ts";
import { beginStaging } from "./staging.ts";

/** Where a site is built from and to. All paths are absolute. */
export interface StageOrder extends Omit<SiteOrder, "press" | "isTaking"> {
  /** Where a site may be that was set aside; a folder that may be missing. */
  readonly trash: string;
  /** The templates, which may still be in the making. */
  readonly press: StartedPress;
}

/** Makes a site in staging, from what former ones already hold and what has changed since, with threads that hold its content. */
export async function stageSite(library: Library, order: StageOrder, pool: Pool): Promise<MadeSite> {
  const { content, staging, trash, formers, versions } = order;
  pool.hold({ library, base: basePath(library.content.site.url) }, content);
  // While the templates are being built, which makes every page anew, the threads compile what the pages will show.
  if (order.press.kept === undefined) await pool.each((share) => ({ kind: "compile", files: sourcesOf(library, versions, share) }));
  const press = await order.press.built;
  beginStaging(staging, trash);
  await pool.each(() => ({ kind: "ready", target: { folder: staging, press, formers } }));
  return makeSite(library, { ...order, press, isTaking: order.press.kept !== undefined && formers.length > 0 }, pool);
}
