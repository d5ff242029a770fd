import { encodePath } from "../path.ts";

/** A page in two versions. */
export interface Comparison {
  /** The page's key in `to`. */
  readonly key: string;
  /** Id of the older version. */
  readonly from: string;
  /** Id of the newer version. */
  readonly to: string;
}

/** Where a page is compared between two versions: `/compare/?page=connectors/acme&from=2.0.0&to=2.1.0`. `base` ends with a slash. */
export function compareUrl(base: string, { key, from, to }: Comparison): string {
  return `${base}compare/?page=${encodePath(key)}&from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
}
