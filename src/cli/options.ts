import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Switch } from "../build/publish.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { didYouMean, joinWords } from "../core/text.ts";
import { REPORT_FORMATS, type ReportFormat } from "./report-formats.ts";

export const USAGE = `strata: versioned documentation whose releases are layers

  strata check [--strict]            report every problem of the content; --strict: warnings are errors
  strata build                       check, build the site and publish it to dist
  strata assemble <part>…            put parts together that were built elsewhere, each with build --only
  strata start                       build, then serve
  strata preview                     serve the built site
  strata verify                      compare the built site with its manifest, byte by byte
  strata dev                         serve while writing, without search
  strata explain <version>/<key>     where a page comes from and what an edit of it reaches
  strata diff [<version>]            what a layer changes against its base; the newest if none is named
  strata override <version>/<key>    copy an inherited page into the version's layer, to edit it there
  strata new-version <id>            begin a version: --base ID (the newest), --status prerelease
  strata release <id>                make it the current version: --date 2025-02-25
  strata snapshot <id>               make a version stand alone, with a copy of all that it inherits

  --content DIR   the content folder (or STRATA_CONTENT)   default: content
  --out DIR       where the built site goes                default: dist
  --port N        the first port to try                    default: 4321
  --only V,V      build: only these versions, as a part of a site to assemble; needs an --out of its own
  --verify        build, start: follow every internal link and anchor before publishing
  --switch HOW    build, start: folder swaps two folders, symlink leads a symbolic link to the new site   default: folder
  --format HOW    check, build: text, json or github (annotations of a pull request); explain: text or json   default: text
  --debug         show where in the program a failure arose`;

/** Options, as absolute paths and numbers; what was not given and has no default is undefined. */
export interface Options {
  readonly content: string;
  readonly out: string;
  readonly port: number;
  readonly strict: boolean;
  readonly format: ReportFormat;
  readonly base: string | undefined;
  readonly status: string;
  readonly date: string | undefined;
  readonly verify: boolean;
  /** Ids of versions; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** Absolute paths of the parts to assemble. */
  readonly parts: readonly string[];
  readonly switch: Switch;
}

/** What was asked for. */
export interface Request {
  readonly command: string;
  /** The one word behind the command: a version, an address, or nothing. */
  readonly subject: string | undefined;
  readonly options: Options;
}

/** Options that only these commands know; the others are known to all. */
const OWN_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  strict: ["check"],
  format: ["check", "build", "assemble", "explain"],
  base: ["new-version"],
  status: ["new-version"],
  date: ["release"],
  verify: ["build", "assemble", "start"],
  switch: ["build", "assemble", "start"],
  only: ["build"],
};

/** Reads the words of a command line. An option that no command knows is thrown as Node words it. */
export function readRequest(words: readonly string[]): Request | Refusal {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      content: { type: "string", default: process.env["STRATA_CONTENT"] ?? "content" },
      out: { type: "string", default: "dist" },
      port: { type: "string", default: "4321" },
      debug: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
      strict: { type: "boolean" },
      format: { type: "string" },
      base: { type: "string" },
      status: { type: "string" },
      date: { type: "string" },
      verify: { type: "boolean" },
      only: { type: "string" },
      switch: { type: "string" },
    },
  });
  const [command = "help", ...subjects] = values.help ? [] : positionals;
  const parts = command === "assemble" ? subjects.map((part) => resolve(part)) : [];
  const [subject, ...more] = command === "assemble" ? [] : subjects;
  if (command === "assemble" && parts.length === 0)
    return refuse("strata assemble needs the folders of the parts that were built with build --only.");
  const stray = Object.keys(values).find((name) => command !== "help" && OWN_OPTIONS[name]?.includes(command) === false);
  if (stray !== undefined)
    return refuse(`--${stray} is an option of strata ${joinWords(OWN_OPTIONS[stray] ?? [])}, not of strata ${command}.`);
  if (more.length > 0) return refuse(`strata ${command} takes one thing at a time: leave out ${joinWords(more)}.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refuse(`--port takes a number from 0 to 65535, not ${values.port}.`);
  const format = oneOf("format", values.format, command === "explain" ? ["text", "json"] : REPORT_FORMATS);
  if (typeof format === "object") return format;
  const how = oneOf("switch", values.switch, ["folder", "symlink"]);
  if (typeof how === "object") return how;
  const { strict = false, verify = false, base, status = "prerelease", date } = values;
  const only = values.only?.split(",").map((id) => id.trim());
  return {
    command,
    subject,
    options: {
      content: resolve(values.content),
      out: resolve(values.out),
      port,
      strict,
      format,
      base,
      status,
      date,
      verify,
      only,
      parts,
      switch: how,
    },
  };
}

/** The value of an option that knows only these; the first where it is not given. */
function oneOf<T extends string>(name: string, given: string | undefined, known: readonly [T, ...T[]]): T | Refusal {
  if (given === undefined) return known[0];
  return known.find((one) => one === given) ?? refuse(`--${name} is ${joinWords(known, "or")}, not ${given}.`, didYouMean(given, known));
}
