import { type Resolution, resolveIn } from "../lineage.ts";
import type { Address } from "../path.ts";
import { pageUrl } from "../path.ts";
import type { VersionStatus } from "../schema/version-list.ts";
import { currentOf, type Version, versionAt } from "../versions.ts";
import { type NamedLink, type Site, titleAt } from "./site.ts";

/** What a page of another version than the current one says above its title. */
export interface BannerProps {
  readonly status: VersionStatus;
  /** The line to which the banner shrinks. */
  readonly summary: string;
  /** What this version is. */
  readonly text: string;
  /** This very page in the current version, or the honest nearest. */
  readonly link: NamedLink;
}

/** The banner of the page at an address; the current version has none. */
export function bannerProps(site: Site, address: Address): BannerProps | undefined {
  const { versions } = site.library.content;
  const version = versionAt(versions, address.version);
  const current = currentOf(versions);
  if (version === current) return undefined;
  const resolution = resolveIn(site.library.lineage, address, current.id);
  const label = linkLabel(resolution, current, titleAt(site.library, resolution.address));
  return { status: version.status, ...describe(version, current), link: { label, url: pageUrl(site.base, resolution.address) } };
}

function describe({ label, status }: Version, current: Version): Pick<BannerProps, "summary" | "text"> {
  switch (status) {
    case "prerelease":
      return {
        summary: `${label} is a prerelease`,
        text: `${label} is not released yet, and what you read here may still change. The current version is ${current.label}.`,
      };
    case "end-of-life":
      return {
        summary: `${label} has reached its end of life`,
        text: `${label} gets no more fixes, and its documentation stays as it is. The current version is ${current.label}.`,
      };
    case "supported":
    case "current":
      return {
        summary: `${label} is not the current version`,
        text: `${label} is still supported. The current version is ${current.label}.`,
      };
  }
}

function linkLabel({ kind }: Resolution, current: Version, title: string): string {
  switch (kind) {
    case "same":
      return `Read this page in ${current.label}`;
    case "moved":
      return `Read this page in ${current.label}, where it is called ${title}`;
    case "replaced":
      return `${current.label} has ${title} in its place`;
    case "nearest":
    case "home":
      return `${current.label} has no such page; the nearest is ${title}`;
  }
}
