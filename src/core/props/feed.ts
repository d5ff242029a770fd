import { escapeHtml, escapeXml } from "../escape.ts";
import { changesUrl } from "../generated-pages.ts";
import type { Version } from "../versions.ts";
import { type ChangesSummary, changesSummary } from "./changes-summary.ts";
import type { Site } from "./site.ts";

/** The feed's name at the top of the site. */
export const FEED_FILE = "changes.xml";

/** Nothing was ever released: a feed must name a moment, and one that a build makes up would change with every build. */
const NO_DAY = "1970-01-01";

/**
 * The changes of all released versions as an Atom feed, newest first. A version without a day of release is left out: its entry would have no
 * moment at which it was new. The same content gives the same feed.
 */
export function changesFeed(site: Site): string {
  const { site: settings, versions } = site.library.content;
  const absolute = (path: string) => new URL(path, settings.url).href;
  const title = settings.title ?? settings.product;
  const released = versions.flatMap((version) => (version.released === undefined ? [] : [{ version, day: version.released }]));
  const newest =
    released
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? NO_DAY;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(settings.language)}">
  <title>${escapeXml(`Changes · ${title}`)}</title>
  <id>${escapeXml(absolute(site.base + FEED_FILE))}</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(absolute(site.base + FEED_FILE))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(absolute(`${site.base}versions/`))}"/>
  <updated>${momentOf(newest)}</updated>
  <author><name>${escapeXml(title)}</name></author>
${released.map(({ version, day }) => entryOf(site, version, day)).join("")}</feed>
`;
}

function entryOf(site: Site, { id }: Version, day: string): string {
  const absolute = (path: string) => new URL(path, site.library.content.site.url).href;
  const summary = changesSummary(site, id);
  const url = escapeXml(absolute(changesUrl(site.base, id)));
  return `  <entry>
    <title>${escapeXml(summary.title)}</title>
    <id>${url}</id>
    <link rel="alternate" type="text/html" href="${url}"/>
    <updated>${momentOf(day)}</updated>
    <summary>${escapeXml(summary.counts.map(({ text }) => text).join(", ") || summary.lead)}</summary>
    <content type="html">${escapeXml(htmlOf(summary, absolute))}</content>
  </entry>
`;
}

/** The changes as plain HTML: a heading for each tab, a list of what changed in it. */
function htmlOf({ lead, tabs }: ChangesSummary, absolute: (path: string) => string): string {
  const link = (label: string, url: string | undefined) =>
    url === undefined ? escapeHtml(label) : `<a href="${escapeHtml(absolute(url))}">${escapeHtml(label)}</a>`;
  const lists = tabs.map(({ label, groups }) => {
    const rows = groups.flatMap((group) =>
      group.rows.map(({ kind, title, url, note, links }) => {
        const place = group.label === undefined ? "" : `${escapeHtml(group.label)} › `;
        const more = [note === undefined ? [] : escapeHtml(note), links.map((one) => link(one.label, one.url))].flat();
        return `<li>${kind}: ${[`${place}${link(title, url)}`, ...more].join(" · ")}</li>`;
      }),
    );
    return `<h2>${escapeHtml(label)}</h2><ul>${rows.join("")}</ul>`;
  });
  return `<p>${escapeHtml(lead)}</p>${lists.join("")}`;
}

function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}
