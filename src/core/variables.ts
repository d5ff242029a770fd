import type { SiteSettings } from "./schema/site-settings.ts";
import type { Version } from "./versions.ts";

/** A name between percent signs, as pages use it: `%version%`. */
export const VARIABLE = /%(?<name>[a-z][a-zA-Z0-9-]*)%/gu;

/** The words that pages of a version can use: `version` (its label), `product`, and the version's own. */
export function variablesOf(site: Pick<SiteSettings, "product">, version: Pick<Version, "label" | "vars">): Record<string, string> {
  return { ...version.vars, version: version.label, product: site.product };
}

/** Puts the words in. A name that is not known stays as it is: `%path%` is a word of other programs, too. */
export function fillVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (whole, name: string) => (Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole));
}

/**
 * Gives a link's address its variables back, whose second sign Markdown escapes: `https://a.example/%version%25/` ->
 * `https://a.example/%version%/`. Escaped letters, `%a9%25`, stay as they are.
 */
export function unescapeVariables(url: string): string {
  return url.replace(/(?<open>%(?![\da-f]{2}%)[a-z][a-zA-Z0-9-]*%)25/gu, "$<open>");
}
