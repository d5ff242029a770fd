import { canonicalOf } from "../canonical.ts";
import { groupUrl } from "../listings.ts";
import type { NavGroupNode } from "../nav.ts";
import { type Address, encodePath, HOME_KEY, pageUrl, twinUrl } from "../path.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { type BannerProps, bannerProps } from "./banner.ts";
import { type ConnectorNews, connectorNews } from "./connector-news.ts";
import { type ConnectorProps, connectorProps } from "./connectors.ts";
import { type ContentsEntry, contentsOf } from "./contents.ts";
import { documentTitle, type FrameProps, frameProps } from "./frame.ts";
import { type HistoryNote, historyNotes } from "./history.ts";
import { type NamedLink, pageAt, type Site } from "./site.ts";
import { type StripProps, stripProps } from "./strip.ts";
import { structuredData } from "./structured-data.ts";
import { neighboursOf, type PagerLink, STEPS_ID, type StepProps, stepProps, type TutorialProps, tutorialProps } from "./tutorial.ts";

/** All that the template of a page prints but its sidebar, which follows from the version's tree and the page's place in it. */
export interface PageProps {
  readonly frame: FrameProps;
  readonly address: Address;
  readonly title: string;
  readonly description: string;
  /** For the browser's tab: unique on the site. */
  readonly documentTitle: string;
  readonly breadcrumbs: readonly NamedLink[];
  readonly sidebarLabel: string;
  readonly contents: readonly ContentsEntry[];
  readonly previous: PagerLink | undefined;
  readonly next: PagerLink | undefined;
  readonly editUrl: string;
  /** Path of the page that stands for this one's lineage in search engines. */
  readonly canonicalUrl: string;
  /** The page as Markdown. */
  readonly twinUrl: string;
  readonly strip: StripProps;
  readonly banner: BannerProps | undefined;
  readonly history: readonly HistoryNote[];
  readonly connector: ConnectorProps | undefined;
  readonly news: ConnectorNews | undefined;
  /** JSON-LD for search engines; undefined where there is none to tell. */
  readonly structuredData: string | undefined;
  readonly tutorial: TutorialProps | undefined;
  readonly step: StepProps | undefined;
}

/** Everything that the page at an address prints. The address must exist. */
export function pageProps(site: Site, address: Address): PageProps {
  const { library, base } = site;
  const page = pageAt(library, address);
  const frame = frameProps(site, address);
  const { version } = frame;
  const fill = (text: string) => fillVariables(text, variablesOf(library.content.site, version));
  const position = library.positions.get(version.id)?.get(address.key);
  const tab = position?.trail[0];
  const { frontMatter } = page.origin;
  const title = fill(frontMatter.title);
  const trail = (position?.trail ?? []).filter((group) => group.key !== address.key);
  const contents = contentsOf(page.origin, version, library.content.versions, fill);
  const tutorial = tutorialProps(site, address);
  const step = stepProps(site, address);
  // Every tutorial has an introduction.
  const name = step === undefined ? title : `${title} · ${step.tutorial.label}`;
  return {
    frame,
    address,
    title,
    description: fill(frontMatter.description),
    documentTitle: documentTitle(site, version, address.key === HOME_KEY ? undefined : name),
    breadcrumbs: breadcrumbsOf(site, version.id, trail),
    sidebarLabel: tab?.label ?? version.label,
    contents: tutorial === undefined ? contents : [...contents, { id: STEPS_ID, text: "Steps", items: [] }],
    ...neighboursOf(site, address),
    canonicalUrl: pageUrl(base, canonicalOf(library, address)),
    editUrl: library.content.site.repository.edit + encodePath(page.origin.file),
    twinUrl: twinUrl(base, address),
    strip: stripProps(site, address),
    banner: bannerProps(site, address),
    history: historyNotes(site, address),
    connector: connectorProps(site, address),
    news: connectorNews(site, address),
    structuredData: structuredData(site, address),
    tutorial,
    step,
  };
}

/** The groups of a trail as links. */
export function breadcrumbsOf({ library, base }: Site, version: string, trail: readonly NavGroupNode[]): NamedLink[] {
  const listings = library.listings.get(version);
  return trail.flatMap((group) => {
    const listing = listings?.get(group);
    return listing === undefined ? [] : [{ label: group.label, url: groupUrl(listing, version, base) }];
  });
}
