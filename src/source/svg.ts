import type { Diagnostic } from "../core/diagnostics.ts";

/** A tag up to an attribute that runs a program; quoted values are skipped as a whole, since they may hold any sign. */
const HANDLER = /<[a-z][^\s/>]*(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*?)?\s(?<found>on[a-z]+)\s*=/iu;
const SCRIPT = /<(?<found>(?:[\w-]+:)?script)\b/iu;
const ADDRESS = /(?<found>javascript):/iu;

/** What in an SVG would run as a program when a reader opens the file by itself. */
export function checkSvg(file: string, text: string): Diagnostic[] {
  return [SCRIPT, HANDLER, ADDRESS].flatMap((pattern) => {
    const match = pattern.exec(text);
    const found = match?.groups?.["found"];
    if (match === null || found === undefined) return [];
    const before = text.slice(0, match.index + match[0].lastIndexOf(found)).split("\n");
    return [
      {
        file,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        code: "asset-unsafe",
        message: `The image holds program code (${found}), which would run for a reader who opens it.`,
        fix: "Export the image again without scripts, or remove the code.",
      },
    ];
  });
}
