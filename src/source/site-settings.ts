import { basePath } from "../core/path.ts";
import { type SiteSettings, siteSettingsSchema } from "../core/schema/site-settings.ts";
import { readText } from "./files.ts";
import { readYaml } from "./yaml.ts";

/** Where the site will be served: host and path, as Astro's `site` and `base` want them. Undefined while site.yaml is faulty. */
export function readSiteAddress(root: string): { site: string; base: string } | undefined {
  const url = readSettings(root)?.url;
  return url === undefined ? undefined : { site: new URL(url).origin, base: basePath(url) };
}

/** The site's accent colour. Undefined while site.yaml is faulty. */
export function readAccent(root: string): string | undefined {
  return readSettings(root)?.accent;
}

function readSettings(root: string): SiteSettings | undefined {
  const { text } = readText(root, "site.yaml");
  return siteSettingsSchema.safeParse(text === undefined ? undefined : readYaml("site.yaml", text).source?.value).data;
}
