import { changesBySection, KINDS } from "../change-sections.ts";
import type { Change, VersionChanges } from "../changes.ts";
import { changesTitle } from "../generated-pages.ts";
import type { Library } from "../library.ts";
import { pageUrl } from "../path.ts";
import { joinWords } from "../text.ts";
import { type Version, versionAt } from "../versions.ts";
import { compareUrl } from "./compare-link.ts";
import { type NamedLink, type Site, titleAt } from "./site.ts";
import { type StripProps, stripProps } from "./strip.ts";

/** What one version changed, in words and links. */
export interface ChangesSummary {
  readonly title: string;
  /** Says in a sentence against which version, or why there is nothing to tell. */
  readonly lead: string;
  /** "3 added", "1 changed"; only what there is. */
  readonly counts: readonly { readonly kind: Change["kind"]; readonly text: string }[];
  readonly tabs: readonly { readonly label: string; readonly groups: readonly ChangesGroup[] }[];
}

export interface ChangesGroup {
  /** "Acme › Set up"; undefined for what lies directly in the tab. */
  readonly label: string | undefined;
  readonly rows: readonly ChangeRow[];
}

/** One change. */
export interface ChangeRow {
  readonly kind: Change["kind"];
  readonly title: string;
  /** The page; undefined for one that ended. */
  readonly url: string | undefined;
  /** Where a page comes from, or why it ended. */
  readonly note: string | undefined;
  /** Where to read on: the comparison, the successor, the page as it was. */
  readonly links: readonly NamedLink[];
  readonly strip: StripProps;
}

/** What a version changed, in words and links. */
export function changesSummary(site: Site, id: string): ChangesSummary {
  const { library } = site;
  const version = versionAt(library.content.versions, id);
  const changes = changesIn(library, id);
  const all = [...changes.pages.values(), ...changes.removed];
  const counts = KINDS.map((kind) => ({ kind, amount: all.filter((one) => one.kind === kind).length }));
  const sections = changesBySection(changes, { here: positionsOf(library, id), before: positionsOf(library, changes.before) });
  return {
    title: changesTitle(version),
    lead: leadOf(library, changes, version),
    counts: counts.filter(({ amount }) => amount > 0).map(({ kind, amount }) => ({ kind, text: `${amount} ${kind}` })),
    tabs: sections.map(({ label, groups }) => ({
      label: label ?? "Other pages",
      groups: groups.map(({ trail, changes: inGroup }) => ({
        label: trail.length === 0 ? undefined : trail.join(" › "),
        rows: inGroup.map((change) => changeRow(change, changes, site)),
      })),
    })),
  };
}

function leadOf(library: Library, { before, pages, removed }: VersionChanges, { label }: Version): string {
  if (before === undefined) return `${label} is the first version documented here, so there is none before it to compare with.`;
  const older = versionAt(library.content.versions, before).label;
  if (pages.size + removed.length === 0) return `No page of ${label} differs from ${older}.`;
  return `What the documentation of ${label} adds, changes, moves and removes against ${older}.`;
}

/** A change in words and links. */
export function changeRow(change: Change, { version, before = version }: VersionChanges, site: Site): ChangeRow {
  const { library, base } = site;
  const older = versionAt(library.content.versions, before).label;
  const address = { version: change.kind === "removed" ? before : version, key: change.key };
  const strip = stripProps(site, address);
  const row = {
    kind: change.kind,
    title: titleAt(library, address),
    url: change.kind === "removed" ? undefined : pageUrl(base, address),
    // The ring marks the version that the page is about, which an ended page is not in.
    strip: { ...strip, bars: strip.bars.map((bar) => ({ ...bar, isCurrent: bar.id === version })) },
  };
  const comparison = { label: `Compare with ${older}`, url: compareUrl(base, { key: change.key, from: before, to: version }) };
  switch (change.kind) {
    case "added":
      return { ...row, note: undefined, links: [] };
    case "changed":
      return { ...row, note: undefined, links: [comparison] };
    case "moved":
      return { ...row, note: originOf(change), links: [comparison] };
    case "removed": {
      const successor = change.successor === undefined ? undefined : { version, key: change.successor };
      const replaced = successor && { label: `Replaced by ${titleAt(library, successor)}`, url: pageUrl(base, successor) };
      const last = { label: `Read it in ${older}`, url: pageUrl(base, address) };
      return { ...row, note: change.reason, links: replaced === undefined ? [last] : [replaced, last] };
    }
  }
}

/** How a moved page came about, by its former keys. */
function originOf({ how, from, previous, key }: Extract<Change, { kind: "moved" }>): string {
  const former = joinWords(from);
  switch (how) {
    case "move":
      return `Formerly ${former}`;
    case "split":
      return `Split off from ${former}`;
    case "merge":
      return previous === key ? `Merged with ${former}` : `Merged from ${former}`;
  }
}

function changesIn(library: Library, id: string): VersionChanges {
  const changes = library.changes.get(id);
  if (changes === undefined) throw new Error(`There is no version ${id}.`);
  return changes;
}

function positionsOf(library: Library, version: string | undefined): NonNullable<ReturnType<Library["positions"]["get"]>> {
  return library.positions.get(version ?? "") ?? new Map();
}
