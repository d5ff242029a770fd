import { basePath } from "../core/path.ts";
import { siteSettingsSchema } from "../core/schema/site-settings.ts";
import { readText } from "./files.ts";
import { readYaml } from "./yaml.ts";

/** Where the site will be served: host and path, as Astro's `site` and `base` want them. Undefined while site.yaml is faulty. */
export function readSiteAddress(root: string): { site: string; base: string } | undefined {
  const { text } = readText(root, "site.yaml");
  const settings = siteSettingsSchema.safeParse(text === undefined ? undefined : readYaml("site.yaml", text).source?.value);
  if (!settings.success) return undefined;
  return { site: new URL(settings.data.url).origin, base: basePath(settings.data.url) };
}
