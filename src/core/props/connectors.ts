import { type Address, pageUrl } from "../path.ts";
import { type ConnectorFrontMatter, DOCUMENTED, type Lifecycle } from "../schema/front-matter.ts";
import { compareText } from "../text.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { ageOf, type Version, versionAt } from "../versions.ts";
import { type Site, titleAt } from "./site.ts";
import { type StripProps, stripProps } from "./strip.ts";

/** What a connector's page says of it for one product version. */
export interface ConnectorProps {
  readonly category: string;
  /** The connector release for this product version; undefined when there is none. */
  readonly release: string | undefined;
  /** Why there is no release. */
  readonly reason: string | undefined;
  readonly lifecycle: Lifecycle;
  readonly store: string | undefined;
  readonly source: string | undefined;
}

/** A card of the catalogue. */
export interface ConnectorCardProps extends ConnectorProps {
  readonly address: Address;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly strip: StripProps;
}

/** The cards of a version's catalogue, by name. */
export function connectorCards(site: Site, id: string): ConnectorCardProps[] {
  const { content } = site.library;
  const version = versionAt(content.versions, id);
  const words = variablesOf(content.site, version);
  const pages = [...(site.library.laid.get(id)?.pages.values() ?? [])];
  return pages
    .flatMap(({ address, origin: { frontMatter } }) => {
      if (frontMatter.kind !== "connector") return [];
      return [
        {
          ...connectorProps(frontMatter, version, content.versions),
          address,
          title: titleAt(site.library, address),
          description: fillVariables(frontMatter.description, words),
          url: pageUrl(site.base, address),
          strip: stripProps(site, address),
        },
      ];
    })
    .sort((a, b) => compareText(a.title, b.title));
}

/** What a connector's front matter says of one product version. */
export function connectorProps(connector: ConnectorFrontMatter, version: Version, versions: readonly Version[]): ConnectorProps {
  const { category, releases, store, source } = connector;
  const release = releases[version.id];
  const isNamed = typeof release === "string" && release !== DOCUMENTED;
  const none = typeof release === "object" ? release.none : `The connector store lists no release for ${version.label}.`;
  return {
    category,
    release: isNamed ? release : undefined,
    reason: isNamed ? undefined : none,
    lifecycle: lifecycleIn(connector, version.id, versions),
    store,
    source,
  };
}

/** A connector's state in a version: what its newest entry that is not newer than the version says. */
export function lifecycleIn({ lifecycle }: Pick<ConnectorFrontMatter, "lifecycle">, id: string, versions: readonly Version[]): Lifecycle {
  const since = versions.slice(ageOf(versions, id)).find((version) => lifecycle[version.id] !== undefined);
  return lifecycle[since?.id ?? ""] ?? "active";
}
