/** A card or a row, as far as it can be filtered. */
export interface Filterable {
  /** Folded by `foldWords`. */
  readonly words: string;
  /** Facet -> its value. */
  readonly facets: Readonly<Record<string, string>>;
}

/** What a reader looks for. */
export interface Filter {
  readonly text: string;
  /** Facet -> the values of which one must fit. A facet with none narrows nothing. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

/** Text without capitals and accents, as words are compared. */
export function foldWords(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether something fits: every typed word is in it, and in each facet one of the chosen values is its own. `except` is a facet to pass over. */
export function fits({ words, facets }: Filterable, { text, chosen }: Filter, except?: string): boolean {
  const typed = foldWords(text).split(/\s+/u);
  return (
    typed.every((word) => words.includes(word)) &&
    Object.entries(chosen).every(([facet, values]) => facet === except || values.length === 0 || values.includes(facets[facet] ?? ""))
  );
}

/** How many would be shown if this value alone were chosen in its facet, with what is chosen in the others. */
export function countWith(items: readonly Filterable[], filter: Filter, { facet, value }: { facet: string; value: string }): number {
  return items.filter((item) => item.facets[facet] === value && fits(item, filter, facet)).length;
}

/** Puts a filter into the query of an address, beside what else stands there. `text` is the name of the typed words. */
export function writeQuery(query: URLSearchParams, { text, chosen }: Filter, names: { readonly text: string }): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const name of [names.text, ...Object.keys(chosen)]) written.delete(name);
  if (text.trim() !== "") written.set(names.text, text.trim());
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) written.append(facet, value);
  return written;
}
