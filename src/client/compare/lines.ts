/** A line of a Markdown twin. In a twin every paragraph, item and table row is one line. */
export interface Line {
  readonly text: string;
  /** Code is compared by the line, prose by the word. */
  readonly isCode: boolean;
  /** An empty line stands before it. */
  readonly isSpaced: boolean;
}

/** What in a twin says only where it stands: the beginning of links into its own version. */
export interface TwinPlace {
  /** With host and path, ending in `/`. */
  readonly siteUrl: string;
  readonly version: string;
}

/** The line with product, version and address: behind title and description, it differs between all versions. */
const ORIGIN_BLOCK = 2;

/** The line below a table's head, which says nothing to a reader. */
const TABLE_RULE = /^[\s>]*\|(?:\s*:?-+:?\s*\|)+$/u;

/** The lines of a twin that say something about the page: links lead to a page whatever the version, and the twin's own address is left out. */
export function readTwin(twin: string, { siteUrl, version }: TwinPlace): Line[] {
  const own = `${siteUrl}${encodeURIComponent(version)}/`;
  const lines: Line[] = [];
  let fence: string | undefined;
  let isSpaced = false;
  for (const written of twin.trimEnd().split("\n")) {
    const mark = /^[\s>]*(?<mark>`{3,}|~{3,})/u.exec(written)?.groups?.["mark"];
    if (fence === undefined && written.trim() === "") {
      isSpaced = true;
      continue;
    }
    const isFence = mark !== undefined && (fence === undefined || mark.startsWith(fence));
    lines.push({ text: written.replaceAll(own, "/"), isCode: isFence || fence !== undefined, isSpaced });
    isSpaced = false;
    if (isFence) fence = fence === undefined ? mark : undefined;
  }
  return lines.filter(({ text, isCode }, index) => index !== ORIGIN_BLOCK && (isCode || !TABLE_RULE.test(text)));
}

/** The title of a page, from the first line of its twin, without Markdown's escapes. */
export function titleOf(lines: readonly Line[]): string {
  return (lines[0]?.text ?? "").replace(/^# /u, "").replace(/\\(?<sign>[!-/:-@[-`{-~])/gu, "$<sign>");
}
