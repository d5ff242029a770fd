import { QUERY_PARAMETER } from "../../contract.ts";
import { pageUrl } from "../../core/path.ts";
import { joinWords } from "../../core/text.ts";
import { make, makeLink } from "../elements.ts";
import type { ComparedPage, CompareRequest } from "./request.ts";

/** What the address bar says may be of any length; this much of it is enough to know it again. */
const ECHO_CHARACTERS_AT_MOST = 80;

/** Says why there is nothing to compare, and what can be done instead. */
export function explainRequest(request: Exclude<CompareRequest, { readonly kind: "ready" }>, base: string): Node[] {
  switch (request.kind) {
    case "no-page":
      return [say("Open a page, and compare it from there: this address names none."), waysOn(base)];
    case "unknown-page":
      return [say(`No version has a page ${echo(request.page)}.`), waysOn(base)];
    case "unknown-version":
      return [say(`There is no version ${echo(request.version)}. Choose two versions above.`)];
    case "one-version": {
      const only = request.present[0]?.label ?? "";
      if (request.others.length === 0)
        return [say(`Only ${only} has this page, so there is nothing to compare it with.`), pageList(request.present, base)];
      return [say("These are the same version. Choose two different ones above.")];
    }
    case "missing": {
      const { missing, present } = request;
      const sentence = `${joinWords(missing)} ${missing.length === 1 ? "does" : "do"} not have this page. These versions have it:`;
      return [say(sentence), pageList(present, base), ...suggestion(present)];
    }
  }
}

/** Says that the server gave no answer; `retry` asks again. */
export function explainFailure(retry: () => void): Node[] {
  const button = make("button", "", "Try again");
  button.type = "button";
  button.addEventListener("click", retry);
  return [say("The pages could not be loaded."), button];
}

function suggestion(present: readonly ComparedPage[]): Node[] {
  const [to, from] = present;
  if (to === undefined || from === undefined) return [];
  const query = new URLSearchParams({
    [QUERY_PARAMETER.comparePage]: to.key,
    [QUERY_PARAMETER.compareFrom]: from.version,
    [QUERY_PARAMETER.compareTo]: to.version,
  });
  return [make("p", "", makeLink(`Compare ${from.label} with ${to.label}`, `?${query}`))];
}

function pageList(pages: readonly ComparedPage[], base: string): HTMLElement {
  const items = pages.map((page) => make("li", "", makeLink(page.label, pageUrl(base, page))));
  return make("ul", "version-list", ...items);
}

function waysOn(base: string): HTMLElement {
  return make("p", "", makeLink("All versions", `${base}versions/`));
}

function say(words: string): HTMLElement {
  return make("p", "", words);
}

function echo(words: string): string {
  return words.length > ECHO_CHARACTERS_AT_MOST ? `${words.slice(0, ECHO_CHARACTERS_AT_MOST)}…` : words;
}
