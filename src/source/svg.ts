import { Parser } from "htmlparser2";
import type { Diagnostic } from "../core/diagnostics.ts";

/** What in an SVG would run as a program, or be fetched from another host, when a reader opens the file by itself. Each name is told once. */
export function checkSvg(file: string, text: string): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const report = (problem: Problem | undefined, name: string, offset: number) => {
    if (problem === undefined || found.has(name)) return;
    const before = text.slice(0, offset).split("\n");
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    found.set(name, { ...place, code: "asset-unsafe", message: `The image ${problem.does} (${name}), ${problem.why}.`, fix: problem.fix });
  };
  // What browsers put together from these is seen by no check.
  const outside = /(?<=<[!?])(?:ENTITY|xml-stylesheet)/iu.exec(text);
  if (outside !== null) report(FETCHES, outside[0], outside.index);
  let element = "";
  const parser = new Parser(
    {
      onopentagname: (name) => {
        element = localName(name);
        if (PROGRAMS.has(element)) report(RUNS, name, parser.startIndex + 1);
      },
      onattribute: (name, value) => report(problemOf(element, localName(name), value.replace(PASSED_OVER, "")), name, parser.startIndex),
      ontext: (words) => {
        if (element === "style" && OTHER_STYLE.test(words)) report(FETCHES, "style", parser.startIndex);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return [...found.values()];
}

/** Elements that run programs or hold another language, which may. */
const PROGRAMS: ReadonlySet<string> = new Set(["script", "foreignobject", "handler", "listener", "iframe", "embed", "object"]);

/** Browsers pass over these inside an address. */
const PASSED_OVER = /[\p{Cc}\s]+/gu;
const PROGRAM_ADDRESS = /(?:^|;)(?:javascript|vbscript|data:(?!image\/(?:png|jpeg|gif|webp|avif)[;,])):?/iu;
const OTHER_HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\//iu;
const OTHER_STYLE = /@import|url\(["']?(?:[a-z]+:)?\/\//iu;

function problemOf(element: string, name: string, value: string): Problem | undefined {
  const isHandler = /^on[a-z]+$/u.test(name);
  // An animation may set what the checks have seen to something else.
  const setsHandler = name === "attributename" && /^(?:[\w-]+:)?(?:href|on[a-z]+)$/iu.test(value);
  if (isHandler || setsHandler || PROGRAM_ADDRESS.test(value) || value === "http://www.w3.org/1999/xhtml") return RUNS;
  const isFetched = (name === "href" || name === "src") && element !== "a" && OTHER_HOST.test(value);
  return isFetched || (name === "style" && OTHER_STYLE.test(value)) ? FETCHES : undefined;
}

/** Without its prefix, in small letters. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

interface Problem {
  readonly does: string;
  readonly why: string;
  readonly fix: string;
}

const RUNS: Problem = {
  does: "holds program code",
  why: "which would run for a reader who opens it",
  fix: "Export the image again without scripts, or remove the code.",
};

const FETCHES: Problem = {
  does: "takes a part of itself from elsewhere",
  why: "which tells another host who reads, or hides what it is",
  fix: "Export the image again with all that it shows inside it.",
};
