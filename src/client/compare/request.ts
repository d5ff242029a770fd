import { type CompareView, QUERY_PARAMETER } from "../../contract.ts";
import { type CompareIndex, findPage } from "../../core/page-keys.ts";
import type { Address } from "../../core/path.ts";

/** What the address of the comparison asks for, held against the index. What it says is shown as words; only what the index says is fetched. */
export type CompareRequest =
  | { readonly kind: "no-page" }
  | { readonly kind: "unknown-page"; readonly page: string }
  | { readonly kind: "unknown-version"; readonly version: string }
  /** The same version twice, or the page is in one alone: then there are no others. */
  | { readonly kind: "one-version"; readonly present: readonly ComparedPage[]; readonly others: readonly ComparedPage[] }
  /** The page is not in `missing`. */
  | { readonly kind: "missing"; readonly missing: readonly string[]; readonly present: readonly ComparedPage[] }
  | { readonly kind: "ready"; readonly from: ComparedPage; readonly to: ComparedPage };

/** A page in one of the versions. */
export interface ComparedPage extends Address {
  readonly label: string;
}

/** Reads the query of the address bar. Versions that it leaves out are the newest that has the page and the one before it. */
export function readRequest(query: URLSearchParams, index: CompareIndex): CompareRequest {
  const key = query.get(QUERY_PARAMETER.comparePage) ?? "";
  const named = [QUERY_PARAMETER.compareFrom, QUERY_PARAMETER.compareTo].map((name) => query.get(name) ?? "");
  const [fromId = "", toId = ""] = named;
  if (key === "") return { kind: "no-page" };
  const unknown = named.find((id) => id !== "" && !index.versions.some((version) => version.id === id));
  if (unknown !== undefined) return { kind: "unknown-version", version: unknown };
  const keys = findPage(index, key, [toId, fromId]);
  if (keys === undefined) return { kind: "unknown-page", page: key };

  const present = index.versions.flatMap(({ id, label }, place): ComparedPage[] => {
    const there = keys[place];
    return there === undefined ? [] : [{ version: id, label, key: there }];
  });
  const missing = [fromId, toId].filter((id) => id !== "" && !present.some(({ version }) => version === id));
  if (missing.length > 0) return { kind: "missing", missing, present };
  const to = present.find(({ version }) => (toId === "" ? version !== fromId : version === toId));
  const from = fromId === "" ? olderThan(to, present) : present.find(({ version }) => version === fromId);
  if (from === undefined || to === undefined || from.version === to.version) {
    return { kind: "one-version", present, others: present.filter(({ version }) => version !== (to ?? from)?.version) };
  }
  return { kind: "ready", from, to };
}

/** The version before a page's own that has the page, else any other. */
function olderThan(page: ComparedPage | undefined, present: readonly ComparedPage[]): ComparedPage | undefined {
  const place = present.findIndex(({ version }) => version === page?.version);
  return present[place + 1] ?? present.find(({ version }) => version !== page?.version);
}

/** How the reader wants to see the changes. */
export function readView(query: URLSearchParams): CompareView {
  return query.get(QUERY_PARAMETER.compareView) === "side" ? "side" : "inline";
}
