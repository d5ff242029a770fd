import * as z from "zod";
import { fields, text } from "./validate.ts";

/** What a version id may be: it names a folder and stands in URLs. */
export const VERSION_ID = /^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$/u;

/** Where a release stands in its life. */
export const versionStatus = z.enum(["prerelease", "current", "supported", "end-of-life"]);

const NO_URL = "it must be an address that starts with https:// or http://.\nWrite the whole address: https://example.org/page.";

/** A web address, as it stands in a link: no user before the host, and no sign that would have to be escaped. */
export const webUrl = z.url({ error: NO_URL }).regex(/^https?:\/\/(?![^/?#]*@)[^\s\p{Cc}\p{Bidi_Control}"<>\\^`{|}]+$/iu, NO_URL);

/** A version id, quoted: unquoted, YAML would read 7.10 as the number 7.1. */
const versionId = z.string();

/** One release that the site shows. */
const versionEntry = fields({
  /** The release's id: names its folder and stands in its URLs. Letters, digits, dots, hyphens, underscores; 32 at most. @example "2.1.0" */
  id: versionId,
  /** What readers see. @default the id */
  label: text.optional(),
  /** prerelease, current, supported or end-of-life; exactly one version is current. */
  status: versionStatus,
  /** The older version whose pages this one inherits. Without it the version stands alone. */
  base: versionId.optional(),
  /** The day of the release, for the list of all versions. @example "2025-02-25" */
  released: z.iso.date('it must be a day of the calendar.\nWrite it like "2025-02-25".').optional(),
  /** Further words for `%name%` in the pages of this version. @example jdk: "11 or 17" */
  vars: z.record(z.string().regex(/^[a-z][a-zA-Z0-9-]*$/u, "a variable's name starts with a small letter."), text).default({}),
});

/** A release whose documentation lives elsewhere. */
const archivedEntry = fields({
  /** The release's name. @example "5.11.0" */
  id: text,
  /** Where its documentation is. */
  url: webUrl,
  /** The day of the release. */
  released: z.iso.date('it must be a day of the calendar.\nWrite it like "2020-11-14".').optional(),
});

/** versions.yaml: the releases, newest first. That order is the order everywhere. */
export const versionListSchema = fields({
  /** The releases that the site shows, newest first. */
  versions: z.array(versionEntry).min(1, "a site shows at least one version.\nAdd an entry with id and status."),
  /** Older releases that are documented elsewhere, newest first; the page of all versions lists them. */
  archived: z.array(archivedEntry).default([]),
});

export type VersionList = z.output<typeof versionListSchema>;
export type VersionStatus = z.output<typeof versionStatus>;
export type ArchivedVersion = z.output<typeof archivedEntry>;
