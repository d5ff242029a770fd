import { checkReadable } from "./assets.ts";
import { changesOf, type VersionChanges } from "./changes.ts";
import { checkConditions } from "./condition-check.ts";
import type { Content, Locate } from "./content.ts";
import { type Diagnostic, sortDiagnostics } from "./diagnostics.ts";
import { checkForm } from "./form-check.ts";
import { checkGeneratedKeys } from "./generated-pages.ts";
import { checkHistory } from "./history-check.ts";
import { checkIcons } from "./icon-check.ts";
import { checkLayers, layPages, type VersionPages } from "./layers.ts";
import { type Lineage, traceLineage } from "./lineage.ts";
import { checkLinks } from "./link-check.ts";
import { assetUrls } from "./links.ts";
import { type Listings, listingsOf } from "./listings.ts";
import { type NavGroupNode, type NavPosition, navPositions, navTreeOf } from "./nav.ts";
import { checkNav } from "./nav-check.ts";
import { checkPages } from "./page-check.ts";
import { checkProse } from "./prose-check.ts";
import { checkSections } from "./section-check.ts";
import { didYouMean } from "./text.ts";
import { checkTutorials } from "./tutorial-check.ts";
import { type Tutorial, tutorialsOf } from "./tutorials.ts";

/** The whole content, put together: what every page of every version is made from. */
export interface Library {
  readonly content: Content;
  readonly laid: ReadonlyMap<string, VersionPages>;
  readonly lineage: Lineage;
  /** Version -> what it did to the pages of the version before it. */
  readonly changes: ReadonlyMap<string, VersionChanges>;
  /** Version -> its tabs. */
  readonly trees: ReadonlyMap<string, readonly NavGroupNode[]>;
  /** Version -> its groups. */
  readonly listings: ReadonlyMap<string, Listings>;
  /** Version -> key -> where the page stands in the tree. */
  readonly positions: ReadonlyMap<string, ReadonlyMap<string, NavPosition>>;
  /** Version -> key of a tutorial or of one of its steps -> the tutorial. */
  readonly tutorials: ReadonlyMap<string, ReadonlyMap<string, Tutorial>>;
}

/** Puts the content together. Needs versions that passed their checks; all else may be faulty. */
export function buildLibrary(content: Content): Library {
  const laid = layPages(content);
  const trees = new Map([...laid].map(([version, pages]) => [version, navTreeOf(content, pages)]));
  const lineage = traceLineage(content.versions, laid);
  return {
    content,
    laid,
    lineage,
    changes: new Map(content.versions.map(({ id }) => [id, changesOf(lineage, id)])),
    trees,
    listings: new Map([...trees].map(([version, tabs]) => [version, listingsOf(tabs)])),
    positions: new Map([...trees].map(([version, tabs]) => [version, navPositions(tabs)])),
    tutorials: new Map([...laid].map(([version, pages]) => [version, tutorialsOf(pages)])),
  };
}

/** Every problem that shows only when all files are seen together. */
export function checkLibrary(library: Library, { locate, icons, languages }: CheckTools): Diagnostic[] {
  const { content } = library;
  return sortDiagnostics([
    ...checkLayers(library, locate),
    ...checkGeneratedKeys(content.pages),
    ...checkHistory(library, locate),
    ...checkPages(content, locate),
    ...checkConditions(library),
    ...checkNav(library, locate),
    ...checkTutorials(library, locate),
    ...checkLinks(library),
    ...checkIcons(content, icons, locate),
    ...checkLogo(content, locate),
    ...checkProse(content, locate),
    ...checkSections(library),
    ...checkForm(content, languages, locate),
  ]);
}

/** What the checks need to know besides the content. */
export interface CheckTools {
  readonly locate: Locate;
  /** Names of icons that an author may use. */
  readonly icons: ReadonlySet<string>;
  /** Names of languages whose code can be coloured. */
  readonly languages: ReadonlySet<string>;
}

function checkLogo({ site, assets }: Content, locate: Locate): Diagnostic[] {
  const logo = site.logo.slice(1);
  const place = locate("site.yaml", ["logo"]);
  if (assets.has(logo)) return checkReadable(assets.get(logo), { name: `The site's logo ${site.logo}`, place });
  return [
    {
      ...place,
      code: "image-missing",
      message: `The site's logo ${site.logo} is not there.`,
      fix: didYouMean(site.logo, assetUrls(assets.keys())) || "Add the file or correct the path.",
    },
  ];
}
