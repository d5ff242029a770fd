/**
 * The names that templates, styles and client code share. Templates write element names and attributes literally, since
 * markup built from variables cannot be searched; a name changes here and there together.
 */

/** Custom elements; each improves markup that works without it. */
export const ELEMENT = {
  themeSwitch: "theme-switch",
  searchDialog: "search-dialog",
  searchPage: "search-page",
  navDrawer: "nav-drawer",
  navScroll: "nav-scroll",
  navTree: "nav-tree",
  tocSpy: "toc-spy",
  tabGroup: "tab-group",
  copyButton: "copy-button",
  versionMenu: "version-menu",
  versionBanner: "version-banner",
  arrivalNotice: "arrival-notice",
  missingPage: "missing-page",
  pageComparison: "page-comparison",
  connectorFilter: "connector-filter",
  stepMarks: "step-marks",
  stepDone: "step-done",
  tutorialProgress: "tutorial-progress",
} as const;

/** Attributes that tell client code what a piece of markup is for. */
export const ATTRIBUTE = {
  /** On `<html>`: the theme the reader chose, `light` or `dark`; absent while the system decides. */
  theme: "data-theme",
  /** On a button in `<theme-switch>`: the choice it makes, `light`, `dark` or `system`. */
  themeChoice: "data-theme-choice",
  /** On `<search-dialog>` and on a choice of a version in `<search-page>`: the folder URL of the version's Pagefind bundle, ending in `/`. */
  searchBundle: "data-bundle",
  /** On `<search-dialog>`: the version as a reader calls it. */
  searchVersion: "data-version",
  /** On `<search-dialog>`: the tab in which the page being read lies. */
  searchSection: "data-section",
  /** On the button that opens the search. */
  searchOpen: "data-search-open",
  /** On the button that closes the search. */
  searchClose: "data-search-close",
  /** On the button that loads a search bundle again after it failed. */
  searchRetry: "data-search-retry",
  /** On what the search shows instead of results; the value is a `SearchView`. */
  searchView: "data-search-view",
  /** On a button that chooses what is searched; the value is a `Scope` of the search. */
  searchScope: "data-search-scope",
  /** On what holds the reader's recent searches. */
  searchRecent: "data-search-recent",
  /** On an option for another version of a hit. */
  searchOther: "data-search-other",
  /** On a choice of a version in `<search-page>`, beside its bundle: the version's list of pages by title. */
  searchTitles: "data-titles",
  /** On a part of `<search-page>`: what it is for; the value is a `SearchPagePart`. */
  searchPart: "data-search-part",
  /** On the link that leads to the nav and, on small screens, opens it as a drawer. */
  drawerOpen: "data-drawer-open",
  /** On the button inside the drawer that closes it. */
  drawerClose: "data-drawer-close",
  /** On `<nav-drawer>` while it lies over the page. */
  drawerIsOpen: "data-open",
  /** On `<nav-scroll>`: which nav this is, version and tab; navs with equal keys share their place. */
  scrollKey: "data-scroll-key",
  /** On `<nav-tree>`: URL of the file with the version's whole tree. */
  navFile: "data-file",
  /** On a link of the nav that stands for a closed group: it leads to a page that lists what the group holds. */
  navGroup: "data-nav-group",
  /** On a part of `<nav-tree>`: what it is for; the value is a `NavPart`. */
  navPart: "data-nav",
  /** On a panel in `<tab-group>`: its label. */
  tabLabel: "data-tab-label",
  /** On `<html>` while the reader keeps the version's banner shrunk to its line. */
  bannerIsSmall: "data-banner-small",
  /** On a link to another version: what to tell on arrival, where it does not lead to the same page. */
  arrival: "data-arrival",
  /** On `<page-comparison>` and `<missing-page>`: the path of the site, with a slash at both ends. */
  siteBase: "data-base",
  /** On `<page-comparison>`: the site's address with host and path, ending in `/`, as links in the pages' Markdown begin. */
  siteUrl: "data-site-url",
  /** On a part of `<page-comparison>`: what it is for; the value is a `ComparePart`. */
  comparePart: "data-compare",
  /** On a part of `<connector-filter>`: what it is for; the value is a `FilterPart`. */
  filterPart: "data-filter",
  /** On a card or row in `<connector-filter>`: the words in which typed ones are looked for. */
  filterWords: "data-filter-words",
  /** On what holds cards or rows and goes when none of them is left. */
  filterGroup: "data-filter-group",
  /** On the number behind a checkbox: how many the list would show. */
  filterCount: "data-filter-count",
  /** On what stands for a tutorial's step, in a list, the tree or a bar, and on `<step-done>`: the step's id in the reader's progress. */
  step: "data-step",
  /** On a step of a tutorial's list: how long it takes. */
  stepSeconds: "data-seconds",
  /** On a step that the reader has done. */
  stepIsDone: "data-done",
  /** On the words inside a step that say so, hidden while it is not done. */
  stepDoneWords: "data-done-words",
  /** On `<tutorial-progress>`: the id of the element that holds the list of steps. */
  progressList: "data-list",
  /** On a part of `<tutorial-progress>`: what it is for; the value is a `ProgressPart`. */
  progressPart: "data-progress",
  /** On `<html>` while the reader has marked any step of any tutorial. */
  hasProgress: "data-has-progress",
  /** On `<copy-button>` for the moment after a copy. */
  copied: "data-copied",
} as const;

