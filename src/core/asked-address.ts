/** An address as a reader asks for it. */
export interface AskedAddress {
  /** The names on the way to it, from the site's folder, without percent signs: `/docs/2.1.0/a%20b/` -> `2.1.0`, `a b`. */
  readonly names: readonly string[];
  /** The whole path without percent signs, from the site's folder. */
  readonly path: string;
  /** The query with its question mark, as it was sent; empty without one. */
  readonly query: string;
}

/**
 * Reads what a request asks of the site at `base`. Undefined where no file of a site can answer it: outside the site, up or across folders (however that
 * is written), hidden files, and what is no valid address.
 */
export function readAskedAddress(url: string, base: string): AskedAddress | undefined {
  const [sent = "", ...rest] = url.split("?");
  if (!sent.startsWith(base)) return undefined;
  const parts = sent.slice(base.length).split("/");
  const decoded = parts.map(decodePart);
  if (decoded.some((name) => name === undefined)) return undefined;
  return { names: decoded.filter((name) => name !== "") as string[], path: decoded.join("/"), query: ["", ...rest].join("?") };
}

/** A name of a path without percent signs; undefined for what cannot be the name of a file that is served. */
function decodePart(part: string): string | undefined {
  try {
    const name = decodeURIComponent(part);
    return name.startsWith(".") || /[/\\\0]/u.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

/** The files that may answer, the likeliest first: that of the name, the page in the folder of the name, and the page that an ending `.html` means. */
export function candidateFiles({ names }: Pick<AskedAddress, "names">): (readonly string[])[] {
  const last = names.at(-1) ?? "";
  const page = last.replace(/\.html$/iu, "");
  return [names, [...names, INDEX_FILE], ...(page === last || page === "" ? [] : [[...names.slice(0, -1), page, INDEX_FILE]])];
}

/** The path at which a file answers: a page at its folder. */
export function addressOfFile(file: string): string {
  return file.replace(/(?:^|(?<=\/))index\.html$/u, "");
}

const INDEX_FILE = "index.html";
