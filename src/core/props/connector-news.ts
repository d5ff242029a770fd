import type { Change } from "../changes.ts";
import { type ConnectorState, connectorOf, connectorStates } from "../connectors.ts";
import type { Address } from "../path.ts";
import { versionAt } from "../versions.ts";
import { type ChangeRow, changeRow } from "./changes-summary.ts";
import type { Site } from "./site.ts";
import { plainWords, shortWords } from "./support.ts";

/** What a version changed for a connector. */
export interface ConnectorNews {
  /** "What's new in 2.1.0". */
  readonly title: string;
  /** That the connector is new, or its release with the one before. */
  readonly note: string | undefined;
  /** Its pages that the version added, changed, moved or removed. None where the connector itself is new. */
  readonly rows: readonly ChangeRow[];
}

/** What the version being read changed for the connector at an address; undefined where it changed nothing, and in the oldest version. */
export function connectorNews(site: Site, address: Address): ConnectorNews | undefined {
  const { library } = site;
  const { version: id } = address;
  const changes = library.changes.get(id);
  const isConnector = connectorOf(library, address)?.address.key === address.key;
  if (!isConnector || changes?.before === undefined) return undefined;
  const { before } = changes;
  const states = connectorStates(library, address);
  const stateOf = (version: string) => states.find((state) => state.version.id === version);
  const [now, then] = [stateOf(id), stateOf(before)];
  if (now === undefined || then === undefined) return undefined;
  const { label } = versionAt(library.content.versions, id);
  const title = `What's new in ${label}`;
  if (then.support.kind === "absent") return { title, note: `This connector is new in ${label}.`, rows: [] };
  const isOwn = (change: Change) =>
    change.kind === "removed"
      ? connectorOf(library, { version: before, key: change.key })?.address.key === then.resolution.address.key
      : connectorOf(library, { version: id, key: change.key })?.address.key === address.key;
  const own = [...changes.pages.values(), ...changes.removed].filter(isOwn);
  const note = releaseNote(now, then);
  if (own.length === 0 && note === undefined) return undefined;
  return { title, note, rows: own.map((change) => changeRow(change, changes, site)) };
}

/** "Connector release 1.1.0 (1.0.0 in 2.0.0)"; undefined where the support is the same in both. */
function releaseNote(now: ConnectorState, then: ConnectorState): string | undefined {
  if (shortWords(now.support) === shortWords(then.support)) return undefined;
  const words = now.support.kind === "release" ? `Connector release ${now.support.release}` : plainWords(now.support);
  const former = shortWords(then.support);
  const before = /^\d/u.test(former) ? former : former.charAt(0).toLowerCase() + former.slice(1);
  return `${words} (${before} in ${then.version.label})`;
}
