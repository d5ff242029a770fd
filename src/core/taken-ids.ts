/** Ids that the templates and the footnotes of a page have. A heading with one of these words gets the next free anchor, as if it were the second. */
export const TAKEN_IDS: readonly string[] = [
  "community",
  "connector-news",
  "content",
  "footnote-label",
  "search",
  "search-recent",
  "search-results",
  "site-nav",
  "_steps",
  "_steps-title",
  "top",
];
