import { checkReadable } from "./assets.ts";
import { isShown } from "./conditions.ts";
import type { Content, Link, PageBody, SourcePage } from "./content.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { findLost, type LaidContent, type LostKey, reachOf } from "./layers.ts";
import { assetUrls, type LinkTarget, parseLink } from "./links.ts";
import { folderOf, HOME_KEY, relativePath } from "./path.ts";
import { didYouMean, joinWords } from "./text.ts";
import { ageOf } from "./versions.ts";

/** The anchor at the top of every page, to which "Back to top" leads. */
export const TOP_ANCHOR = "top";

/** Every link of every page, in every version in which the page and the words around the link are shown. */
export function checkLinks({ content, laid }: LaidContent): Diagnostic[] {
  return content.pages.flatMap((page) => {
    const reach = reachOf(content, laid, page);
    return [...page.body.links.flatMap((link) => checkLink(link, page, reach, { content, laid })), ...checkImages(page, content)];
  });
}

function checkLink(link: Link, page: SourcePage, reach: readonly string[], site: LaidContent): Diagnostic[] {
  const target = parseLink(link.url, { file: page.file.slice(page.layer.length + 1), key: page.key });
  switch (target.kind) {
    case "external":
      return [];
    case "refused":
      return [{ ...link.place, code: "link-form", message: target.reason, fix: target.fix }];
    case "asset":
      return checkAsset(target.file, link, site.content);
    case "page":
      return checkPageLink(target, link, page, { ...site, reach });
  }
}

function checkAsset(file: string, link: Link, content: Content): Diagnostic[] {
  if (content.assets.has(file)) return [];
  return [
    {
      ...link.place,
      code: "asset-missing",
      message: `The link ${link.url} names no file: ${file} is not in the content folder.`,
      fix: didYouMean(`/${file}`, assetUrls(content.assets.keys())) || "Add the file or correct the link.",
    },
  ];
}

type PageTarget = Extract<LinkTarget, { kind: "page" }>;

function checkPageLink(
  target: PageTarget,
  link: Link,
  page: SourcePage,
  site: LaidContent & { readonly reach: readonly string[] },
): Diagnostic[] {
  const { content, laid } = site;
  const ids = content.versions.map(({ id }) => id);
  if (target.version !== undefined && !ids.includes(target.version)) {
    return [
      {
        ...link.place,
        code: "link-version-unknown",
        message: `The link ${link.url} names the version ${target.version}, which is not declared.`,
        fix: didYouMean(target.version, ids) || `The versions are ${joinWords(ids)}.`,
      },
    ];
  }
  const shown = site.reach.filter((version) => isShown(link.when, version, content.versions));
  const lacking = shown.filter((version) => laid.get(target.version ?? version)?.pages.has(target.key) !== true);
  if (lacking.length > 0)
    return [
      lacking.length === shown.length
        ? missing(target, link, page, { ...site, lacking })
        : absent(target, link, { shown, lacking, content }),
    ];
  return checkAnchor(target, link, shown, site);
}

function missing(
  target: PageTarget,
  link: Link,
  page: SourcePage,
  site: LaidContent & { readonly lacking: readonly string[] },
): Diagnostic {
  const version = target.version ?? site.lacking[0] ?? "";
  const keys = [...(site.laid.get(version)?.pages.keys() ?? [])];
  const guess = didYouMean(target.key, keys).replace(
    /^Did you mean (.*)\?$/u,
    (_, key: string) => `Did you mean ${writeLink(key, link.url, page)}?`,
  );
  const elsewhere = site.content.versions.map(({ id }) => id).filter((id) => site.laid.get(id)?.pages.has(target.key));
  const message = `The link ${link.url} leads to no page of ${target.version ?? joinWords(site.lacking)}.`;
  const lost = findLost(site, version, target.key);
  if (lost !== undefined)
    return { ...link.place, code: "link-page-missing", ...tellLost(lost, message, (key) => writeLink(key, link.url, page)) };
  const inOtherCase = keys.find((key) => key.toLowerCase() === target.key.toLowerCase());
  if (inOtherCase !== undefined) {
    const differs = `The link ${link.url} differs in case from the address of the page ${inOtherCase}.`;
    return { ...link.place, code: "link-page-missing", message: differs, fix: `Write ${writeLink(inOtherCase, link.url, page)}.` };
  }
  if (elsewhere.length > 0) {
    return {
      ...link.place,
      code: "link-page-missing",
      message: `${message} The page ${target.key} exists in ${joinWords(elsewhere)}.`,
      fix: `Link by coordinates: ${elsewhere[0]}:/${target.key}/, or remove the link. ${guess}`.trimEnd(),
    };
  }
  return { ...link.place, code: "link-page-missing", message, fix: guess || "Correct the link or write the page." };
}

