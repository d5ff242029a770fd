#!/usr/bin/env node
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "../build/build-site.ts";
import { isError } from "../core/diagnostics.ts";
import { explainAbsence, explainPage } from "../core/explain.ts";
import { count } from "../core/text.ts";
import { checkContent } from "../source/check-content.ts";
import { readSiteAddress } from "../source/site-address.ts";
import { reportDiagnostics, reportExplanation } from "./report.ts";
import { serveSite } from "./serve.ts";

const USAGE = `strata: versioned documentation whose releases are layers

  strata check                     report every problem of the content
  strata build                     check, build the site and publish it to dist
  strata start                     build, then serve
  strata preview                   serve the built site
  strata dev                       serve while writing, without search
  strata explain <version>/<key>   where a page comes from and what an edit of it reaches

  --content DIR   the content folder (or STRATA_CONTENT)   default: content
  --out DIR       where the built site goes                default: dist
  --port N        the first port to try                    default: 4321
  --debug         show where in the program a failure arose`;

/** Options, as absolute paths and numbers. */
interface Options {
  readonly content: string;
  readonly out: string;
  readonly port: number;
}

async function main(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      content: { type: "string", default: process.env["STRATA_CONTENT"] ?? "content" },
      out: { type: "string", default: "dist" },
      port: { type: "string", default: "4321" },
      debug: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [command = "help", ...rest] = positionals;
  const options = { content: resolve(values.content), out: resolve(values.out), port: Number(values.port) };
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535)
    return refuse(`--port takes a number from 0 to 65535, not ${values.port}.`);
  if (values.help || command === "help") return say(USAGE);
  switch (command) {
    case "check":
      return check(options);
    case "build":
      return build(options);
    case "start":
      return (await build(options)) || (await preview(options));
    case "preview":
      return preview(options);
    case "dev":
      return dev(options);
    case "explain":
      return explain(options, rest);
    default:
      return refuse(`There is no command ${command}.\n\n${USAGE}`);
  }
}

function check({ content }: Options): number {
  const { library, diagnostics } = checkContent(content);
  if (diagnostics.length > 0) say(reportDiagnostics(diagnostics));
  if (library === undefined || diagnostics.some(isError)) return 1;
  const pages = [...library.laid.values()].reduce((sum, version) => sum + version.pages.size, 0);
  return say(
    `The content is sound: ${count(library.content.versions.length, "version")}, ${count(pages, "page")} from ${count(library.content.pages.length, "file")}.`,
  );
}

async function build({ content, out }: Options): Promise<number> {
  const { diagnostics, built } = await buildSite({ content, out });
  if (diagnostics.length > 0) say(reportDiagnostics(diagnostics));
  if (built === undefined) return refuse("Nothing was built: the content has errors.");
  const { versions, pages, files, seconds } = built;
  return say(
    `Built ${count(versions, "version")}: ${count(pages, "page")} from ${count(files, "file")} (${pages - files} shared) in ${seconds.toFixed(1)} s, to ${out}`,
  );
}

async function preview({ content, out, port }: Options): Promise<number> {
  const { url } = await serveSite({ folder: out, base: readSiteAddress(content)?.base ?? "/", port });
  return say(`Serving ${out} on ${url}`);
}

async function dev({ content, port }: Options): Promise<number> {
  const { diagnostics } = checkContent(content);
  if (diagnostics.length > 0) say(reportDiagnostics(diagnostics));
  process.env["STRATA_CONTENT"] = content;
  const { dev: serve } = await import("astro");
  await serve({ server: { port, host: "127.0.0.1" } });
  return 0;
}

function explain({ content }: Options, [written = ""]: readonly string[]): number {
  const [version = "", ...parts] = written.replace(/^\/|\/$/gu, "").split("/");
  if (version === "") return refuse("Name a page: strata explain <version>/<key>, for instance 2.1.0/guides.");
  const { library, diagnostics } = checkContent(content);
  if (library === undefined) return refuse(reportDiagnostics(diagnostics));
  const address = { version, key: parts.join("/") || "index" };
  const explanation = explainPage(library, address);
  return explanation === undefined ? refuse(explainAbsence(library, address)) : say(reportExplanation(explanation));
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse(text: string): 1 {
  process.stderr.write(`${text}\n`);
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isDebug = process.argv.includes("--debug");
  process.stderr.write(`${error instanceof Error ? (isDebug ? error.stack : error.message) : String(error)}\n`);
  process.exitCode = 1;
}
