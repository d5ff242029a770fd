import { titleIndexUrl } from "../generated-pages.ts";
import { currentOf } from "../versions.ts";
import { type FrameProps, frameProps, searchBundleUrl } from "./frame.ts";
import type { Site } from "./site.ts";

/** All that the page of search results prints; the results come in the browser. */
export interface SearchProps {
  readonly frame: FrameProps;
  readonly documentTitle: string;
  readonly description: string;
  /** Newest first. */
  readonly versions: readonly {
    readonly id: string;
    readonly label: string;
    readonly isCurrent: boolean;
    readonly bundleUrl: string;
    readonly titleIndexUrl: string;
  }[];
}

/** Everything that the page of search results prints. */
export function searchProps(site: Site): SearchProps {
  const { versions, site: settings } = site.library.content;
  const current = currentOf(versions);
  return {
    frame: frameProps(site, { version: current.id }),
    documentTitle: `Search · ${settings.title ?? settings.product}`,
    description: `Search the documentation of ${settings.product}, in one version or in all.`,
    versions: versions.map((version) => ({
      id: version.id,
      label: version.label,
      isCurrent: version === current,
      bundleUrl: searchBundleUrl(site.base, version.id),
      titleIndexUrl: titleIndexUrl(site.base, version.id),
    })),
  };
}
