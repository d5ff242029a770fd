import type { Library } from "../library.ts";
import { LATEST, latestRedirects, movedRedirects, type Redirect } from "../redirects.ts";
import { currentOf } from "../versions.ts";

/** What hosts are told besides the headers. */
export interface HostRules {
  /** The path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Addresses that lead on, each to a page. */
  readonly redirects: readonly HostRedirect[];
  /** The alias for all other pages of the current version, and the folder that answers it: paths with a slash at both ends. */
  readonly alias: { readonly from: string; readonly to: string };
}

/** A redirect with the status that a host answers with: 301 where it will stay, 302 where another version will be current. */
export interface HostRedirect extends Redirect {
  readonly status: 301 | 302;
}

/** The redirects of a site. */
export interface SiteRedirects {
  /** Old addresses of pages that moved or were replaced. */
  readonly moved: readonly Redirect[];
  /** Every page of the current version, under the alias. */
  readonly latest: readonly Redirect[];
}

/** The redirects to pages of the versions that a site holds, given by their ids. */
export function redirectsOf(library: Library, versions: readonly string[]): SiteRedirects {
  const isThere = ({ to }: Redirect) => versions.includes(to.version);
  return { moved: movedRedirects(library).filter(isThere), latest: latestRedirects(library).filter(isThere) };
}

/** What hosts are told of a site with these redirects. */
export function hostRules({ content }: Library, { base, moved, latest }: SiteRedirects & { readonly base: string }): HostRules {
  // The rule for the whole alias would answer these wrongly.
  const old = latest.filter(({ from, to }) => from.key !== to.key);
  return {
    base,
    redirects: [
      ...moved.map((redirect) => ({ ...redirect, status: 301 as const })),
      ...old.map((redirect) => ({ ...redirect, status: 302 as const })),
    ],
    alias: { from: `${base}${LATEST}/`, to: `${base}${currentOf(content.versions).id}/` },
  };
}
