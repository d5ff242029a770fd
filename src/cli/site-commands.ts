import { spawn } from "node:child_process";
import { join } from "node:path";
import { openReadings } from "../build/kept-readings.ts";
import { compareManifest } from "../build/manifest.ts";
import { programDigest } from "../build/program.ts";
import { type Diagnostic, isError } from "../core/diagnostics.ts";
import { isRefusal } from "../core/refusal.ts";
import { count } from "../core/text.ts";
import { checkContent } from "../source/check-content.ts";
import { readSiteAddress } from "../source/site-settings.ts";
import type { Options } from "./options.ts";
import { complain, note, say, withQuietOutput } from "./output.ts";
import { reportComparison } from "./report.ts";
import { reportIn } from "./report-formats.ts";
import { serveSite } from "./serve.ts";

/** `strata check`: every problem of the content. */
export function check({ content, strict, format }: Options): number {
  const readings = openReadings(content, programDigest(), note);
  const { library, diagnostics } = checkContent(content, { memory: readings.memory });
  if (library !== undefined) readings.keep(library.content.pages);
  tellProblems(diagnostics, { content, format });
  if (library === undefined && !diagnostics.some(({ code }) => code === "content-missing")) return complain(ALONE);
  if (library === undefined || diagnostics.some(isError)) return 1;
  if (strict && diagnostics.length > 0) return complain("The content has warnings, which --strict takes for errors.");
  const pages = [...library.laid.values()].reduce((sum, version) => sum + version.pages.size, 0);
  const tell = format === "json" ? note : say;
  return tell(
    `The content is sound: ${count(library.content.versions.length, "version")}, ${count(pages, "page")} from ${count(library.content.pages.length, "file")}.`,
  );
}

/** Astro, Vite and Pagefind take longer to load than a check takes, so that only who builds waits for them. */
function loadBuild() {
  return import("../build/build-site.ts");
}

const ALONE = "Each file was checked by itself; what they say of each other is checked once site.yaml and versions.yaml are sound.";

/** Prints the problems. Only JSON says that there is none: what reads it expects a list. */
function tellProblems(diagnostics: readonly Diagnostic[], { content, format }: Pick<Options, "content" | "format">): void {
  if (diagnostics.length > 0 || format === "json") say(reportIn(format, diagnostics, { content, from: process.cwd() }));
}

/** `strata build`: checks, builds and publishes; `strata assemble` does the same from parts that were built before. */
export async function build({ content, out, format, only, parts, switch: how, verify: isCrawled }: Options): Promise<number> {
  const { buildSite } = await loadBuild();
  const run = () => buildSite({ content, out, how, only, parts, isCrawled, note });
  const report = await (format === "json" ? withQuietOutput(run) : run());
  if (isRefusal(report)) return complain(report.refused);
  const { diagnostics, built } = report;
  tellProblems(diagnostics, { content, format });
  const tell = format === "json" ? note : say;
  if (built === undefined) return complain("Nothing was built: the content has errors.");
  const { versions, pages, files, seconds, made, taken, search } = built;
  const each =
    search.pages === 0 ? "" : `; ${count(search.pages, "page")} indexed, ${((search.seconds * 1000) / search.pages).toFixed(1)} ms each`;
  tell(`Search: ${(search.bytes / 1000).toFixed(0)} kB in all, ${(search.bytes / 1000 / pages).toFixed(1)} kB a page${each}`);
  tell(`Made ${count(made, "file")}, took over ${taken} that had not changed`);
  return tell(
    `Built ${count(versions, "version")}: ${count(pages, "page")} from ${count(files, "file")} (${pages - files} shared) in ${seconds.toFixed(1)} s, to ${out}`,
  );
}

/** `strata start`: builds, then serves. */
export async function start(options: Options): Promise<number> {
  return (await build(options)) || (await preview(options));
}

/** `strata preview`: serves what is built. */
export async function preview({ content, out, port }: Options): Promise<number> {
  const { restoreSite } = await loadBuild();
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

/** `strata dev`: serves while writing. The content is checked by a process of its own, for which no page has to wait. */
export async function dev({ content, port }: Options): Promise<number> {
  process.env["STRATA_CONTENT"] = content;
  const { serveDev } = await import("./dev-server.ts");
  const { url, templates } = await serveDev({ content, port });
  say(`Serving ${content} on ${url}`);
  await templates.catch((error: unknown) => complain(error instanceof Error ? error.message : String(error)));
  spawn(process.execPath, [join(import.meta.dirname, "main.js"), "check", "--content", content], { stdio: "inherit" });
  return 0;
}
