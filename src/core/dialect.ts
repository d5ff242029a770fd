/** The Markdown that pages are written in, for every parser that reads them: GitHub's, with words printed as they are typed. */
export const DIALECT = { gfm: true, smartPunctuation: false } as const;
