import { type ConnectorPage, connectorOf, connectorStates, connectorsIn, type Support, supportedRanges } from "../connectors.ts";
import { type Address, pageUrl } from "../path.ts";
import { logoUrl } from "../published-images.ts";
import type { Lifecycle } from "../schema/front-matter.ts";
import { compareText } from "../text.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { type Version, versionAt } from "../versions.ts";
import { type FilterItem, filterWords } from "./connector-filter.ts";
import { type Site, titleAt } from "./site.ts";
import type { StripProps } from "./strip.ts";
import { plainWords, reasonOf, supportStrip } from "./support.ts";

/** What a connector's page says of it for one product version. */
export interface ConnectorProps {
  readonly category: string;
  readonly type: string;
  readonly publisher: string | undefined;
  readonly support: Support;
  /** The support in words: "Release 1.0.3", "Documented". */
  readonly supportWords: string;
  /** Why there is no release. */
  readonly reason: string | undefined;
  readonly lifecycle: Lifecycle;
  /** What a reader must know who wants to use it: that it is deprecated, retired or part of the product. */
  readonly notice: string | undefined;
  /** The versions with support: "2.0.0–2.2.0", or "no version". */
  readonly supportedIn: string;
  readonly strip: StripProps;
  /** URL of its logo. */
  readonly logo: string;
  readonly store: string | undefined;
  readonly source: string | undefined;
}

/** A card of the catalogue. */
export interface ConnectorCardProps extends ConnectorProps, FilterItem {
  readonly address: Address;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

/** The connectors of one category. */
export interface ConnectorGroup<Item> {
  readonly category: string;
  /** Anchor of the category's heading. */
  readonly id: string;
  readonly items: readonly Item[];
}

/** The cards of a version's catalogue: by category, then by name. */
export function connectorCatalogue(site: Site, id: string): ConnectorGroup<ConnectorCardProps>[] {
  const words = variablesOf(site.library.content.site, versionAt(site.library.content.versions, id));
  const cards = connectorsIn(site.library, id).map((connector) => {
    const { address, frontMatter } = connector;
    const fill = (text: string) => fillVariables(text, words);
    return {
      ...propsOf(site, connector),
      address,
      title: titleAt(site.library, address),
      description: fill(frontMatter.description),
      url: pageUrl(site.base, address),
      words: fill(filterWords(frontMatter)),
    };
  });
  return groupByCategory(cards);
}

/** Items by category, in the order of a reader's alphabet; inside a category by title. */
export function groupByCategory<Item extends { readonly category: string; readonly title: string }>(
  items: readonly Item[],
): ConnectorGroup<Item>[] {
  const groups = [...Map.groupBy(items, ({ category }) => category)].sort(([a], [b]) => compareText(a, b));
  const ids = groups.map(([category]) => anchorOf(category));
  return groups.map(([category, group], index) => {
    const id = ids[index] ?? "";
    return {
      category,
      // Of two categories that differ in signs alone, the second needs an anchor of its own.
      id: ids.indexOf(id) === index ? id : `${id}-${index}`,
      items: group.toSorted((a, b) => compareText(a.title, b.title)),
    };
  });
}

/** What is said of the connector at an address; undefined where the page is none. */
export function connectorProps(site: Site, address: Address): ConnectorProps | undefined {
  const connector = connectorOf(site.library, address);
  return connector?.address.key === address.key ? propsOf(site, connector) : undefined;
}

function propsOf(site: Site, { address, frontMatter }: ConnectorPage): ConnectorProps {
  const states = connectorStates(site.library, address);
  const state = states.find(({ version }) => version.id === address.version);
  if (state === undefined) throw new Error(`There is no version ${address.version}.`);
  const { category, type, publisher, store, source } = frontMatter;
  const { support, lifecycle, version } = state;
  return {
    category,
    type,
    publisher,
    support,
    supportWords: plainWords(support),
    reason: reasonOf(support, version),
    lifecycle,
    notice: noticeOf(lifecycle, version),
    supportedIn: supportedRanges(states) || "no version",
    strip: supportStrip(site, states, state),
    logo: logoUrl(frontMatter.logo, site.library.content, site.base),
    store,
    source,
  };
}

function noticeOf(lifecycle: Lifecycle, { label }: Version): string | undefined {
  switch (lifecycle) {
    case "active":
      return undefined;
    case "deprecated":
      return `Deprecated: it still works in ${label}, and gets no more work.`;
    case "retired":
      return "Retired: it is not offered any more.";
    case "built-in":
      return `Built in: it is part of the product in ${label}, and there is nothing to install.`;
  }
}

function anchorOf(category: string): string {
  const slug = category
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return `category-${slug}`;
}
