import { type Diagnostic, startOf } from "../core/diagnostics.ts";

/** Files that a browser would open as a page, or run as a program, with the rights of the site itself. */
const RUNS = /\.(?:[sx]?html?|xht|mht|mhtml|xml|xslt?|svgz|[cm]?js|wasm|swf|hta|htc|php)$/iu;

/** A file of `assets/` that is more than something to look at or to download. */
export function checkAssetKind(file: string): Diagnostic[] {
  if (!file.startsWith("assets/") || !RUNS.test(file)) return [];
  const message = "A browser would open this file as a page or run it as a program of this site.";
  return [
    { ...startOf(file), code: "asset-unsafe", message, fix: "Show it as a block of code, or offer it for download in a .zip archive." },
  ];
}
