import { SearchCombobox } from "./combobox.ts";
import { ResultsPage } from "./results-page.ts";

/** All that readers see of the search, as one file: it is loaded on intent, and each file more would be a request more. */
export const searchUi = {
  /** Makes the dialog search, given its `<search-dialog>`. */
  startDialog: (root: HTMLElement, signal: AbortSignal) => new SearchCombobox(root, signal),
  /** Makes the page of results search, given its `<search-page>`. */
  startPage: (root: HTMLElement, signal: AbortSignal) => new ResultsPage(root, signal),
};
