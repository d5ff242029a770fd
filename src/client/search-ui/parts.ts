import { ATTRIBUTE, type SearchView } from "../../contract.ts";

/** The markup of the search, as SearchDialog.astro prints it. */
export interface SearchParts {
  readonly bundleUrl: string;
  /** The page of results. */
  readonly searchUrl: string;
  readonly versionId: string;
  /** The version as a reader calls it. */
  readonly versionLabel: string;
  /** The tab in which the page being read lies. */
  readonly section: string | undefined;
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly listbox: HTMLElement;
  readonly status: HTMLElement;
  readonly recent: HTMLElement;
  /** The buttons that choose what is searched. Those that show the choice have `aria-pressed`. */
  readonly scopes: readonly HTMLElement[];
  /** What stands below the input instead of results. */
  readonly views: Readonly<Record<Exclude<SearchView, "results">, HTMLElement>>;
}

/** Finds the parts of a `<search-dialog>`. */
export function searchParts(root: HTMLElement): SearchParts {
  const part = <Part extends HTMLElement>(selector: string): Part => {
    const found = root.querySelector<Part>(selector);
    if (!found) throw new Error(`SearchDialog.astro and search-ui/parts.ts disagree: there is no ${selector}.`);
    return found;
  };
  const form = part<HTMLFormElement>("form");
  const view = (name: SearchView): HTMLElement => part(`[${ATTRIBUTE.searchView}=${name}]`);
  return {
    bundleUrl: root.getAttribute(ATTRIBUTE.searchBundle) ?? "",
    searchUrl: form.getAttribute("action") ?? "",
    versionId: part<HTMLInputElement>("input[type=hidden]").value,
    versionLabel: root.getAttribute(ATTRIBUTE.searchVersion) ?? "",
    section: root.getAttribute(ATTRIBUTE.searchSection) ?? undefined,
    dialog: part("dialog"),
    input: part("input[role=combobox]"),
    listbox: part("[role=listbox]"),
    status: part("[role=status]"),
    recent: part(`[${ATTRIBUTE.searchRecent}]`),
    scopes: [...root.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.searchScope}]`)],
    views: { hint: view("hint"), none: view("none"), failed: view("failed") },
  };
}
