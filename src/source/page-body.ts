/** The body of a page whose front matter was read before and is sound. Whoever prints it needs neither YAML nor schemas. */
export function bodyOf(text: string): string {
  const lines = text.split(/\r?\n/u);
  return bodyBelow(lines, endOfFrontMatter(lines));
}

/** The line that closes the front matter, counted from 0; -1 when none does. */
export function endOfFrontMatter(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
}

/** What stands below that line, with the line numbers of the file. */
export function bodyBelow(lines: readonly string[], end: number): string {
  return [...lines.slice(0, end + 1).map(() => ""), ...lines.slice(end + 1)].join("\n");
}
