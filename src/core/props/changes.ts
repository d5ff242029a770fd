import { changesTitle, changesUrl } from "../generated-pages.ts";
import { type Version, versionAt } from "../versions.ts";
import { type ChangesSummary, changesSummary } from "./changes-summary.ts";
import { documentTitle, type FrameProps, frameInEveryVersion } from "./frame.ts";
import type { NamedLink, Site } from "./site.ts";

/** All that the page of a version's changes prints. */
export interface ChangesProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly documentTitle: string;
  readonly description: string;
  readonly summary: ChangesSummary;
  /** The pages of changes of the next older and the next newer version. */
  readonly older: NamedLink | undefined;
  readonly newer: NamedLink | undefined;
}

/** Everything that the page of a version's changes prints. */
export function changesProps(site: Site, id: string): ChangesProps {
  const { versions } = site.library.content;
  const version = versionAt(versions, id);
  const at = versions.indexOf(version);
  const linkTo = (other: Version | undefined) => other && { label: changesTitle(other), url: changesUrl(site.base, other.id) };
  const summary = changesSummary(site, id);
  return {
    frame: frameInEveryVersion(site, id, (other) => changesUrl(site.base, other)),
    title: summary.title,
    documentTitle: documentTitle(site, version, summary.title),
    description: summary.lead,
    summary,
    older: linkTo(versions[at + 1]),
    newer: linkTo(versions[at - 1]),
  };
}
