import { CHANGES_KEY, changesUrl, LISTINGS_KEY, listingUrl, TITLE_INDEX_KEY, titleIndexUrl } from "./generated-pages.ts";
import type { Page } from "./layers.ts";
import { type Address, encodePath, HOME_KEY, pageUrl, TWIN_ENDING, twinUrl } from "./path.ts";
import { changesProps } from "./props/changes.ts";
import { connectorCatalogue } from "./props/connectors.ts";
import { listedGroups, listingProps } from "./props/listing.ts";
import { MATRIX_FOLDER, matrixUrl } from "./props/matrix.ts";
import { type PageProps, pageProps } from "./props/page.ts";
import type { Site } from "./props/site.ts";
import { titleIndexProps } from "./props/title-index.ts";

/** A file that the templates print. */
export interface PlannedFile {
  /** Path from the site's folder: `2.1.0/connectors/acme/index.html`. */
  readonly file: string;
  /** The address that answers with it, with the site's path. */
  readonly url: string;
  /** Id of the version to which it belongs; undefined for files of the whole site. */
  readonly version: string | undefined;
  /** The page of an author that it shows. */
  readonly page?: Page;
  /**
   * Everything that it shows besides what all files of its version show: while that is the same, so is the file. Missing for files that are printed anew
   * by every build, since they are few and show a little of everything.
   */
  readonly shows?: () => unknown;
}

/** The files of the whole site. `navFiles` are the files that the nav loads, by what they are for. */
export function planWhole(site: Site, navFiles: ReadonlyMap<string, string>): PlannedFile[] {
  const matrix = matrixUrl(site) === undefined ? [] : ["index.html", "matrix.csv", "matrix.json"].map((name) => `${MATRIX_FOLDER}/${name}`);
  const files = [...WHOLE_SITE, ...matrix, ...[...navFiles.values()].map((name) => `nav/${name}`)];
  return files.map((file) => ({ file, url: urlOf(site.base, file), version: undefined }));
}

/** The file of a page in the built site. */
export function pageFile({ version, key }: Address): string {
  return key === HOME_KEY ? `${version}/index.html` : `${version}/${key}/index.html`;
}

const WHOLE_SITE = [
  "index.html",
  "404.html",
  "accessibility/index.html",
  "changes.xml",
  "compare/index.html",
  "compare/index.json",
  "opensearch.xml",
  "robots.txt",
  "search/index.html",
  "sitemap.xml",
  "versions/index.html",
];

/** The files of a version. `propsOf` gives the props of its pages: who prints them, too, works them out once. */
export function planVersion(
  site: Site,
  version: string,
  propsOf = (address: Address): PageProps => pageProps(site, address),
): PlannedFile[] {
  const { library, base } = site;
  const pages = [...(library.laid.get(version)?.pages.values() ?? [])];
  const made = (key: string, url: string, shows: () => unknown) => ({ file: pageFile({ version, key }), url, version, shows });
  return [
    ...pages.flatMap((page) => planPage(site, page, propsOf)),
    ...listedGroups(site, version).map((listing) =>
      made(`${LISTINGS_KEY}/${listing.id}`, listingUrl(base, version, listing.id), () => listingProps(site, version, listing)),
    ),
    made(CHANGES_KEY, changesUrl(base, version), () => changesProps(site, version)),
    made(TITLE_INDEX_KEY, titleIndexUrl(base, version), () => titleIndexProps(site, version)),
    { file: `${version}/sitemap.xml`, url: urlOf(base, `${version}/sitemap.xml`), version },
  ];
}

/** A page and its Markdown twin. */
function planPage(site: Site, page: Page, propsOf: (address: Address) => PageProps): PlannedFile[] {
  const { library } = site;
  const { address, origin } = page;
  const { version, key } = address;
  const shows = () => ({
    props: propsOf(address),
    digest: origin.digest,
    images: origin.body.images.map(({ file = "" }) => library.content.assets.get(file)),
    connectors: origin.body.cardsUnder === undefined ? undefined : connectorCatalogue(site, version),
  });
  return [
    { file: pageFile(address), url: pageUrl(site.base, address), version, page, shows },
    { file: `${version}/${key}${TWIN_ENDING}`, url: twinUrl(site.base, address), version, page, shows },
  ];
}

/** The address of a file, as hosts serve it: an `index.html` at its folder. */
function urlOf(base: string, file: string): string {
  return base + encodePath(file.replace(/(?:^|(?<=\/))index\.html$/u, "").replace(/^404\.html$/u, "404/"));
}
