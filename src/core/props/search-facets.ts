import { connectorOf } from "../connectors.ts";
import type { Address } from "../path.ts";
import { pageAt, type Site, titleAt } from "./site.ts";

/** A value by which search can narrow its results. */
export interface SearchFacet {
  /** `kind`: the kind of page; `section`: its tab; `connector` and `category`: of the connector to which it belongs. */
  readonly name: "kind" | "section" | "connector" | "category";
  readonly value: string;
}

/** What search can narrow a page by. */
export function searchFacets({ library }: Site, address: Address): SearchFacet[] {
  const tab = library.positions.get(address.version)?.get(address.key)?.trail[0];
  const connector = connectorOf(library, address);
  return [
    { name: "kind", value: pageAt(library, address).origin.frontMatter.kind },
    ...(tab === undefined ? [] : [{ name: "section", value: tab.label } as const]),
    ...(connector === undefined
      ? []
      : [
          { name: "connector", value: titleAt(library, connector.address) } as const,
          { name: "category", value: connector.frontMatter.category } as const,
        ]),
  ];
}