/** What became of the page that the link names, and what to write instead. */
function tellLost(lost: LostKey, message: string, write: (key: string) => string): Pick<Diagnostic, "message" | "fix"> {
  if (lost.kind === "moved") {
    return { message: `${message} The page moved in ${lost.version}.`, fix: `Write ${joinWords(lost.to.map(write), "or")}.` };
  }
  const { reason, successor } = lost.entry;
  const instead = successor === undefined ? "Remove the link" : `Write ${write(successor)}`;
  return { message: `${message} The page ended in ${lost.version}: ${reason}`, fix: `${instead}, or wrap the sentence in <Until>.` };
}

function absent(
  target: PageTarget,
  link: Link,
  { shown, lacking, content }: { readonly shown: readonly string[]; readonly lacking: readonly string[]; readonly content: Content },
): Diagnostic {
  const since = [...content.versions].reverse().find(({ id }) => shown.includes(id) && !lacking.includes(id));
  const isNewer = since !== undefined && lacking.every((id) => ageOf(content.versions, id) > ageOf(content.versions, since.id));
  const wrap = isNewer ? `<Since version="${since.id}">…</Since>` : "<Since> or <Until>";
  return {
    ...link.place,
    code: "link-version-missing",
    message: `The link ${link.url} leads nowhere in ${joinWords(lacking)}: this page is shown there, but ${target.key} is not.`,
    fix: `Wrap the sentence in ${wrap}, or override this page in a layer.`,
  };
}

function checkAnchor(target: PageTarget, link: Link, shown: readonly string[], { content, laid }: LaidContent): Diagnostic[] {
  if (target.fragment === "" || target.fragment === TOP_ANCHOR) return [];
  const bodyIn = (version: string) => laid.get(target.version ?? version)?.pages.get(target.key)?.origin.body;
  const anchors = (version: string): string[] => {
    const body = bodyIn(version);
    const places = [...(body?.headings ?? []), ...(body?.rows ?? [])];
    return places.flatMap(({ id, when }) => (isShown(when, target.version ?? version, content.versions) ? [id] : []));
  };
  const lacking = shown.filter((version) => bodyIn(version)?.isUnread !== true && !anchors(version).includes(target.fragment));
  const [first] = lacking;
  const page = target.key === HOME_KEY ? "the front page" : target.key;
  if (first === undefined) return shown.some((version) => isNumbered(target.fragment, bodyIn(version))) ? [tellNumbered(link, page)] : [];
  const guess = didYouMean(target.fragment, [...anchors(first), TOP_ANCHOR]).replace("Did you mean ", "Did you mean #");
  return [
    {
      ...link.place,
      code: "anchor-missing",
      message: `The link ${link.url} names the anchor #${target.fragment}, which ${page} does not have in ${joinWords(lacking)}.`,
      fix: guess || "Name the anchor of one of the page's headings or rows, or none.",
    },
  ];
}

/** Whether an anchor is that of a heading which has its words from another, and a number to be told from it. */
function isNumbered(anchor: string, body: PageBody | undefined): boolean {
  return body?.headings.some(({ id, plainId }) => id === anchor && plainId !== undefined) === true;
}

function tellNumbered({ url, place }: Link, page: string): Diagnostic {
  const message = `The link ${url} names an anchor with a number, since several headings of ${page} have the same words: it leads to another heading once one of them goes.`;
  return { ...place, code: "anchor-numbered", message, fix: "Give the headings different words, and name the new anchor." };
}

/** A link to a key, in the form in which the author wrote the faulty one. */
function writeLink(key: string, written: string, page: SourcePage): string {
  const root = /^(?:[^/#]*:)?(?=\/)/u.exec(written)?.[0];
  if (root !== undefined) return `${root}/${key}/`;
  const extension = written.split("#")[0]?.endsWith(".md") ? ".md" : ".mdx";
  return relativePath(folderOf(page.file.slice(page.layer.length + 1)), `${key}${extension}`);
}

function checkImages(page: SourcePage, content: Content): Diagnostic[] {
  return page.body.images.flatMap(({ file, url, alt, place }) => {
    const found: Diagnostic[] = [];
    if (file === undefined) {
      found.push({
        ...place,
        code: "image-missing",
        message: `The image ${url} would be fetched from elsewhere or lies outside the content folder.`,
        fix: "Put the file into assets/ and write /assets/name.svg.",
      });
    } else if (!content.assets.has(file)) {
      found.push({
        ...place,
        code: "image-missing",
        message: `The image ${url} is not there: no file ${file} in the content folder.`,
        fix:
          (url.startsWith("/") ? didYouMean(url, assetUrls(content.assets.keys())) : didYouMean(file, content.assets.keys())) ||
          "Add the file or correct the path.",
      });
    } else found.push(...checkReadable(content.assets.get(file), { name: `The image ${url}`, place }));
    if (alt.trim() === "") {
      found.push({
        ...place,
        code: "image-alt",
        message: `The image ${url} has no text for those who cannot see it.`,
        fix: "Write what it shows between the square brackets: ![…](…).",
      });
    }
    return found;
  });
}
