/** A run of an excerpt's text; `marked` where it matches the query. */
export interface ExcerptRun {
  text: string;
  marked: boolean;
}

/**
 * Reads Pagefind's excerpt HTML as text: only `<mark>`, `&lt;` and `&gt;` mean anything in it, since Pagefind escapes
 * no more than those two. Everything else is text and stays text.
 *
 * "the `<mark>key</mark>` is" -> `the `, marked `key`, ` is`
 */
export function parseExcerpt(html: string): ExcerptRun[] {
  let marked = false;
  const runs: ExcerptRun[] = [];
  for (const piece of html.split(/(<\/?mark>)/)) {
    if (piece === "<mark>") marked = true;
    else if (piece === "</mark>") marked = false;
    else if (piece !== "") runs.push({ text: piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), marked });
  }
  return runs;
}

/** Drops the heading that begins a section's text: "Errors. The key was refused" -> "The key was refused". */
export function withoutHeading(runs: ExcerptRun[], heading: string): ExcerptRun[] {
  const text = runs.map((run) => run.text).join("");
  if (!text.startsWith(heading)) return runs;
  const end = /^[.:?!]?\s+/.exec(text.slice(heading.length));
  return end ? dropCharacters(runs, heading.length + end[0].length) : runs;
}

function dropCharacters(runs: ExcerptRun[], count: number): ExcerptRun[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  if (first.text.length <= count) return dropCharacters(rest, count - first.text.length);
  return [{ text: first.text.slice(count), marked: first.marked }, ...rest];
}
