import type { Page } from "./layers.ts";
import type { Library } from "./library.ts";
import { type Resolution, resolveIn } from "./lineage.ts";
import { type Address, parentKeys, printAddress } from "./path.ts";
import type { ConnectorFrontMatter, Lifecycle } from "./schema/front-matter.ts";
import { ageOf, type Version, versionBefore } from "./versions.ts";

/** The word that stands for a release where the product's docs list the connector and the connector store has no release of it. */
const DOCUMENTED = "documented";

/** How a version of the product stands to a connector. Deprecated is no support of its own: it stands beside the release, in the lifecycle. */
export type Support =
  | { readonly kind: "release"; readonly release: string }
  /** Part of the product; `release` is the connector's version inside it, if it is known. */
  | { readonly kind: "built-in"; readonly release: string | undefined }
  /** The docs list it, and the store has no release of it. */
  | { readonly kind: "documented" }
  | { readonly kind: "none"; readonly reason: string }
  /** Not offered any more; `reason` is what the author says of its missing release. */
  | { readonly kind: "retired"; readonly reason: string | undefined }
  /** The version has no page of it; `reason` is what layer.yaml says of its end, if it ended. */
  | { readonly kind: "absent"; readonly reason: string | undefined };

/** A connector in one version. */
export interface ConnectorState {
  readonly version: Version;
  readonly support: Support;
  readonly lifecycle: Lifecycle;
  /** Where its page, or what answers for it, is in that version. */
  readonly resolution: Resolution;
  /** Whether the version has another release of it than the version before. False in the oldest, which has none before. */
  readonly isNewRelease: boolean;
}

/** A page of kind connector. */
export interface ConnectorPage {
  readonly address: Address;
  readonly frontMatter: ConnectorFrontMatter;
}

/** A connector's lifecycle in a version: what its newest entry that is not newer than the version says. */
export function lifecycleIn({ lifecycle }: Pick<ConnectorFrontMatter, "lifecycle">, id: string, versions: readonly Version[]): Lifecycle {
  const since = versions.slice(ageOf(versions, id)).find((version) => Object.hasOwn(lifecycle, version.id));
  return (since && lifecycle[since.id]) ?? "active";
}

/** What a connector's front matter says of one version. */
export function supportIn(connector: ConnectorFrontMatter, { id, label }: Version, versions: readonly Version[]): Support {
  const listed = Object.hasOwn(connector.releases, id) ? connector.releases[id] : undefined;
  const release = typeof listed === "string" && listed !== DOCUMENTED ? listed : undefined;
  const reason = typeof listed === "object" ? listed.none : undefined;
  const lifecycle = lifecycleIn(connector, id, versions);
  if (lifecycle === "retired") return { kind: "retired", reason };
  if (lifecycle === "built-in") return { kind: "built-in", release };
  if (release !== undefined) return { kind: "release", release };
  if (listed === DOCUMENTED) return { kind: "documented" };
  const lister = connector.store === undefined ? "The documentation" : "The connector store";
  return { kind: "none", reason: reason ?? `${lister} lists no release for ${label}.` };
}

/** Whether a reader of the version can have the connector. */
export function isSupported({ kind }: Support): boolean {
  return kind === "release" || kind === "built-in" || kind === "documented";
}

/** The connector at an address through all versions, newest first; it is followed through moves. */
export function connectorStates(library: Library, address: Address): ConnectorState[] {
  const { versions } = library.content;
  const states = versions.map((version): Omit<ConnectorState, "isNewRelease"> => {
    const resolution = resolveIn(library.lineage, address, version.id);
    const isThere = resolution.kind === "same" || resolution.kind === "moved";
    const connector = isThere ? connectorAt(library, resolution.address)?.frontMatter : undefined;
    if (connector === undefined) {
      const reason = "reason" in resolution ? resolution.reason : undefined;
      return { version, support: { kind: "absent", reason }, lifecycle: "active", resolution };
    }
    const lifecycle = lifecycleIn(connector, version.id, versions);
    return { version, support: supportIn(connector, version, versions), lifecycle, resolution };
  });
  return states.map((state) => {
    const before = states.find(({ version }) => version.id === versionBefore(versions, state.version.id));
    const release = releaseOf(state.support);
    return { ...state, isNewRelease: before !== undefined && release !== undefined && release !== releaseOf(before.support) };
  });
}

/** The release that a version has of a connector, in the store or in the product. */
export function releaseOf(support: Support): string | undefined {
  return support.kind === "release" || support.kind === "built-in" ? support.release : undefined;
}

/** The versions with support, oldest first, neighbours drawn together: `1.1.0, 2.0.0–2.2.0`. Empty where there are none. `states` are newest first. */
export function supportedRanges(states: readonly Pick<ConnectorState, "version" | "support">[]): string {
  const ranges: string[][] = [];
  let isOpen = false;
  for (const { version, support } of states.toReversed()) {
    if (isSupported(support)) {
      if (isOpen) ranges.at(-1)?.push(version.label);
      else ranges.push([version.label]);
    }
    isOpen = isSupported(support);
  }
  return ranges.map((labels) => (labels.length === 1 ? labels[0] : `${labels[0]}–${labels.at(-1)}`)).join(", ");
}

/** The connector to which a page belongs: the page itself, or the nearest above it that is one. */
export function connectorOf(library: Pick<Library, "laid">, { version, key }: Address): ConnectorPage | undefined {
  for (const one of [key, ...parentKeys(key)]) {
    const found = connectorAt(library, { version, key: one });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The connectors of a version, by key. */
export function connectorsIn({ laid }: Pick<Library, "laid">, version: string): ConnectorPage[] {
  return [...(laid.get(version)?.pages.values() ?? [])].flatMap(asConnector);
}

/** Every connector of the site once, by the page that the newest version has of it. One that moved is one. */
export function connectorLines(library: Library): { readonly newest: ConnectorPage; readonly states: readonly ConnectorState[] }[] {
  const told = new Set<string>();
  return library.content.versions.flatMap(({ id }) =>
    connectorsIn(library, id).flatMap((newest) => {
      if (told.has(printAddress(newest.address))) return [];
      const states = connectorStates(library, newest.address);
      for (const { support, resolution } of states) if (support.kind !== "absent") told.add(printAddress(resolution.address));
      return [{ newest, states }];
    }),
  );
}

function connectorAt({ laid }: Pick<Library, "laid">, { version, key }: Address): ConnectorPage | undefined {
  const page = laid.get(version)?.pages.get(key);
  return page && asConnector(page)[0];
}

function asConnector({ address, origin: { frontMatter } }: Page): ConnectorPage[] {
  return frontMatter.kind === "connector" ? [{ address, frontMatter }] : [];
}
