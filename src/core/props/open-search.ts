import { escapeXml } from "../escape.ts";
import type { Site } from "./site.ts";

/** The file by which a browser's address bar learns to search the site. */
export const OPEN_SEARCH_FILE = "opensearch.xml";

/** Longest names that the format allows. */
const SHORT_NAME_LENGTH = 16;
const LONG_NAME_LENGTH = 48;

/** The site's OpenSearch description: a browser asks the page of search results. */
export function openSearchDescription({ library, base }: Site): string {
  const { product, title = product, url, logo } = library.content.site;
  const absolute = (path: string) => escapeXml(new URL(base + path, url).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(shorten(title, SHORT_NAME_LENGTH))}</ShortName>
<LongName>${escapeXml(shorten(title, LONG_NAME_LENGTH))}</LongName>
<Description>${escapeXml(`Search the documentation of ${product}.`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image>${absolute(logo.slice(1))}</Image>
<Url type="text/html" template="${absolute("search/")}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${absolute(OPEN_SEARCH_FILE)}"/>
</OpenSearchDescription>
`;
}

/** As many whole words as fit; a first word that is too long is cut. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(" ", length);
  return text.slice(0, end > 0 ? end : length).trim();
}
