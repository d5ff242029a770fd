import { canonicalOf } from "../canonical.ts";
import { isShown } from "../conditions.ts";
import type { Condition } from "../content.ts";
import { type LinkBase, parseLink } from "../links.ts";
import { type Address, encodePath, pageUrl } from "../path.ts";
import { fillVariables, unescapeVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";
import { type ConnectorNews, connectorNews } from "./connector-news.ts";
import { type ConnectorCardProps, type ConnectorGroup, type ConnectorProps, connectorCatalogue, connectorProps } from "./connectors.ts";
import { pageAt, type Site } from "./site.ts";
import { type StepProps, stepProps, type TutorialProps, tutorialProps } from "./tutorial.ts";

/** All that a page's Markdown twin is made from, besides the Markdown of its file. */
export interface TwinProps {
  readonly title: string;
  readonly description: string;
  /** The product and the version as a reader calls them: "Acme Server 2.1.0". */
  readonly edition: string;
  /** The canonical address of the page, with the host: that of the newest supported version of its lineage. */
  readonly url: string;
  readonly connector: ConnectorProps | undefined;
  /** What the version changed for the connector, its addresses with the host. */
  readonly news: ConnectorNews | undefined;
  /** What the page of a tutorial, or of a step, shows of the steps; addresses are written with the host by `hosted`. */
  readonly tutorial: TutorialProps | undefined;
  readonly step: StepProps | undefined;
  /** An address of this site with the host, so that the file is of use by itself. */
  hosted(url: string): string;
  /** Puts the version's words in. */
  fill(text: string): string;
  /** Whether the version shows what stands under a condition. */
  shows(condition: Condition): boolean;
  /** Where a link leads, with the host, so that the file is of use by itself. */
  urlOf(link: string): string;
  /** The version's connectors by category, their addresses with the host. */
  connectors(): readonly ConnectorGroup<ConnectorCardProps>[];
}

/** Stands for the id of a version in the links of a text that is written once for all versions. Those that hold it as a word are written one by one. */
export const ANY_VERSION = "strata-any-version";

/** What the twin of the page at an address is made from. The address must exist. Links to the version itself name `linked`. */
export function twinProps(site: Site, address: Address, linked: string = address.version): TwinProps {
  const { library, base } = site;
  const { site: settings, versions } = library.content;
  const version = versionAt(versions, address.version);
  const { origin } = pageAt(library, address);
  const { frontMatter } = origin;
  const words = variablesOf(settings, version);
  const fill = (text: string) => fillVariables(text, words);
  const hosted = (path: string) => new URL(path, settings.url).href;
  const news = connectorNews(site, address);
  const linkBase: LinkBase = { file: origin.file.slice(origin.layer.length + 1), key: origin.key };
  return {
    title: fill(frontMatter.title),
    description: fill(frontMatter.description),
    edition: `${settings.product} ${version.label}`,
    url: hosted(pageUrl(base, canonicalOf(library, address))),
    connector: connectorProps(site, address),
    news: news && {
      ...news,
      rows: news.rows.map((row) => ({
        ...row,
        url: row.url && hosted(row.url),
        links: row.links.map((link) => ({ ...link, url: hosted(link.url) })),
      })),
    },
    tutorial: tutorialProps(site, address),
    step: stepProps(site, address),
    hosted,
    fill,
    shows: (condition) => isShown([condition], version.id, versions),
    urlOf: (link) => {
      const target = parseLink(link, linkBase);
      switch (target.kind) {
        case "page": {
          const fragment = target.fragment === "" ? "" : `#${encodeURIComponent(target.fragment)}`;
          return hosted(pageUrl(base, { version: target.version ?? linked, key: target.key })) + fragment;
        }
        case "asset":
          return hosted(base + encodePath(target.file));
        case "external":
          return fill(unescapeVariables(target.url));
        case "refused":
          return link;
      }
    },
    connectors: () =>
      connectorCatalogue(site, version.id).map((group) => ({
        ...group,
        items: group.items.map((card) => ({ ...card, url: hosted(card.url) })),
      })),
  };
}
