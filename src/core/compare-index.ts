import { type Lineage, resolveIn } from "./lineage.ts";
import { type CompareIndex, packKeys } from "./page-keys.ts";
import type { Address } from "./path.ts";

/** Follows every page of every version into all others. Where entries share a key, the one that a newer version's page leads to stands first. */
export function compareIndex(lineage: Lineage): CompareIndex {
  const { versions, laid } = lineage;
  const addresses = versions.flatMap(({ id }) => [...(laid.get(id)?.pages.values() ?? [])].map(({ address }) => address));
  const pages = addresses.map((address) => packKeys(versions.map(({ id }) => keyIn(lineage, address, id))));
  const different = new Map(pages.map((page) => [JSON.stringify(page), page]));
  return { versions: versions.map(({ id, label }) => ({ id, label })), pages: [...different.values()] };
}

function keyIn(lineage: Lineage, address: Address, version: string): string | undefined {
  const { kind, address: found } = resolveIn(lineage, address, version);
  return kind === "same" || kind === "moved" ? found.key : undefined;
}