/** Keys in localStorage and sessionStorage. Storage may be refused or full: every value is optional. */
export const STORAGE_KEY = {
  /** localStorage: `light` or `dark`; absent for the system's choice. public/theme.js reads the same key. */
  theme: "strata:theme",
  /** localStorage: `small` while the version's banner is shrunk. public/theme.js reads the same key. */
  banner: "strata:banner",
  /** localStorage: ids of the steps that the reader has done, as a JSON array, the latest first. public/theme.js asks whether there are any. */
  progress: "strata:progress",
  /** localStorage: what the reader searched for and opened, as a JSON array, the latest first. */
  searches: "strata:searches",
  /** sessionStorage: the path that a switch of version leads to, a space, and what to tell there. */
  arrival: "strata:arrival",
  /** localStorage: labels of chosen tabs as a JSON array, the latest choice first. */
  tabs: "strata:tabs",
  /** sessionStorage: followed by the scroll key; the nav's scroll offset in pixels. */
  navScroll: "strata:nav-scroll:",
} as const;

/** Events on `document`, by which elements of one page keep in step. */
export const PAGE_EVENT = {
  /** The reader chose a theme; `detail` is the choice. */
  themeChosen: "strata:theme-chosen",
  /** The reader chose a tab; `detail` is its label. */
  tabChosen: "strata:tab-chosen",
  /** The reader marked a step of a tutorial, or took marks away. */
  progressChanged: "strata:progress-changed",
  /** Entries have been added to the nav. */
  navGrown: "strata:nav-grown",
  /** The nav drawer has opened, so that what it holds has a size. */
  drawerOpened: "strata:drawer-opened",
} as const;

/** Query parameters in links between pages. */
export const QUERY_PARAMETER = {
  /** A word to mark in the page, once for each word. Removed from the address bar after use. */
  highlight: "highlight",
  /** Of the comparison: the key of the page, as the newer version or the older one has it. */
  comparePage: "page",
  /** Of the comparison: ids of the two versions. */
  compareFrom: "from",
  compareTo: "to",
  /** Of the comparison: a `CompareView`. */
  compareView: "view",
  /** Of lists of connectors and of the page of results: typed words; what is checked stands under the names of `FILTER_FACETS`, or of the search's facets. */
  filterText: "q",
  /** Of the page of results: the id of the reader's version, and `all` for all versions. */
  searchVersion: "version",
  searchScope: "scope",
} as const;

/** The breakpoint from which the nav stands beside the article instead of in a drawer. */
export const BESIDE_ARTICLE = "(min-width: 48rem)";

export type ThemeChoice = "light" | "dark" | "system";

/** What the search shows: the hint before typing, results, nothing found, or that the bundle failed to load. */
export type SearchView = "hint" | "results" | "none" | "failed";

/**
 * The parts of `<search-page>`: the places for the count, facets, results and nearest terms, the buttons for more results, for all versions,
 * for leaving out facets and for searching a nearest term, and the links to the list of pages by title.
 */
export type SearchPagePart = "status" | "facets" | "results" | "nearest" | "more" | "widen" | "unfilter" | "term" | "index";

/** How the comparison shows what changed: in one text, or in two beside each other. */
export type CompareView = "inline" | "side";

/** What lists of connectors are filtered by: names of checkboxes, query parameters, and after `data-` attributes of cards and rows. */
export const FILTER_FACETS = ["category", "type", "lifecycle"] as const;

/**
 * The parts of `<connector-filter>`: its form, how many are shown, the number of checked boxes, the buttons that clear, and what stands
 * in the place of an empty list: why it is empty, and where else to look.
 */
export type FilterPart = "form" | "status" | "chosen" | "clear" | "empty" | "reason" | "elsewhere";

/** The parts of `<nav-tree>`: the form of the filter, how many entries match, the tree as the page has it, and what takes its place. */
export type NavPart = "filter" | "status" | "tree" | "matches";

/** The parts of `<page-comparison>`: what it says when there is nothing to show, its buttons, and where the two pages are shown. */
export type ComparePart = "heading" | "status" | "message" | "form" | "tools" | "previous" | "next" | "output";

/** The parts of `<tutorial-progress>`: how much is done, the link to the first or the next step, the button that takes all marks away. */
export type ProgressPart = "status" | "start" | "clear";
