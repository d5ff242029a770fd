import { ATTRIBUTE, type SearchView } from "../contract.ts";

/** Says that what searches did not load, in a `<search-dialog>` or `<search-page>`. */
export function showFailure(root: HTMLElement): void {
  const status = root.querySelector("[role=status]");
  if (status) status.textContent = "The search could not be loaded.";
  for (const view of root.querySelectorAll<HTMLElement>(`[${ATTRIBUTE.searchView}]`)) {
    view.hidden = view.getAttribute(ATTRIBUTE.searchView) !== ("failed" satisfies SearchView);
  }
}
