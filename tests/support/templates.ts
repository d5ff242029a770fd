import type { Page } from "playwright-core";

/** A page to look at. */
export interface Template {
  readonly name: string;
  readonly path: string;
}

/** One page of each template and of each content component. */
export const TEMPLATES: readonly Template[] = [
  { name: "front page", path: "7.3.0/" },
  { name: "section index", path: "7.3.0/guides/" },
  { name: "catalogue", path: "7.3.0/connectors/" },
  { name: "connector", path: "7.1.0/connectors/sift/" },
  { name: "steps", path: "7.3.0/connectors/onfido/set-up/" },
  { name: "tabs", path: "7.0.0/connectors/sift/set-up/" },
  { name: "tables", path: "7.3.0/connectors/onfido/reference/" },
  { name: "code", path: "7.3.0/guides/authentication/conditional-auth/" },
  { name: "catalogue with nothing left", path: "7.3.0/connectors/?q=zzz&category=Social+login" },
  { name: "tutorial", path: "7.3.0/tutorials/react/" },
  { name: "step", path: "7.3.0/tutorials/react/create-a-react-app/" },
  { name: "component of an SDK", path: "7.3.0/sdks/react/user-dropdown/" },
  { name: "table of errors", path: "7.3.0/references/api-error-codes/" },
  { name: "list of a group", path: "7.3.0/contents/guides/authentication/federated-login/" },
  { name: "matrix", path: "connectors/" },
  { name: "all versions", path: "versions/" },
  { name: "accessibility statement", path: "accessibility/" },
  { name: "version's changes", path: "7.0.0/changes/" },
  { name: "oldest version's changes", path: "6.0.0/changes/" },
  { name: "list of pages by title", path: "7.3.0/a-z/" },
  { name: "search", path: "search/" },
  { name: "search with results", path: "search/?q=login&version=7.2.0&section=Connectors" },
  { name: "search of all versions", path: "search/?q=login&version=7.2.0&scope=all" },
  { name: "search without results", path: "search/?q=qzqzqz&kind=tutorial" },
  { name: "comparison", path: "compare/?page=connectors/sift/set-up&from=7.1.0&to=7.3.0" },
  { name: "comparison side by side", path: "compare/?page=connectors/sift/set-up&from=7.1.0&to=7.3.0&view=side" },
  { name: "comparison that cannot be", path: "compare/?page=connectors/sift/set-up&from=6.0.0&to=7.3.0" },
  { name: "not found", path: "nowhere/" },
];

/** Waits until a page shows what its address asks for. */
export async function settle(page: Page, path: string): Promise<void> {
  if (path.startsWith("compare/")) await page.locator("[data-compare=output]:visible, [data-compare=message] p").first().waitFor();
  if (path.startsWith("search/?")) await page.locator(".search-hit, [data-search-view=none]:visible").first().waitFor();
}
