import type { PageChange } from "../changes.ts";
import { changesUrl } from "../generated-pages.ts";
import type { Library } from "../library.ts";
import { resolveIn } from "../lineage.ts";
import type { Address } from "../path.ts";
import { ageOf, versionAt } from "../versions.ts";
import { compareUrl } from "./compare-link.ts";
import type { Site } from "./site.ts";

/** A part of the line below a page's title: "Since 2.0.0", "changed in 2.1.0", "Changes since 2.0.0". */
export interface HistoryNote {
  readonly text: string;
  /** Where it leads; undefined for plain words. */
  readonly url: string | undefined;
}

/** What the version being read did to a page of the tree; undefined where it did nothing, and in the oldest version. */
export type NavMark = "new" | "changed" | undefined;

/**
 * The life of the page at an address as the reader of its version sees it: since when it is there without a break, when it changed last,
 * and when a newer version ended it. Of pages that the oldest version has nobody knows since when; nothing is said of it.
 */
export function historyNotes({ library, base }: Site, address: Address): HistoryNote[] {
  const labelOf = (id: string) => versionAt(library.content.versions, id).label;
  const { since, latest } = pastOf(library, address);
  const end = endOf(library, address);
  const told = [
    ...(since === undefined ? [] : [{ text: `since ${labelOf(since)}`, url: undefined }]),
    ...(latest === undefined ? [] : [{ text: `${latest.kind} in ${labelOf(latest.version)}`, url: undefined }]),
    ...(end === undefined ? [] : [{ text: `removed in ${labelOf(end)}`, url: changesUrl(base, end) }]),
  ];
  const comparison = latest && {
    text: `Changes since ${labelOf(latest.before)}`,
    url: compareUrl(base, { key: address.key, from: latest.before, to: address.version }),
  };
  return [
    ...told.map(({ text, url }, index) => ({ text: index === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text, url })),
    ...(comparison === undefined ? [] : [comparison]),
  ];
}

/** The mark of a page in the tree of a version. */
export function navMark(library: Library, { version, key }: Address): NavMark {
  const kind = library.changes.get(version)?.pages.get(key)?.kind;
  return kind === undefined ? undefined : kind === "added" ? "new" : "changed";
}

interface Past {
  /** The version that added the page; undefined when it is as old as the oldest version. */
  readonly since: string | undefined;
  /** The last change after that, and the version before it. */
  readonly latest: { readonly kind: "changed" | "moved"; readonly version: string; readonly before: string } | undefined;
}

/** Follows a page backwards, from version to version before. */
function pastOf(library: Library, { version, key }: Address): Past {
  const changes = library.changes.get(version);
  if (changes?.before === undefined) return { since: undefined, latest: undefined };
  const change: PageChange | undefined = changes.pages.get(key);
  if (change?.kind === "added") return { since: version, latest: undefined };
  const past = pastOf(library, { version: changes.before, key: change?.kind === "moved" ? change.previous : key });
  return change === undefined ? past : { ...past, latest: { kind: change.kind, version, before: changes.before } };
}

/** The first newer version that ended the page. One that merely stands on an older base than the page ended nothing. */
function endOf({ content: { versions }, lineage, changes }: Library, address: Address): string | undefined {
  const newer = versions.slice(0, ageOf(versions, address.version)).reverse();
  const keyIn = (version: string) => {
    const { kind, address: there } = resolveIn(lineage, address, version);
    return kind === "same" || kind === "moved" ? there.key : undefined;
  };
  return newer.find(({ id }) => {
    const { before, removed = [] } = changes.get(id) ?? {};
    const last = before === undefined ? undefined : keyIn(before);
    return last !== undefined && keyIn(id) === undefined && removed.some(({ key }) => key === last);
  })?.id;
}
