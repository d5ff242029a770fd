import { buildSite, restoreSite } from "../build/build-site.ts";
import { compareManifest } from "../build/manifest.ts";
import { isError } from "../core/diagnostics.ts";
import { isRefusal } from "../core/refusal.ts";
import { count } from "../core/text.ts";
import { checkContent } from "../source/check-content.ts";
import { readSiteAddress } from "../source/site-settings.ts";
import type { Options } from "./options.ts";
import { complain, say } from "./output.ts";
import { reportComparison, reportDiagnostics } from "./report.ts";
import { serveSite } from "./serve.ts";

/** `strata check`: every problem of the content. */
export function check({ content, strict }: Options): number {
  const { library, diagnostics } = checkContent(content);
  if (diagnostics.length > 0) say(reportDiagnostics(diagnostics));
  if (library === undefined || diagnostics.some(isError)) return 1;
  if (strict && diagnostics.length > 0) return complain("The content has warnings, which --strict takes for errors.");
  const pages = [...library.laid.values()].reduce((sum, version) => sum + version.pages.size, 0);
  return say(
    `The content is sound: ${count(library.content.versions.length, "version")}, ${count(pages, "page")} from ${count(library.content.pages.length, "file")}.`,
  );
}

/** `strata build`: checks, builds and publishes. */
export async function build({ content, out, switch: how, verify: isCrawled }: Options): Promise<number> {
  const report = await buildSite({ content, out, how, isCrawled });
  if (isRefusal(report)) return complain(report.refused);
  const { diagnostics, built } = report;
  if (diagnostics.length > 0) say(reportDiagnostics(diagnostics));
  if (built === undefined) return complain("Nothing was built: the content has errors.");
  const { versions, pages, files, seconds, search } = built;
  say(
    `Search: ${(search.bytes / 1000).toFixed(0)} kB in all, ${(search.bytes / 1000 / search.pages).toFixed(1)} kB and ${((search.seconds * 1000) / search.pages).toFixed(1)} ms a page`,
  );
  return say(
    `Built ${count(versions, "version")}: ${count(pages, "page")} from ${count(files, "file")} (${pages - files} shared) in ${seconds.toFixed(1)} s, to ${out}`,
  );
}

/** `strata start`: builds, then serves. */
export async function start(options: Options): Promise<number> {
  return (await build(options)) || (await preview(options));
}

/** `strata preview`: serves what is built. */
export async function preview({ content, out, port }: Options): Promise<number> {
  await restoreSite(out);
  const { url } = await serveSite({ folder: out, base: readSiteAddress(content)?.base ?? "/", port });
  return say(`Serving ${out} on ${url}`);
}

/** `strata verify`: the published site, byte by byte. */
export function verify({ out }: Options): number {
  const found = compareManifest(out);
  if (isRefusal(found)) return complain(found.refused);
  const isWhole = found.missing.length + found.extra.length + found.changed.length === 0;
  return isWhole ? say(reportComparison(out, found)) : complain(reportComparison(out, found));
}

/** `strata dev`: serves while writing. */
export async function dev({ content, port }: Options): Promise<number> {
  const { diagnostics } = checkContent(content);
  if (diagnostics.length > 0) say(reportDiagnostics(diagnostics));
  process.env["STRATA_CONTENT"] = content;
  const { dev: serve } = await import("astro");
  // Astro would ask for a slash behind the name of every file that a route makes, where the route's own name does not end like a file's.
  await serve({ server: { port, host: "127.0.0.1" }, trailingSlash: "ignore" });
  return 0;
}
