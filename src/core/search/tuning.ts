/**
 * Every number that tunes the search, each with its reason. The relevance suite (`tests/search/relevance.ts`) says what a change does;
 * scores are sums, so that what counts more simply weighs more.
 */
export const TUNING = {
  /** A query that is a title letter by letter: above anything that other matches add up to. */
  exactTitle: 12,
  /** A title that holds all words of the query. Above a heading, since a page is about its title. */
  title: 5,
  /** The part of a title's weight that it keeps however long it is: "Acme" should win over "Set up Acme" for `acme`, but not by much. */
  longTitleShare: 0.6,
  /** A heading that holds all words, alone or with the title above it. */
  heading: 2.6,
  /** The best match in the text; others in proportion. Above a heading that holds half of the words. */
  body: 3,
  /** A connector's own page whose title is met: above the pages below it, which speak of it more often, and those that mention it. */
  connector: 2.2,
  /** The section being read: as much as tells two equal pages apart. */
  section: 0.35,
  /** What a word counts in a title: as written, in another form, as the beginning of one, inside one, or only in its parts. */
  word: { whole: 1, form: 0.9, beginning: 0.75, inside: 0.6, parts: 0.8 },
  /** What a word of the title, or of where the page lies, counts for a heading below it: "acme errors" means "Errors" on the page of Acme. */
  above: 0.7,
  /** The share of a query that a title or heading must hold for a page whose text does not hold all words. */
  enough: 0.5,
  /** From this length on a query is asked of the text: shorter ones load half of the index and find everything. */
  textFrom: 3,
  /** From this length on a word is looked for inside other words. */
  insideFrom: 4,
  /** From this length on a typing error is looked for: shorter words have too many neighbours. */
  correctedFrom: 4,
  /** Words of a question that say nothing of what is asked. */
  stopWords: new Set(
    (
      "a an and any are as at be been can cannot could do does did for from get has have how i if in into is it its me my of on or our " +
      "should so that the their them then there this to use using want was we what when where which who why will with would you your"
    ).split(" "),
  ),
  /** What Pagefind is told: the title is weighed here, so that there it only lets the page be found; where it lies counts little. */
  pagefind: { termSimilarity: 2, pageLength: 0.4, termFrequency: 0.6, metaWeights: { title: 2, section: 0.3 } },
  /** What code counts beside prose, for the index: it is found, but a page that explains a name comes before one that only uses it. */
  codeWeight: 0.5,
} as const;
