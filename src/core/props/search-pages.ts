import { isShown } from "../conditions.ts";
import type { Library } from "../library.ts";
import { parentKeys } from "../path.ts";
import { packHeading, type SearchPage, type SearchPages } from "../search/pages.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";
import { pageAt, type Site } from "./site.ts";

/** What the search of a version knows of its pages, by key. `fragments` names the fragment of each page in the version's index. */
export function searchPages({ library, base }: Site, version: string, fragments: ReadonlyMap<string, string>): SearchPages {
  const { id, label } = versionAt(library.content.versions, version);
  const pages = [...(library.laid.get(version)?.pages.keys() ?? [])].flatMap((key) => {
    const fragment = fragments.get(key);
    return fragment === undefined ? [] : [searchPage(library, { version, key }, fragment)];
  });
  return { base, version: { id, label }, pages };
}

function searchPage(library: Library, address: { readonly version: string; readonly key: string }, fragment: string): SearchPage {
  const { version: id, key } = address;
  const { versions, site } = library.content;
  const words = variablesOf(site, versionAt(versions, id));
  const fill = (text: string) => fillVariables(text, words);
  const { frontMatter, body } = pageAt(library, address).origin;
  // A tab's own page lies in that tab; a group's own page is not its own parent.
  const trail = (library.positions.get(id)?.get(key)?.trail ?? []).filter((group, depth) => depth === 0 || group.key !== key);
  const owner = connectorAbove(library, id, key);
  const headings = body.headings
    .filter(({ depth, when }) => depth >= 2 && isShown(when, id, versions))
    .map(({ id: anchor, text }) => packHeading(anchor, fill(text)));
  return {
    key,
    fragment,
    title: fill(frontMatter.title),
    ...(trail.length > 0 && { trail: trail.map(({ label }) => label) }),
    ...(frontMatter.kind !== "page" && { kind: frontMatter.kind }),
    ...(owner && { connector: fill(owner.title), category: owner.category }),
    ...(frontMatter.kind === "connector" && frontMatter.keywords.length > 0 && { keywords: frontMatter.keywords }),
    ...(headings.length > 0 && { headings }),
  };
}

/** The nearest connector at a key or above it. */
function connectorAbove({ laid }: Library, version: string, key: string) {
  const pages = laid.get(version)?.pages;
  for (const one of [key, ...parentKeys(key)]) {
    const front = pages?.get(one)?.origin.frontMatter;
    if (front?.kind === "connector") return front;
  }
  return undefined;
}
