import { isShown } from "../conditions.ts";
import type { Address } from "../path.ts";
import { packHeading, type SearchPage, type SearchPages } from "../search/pages.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";
import { searchFacets } from "./search-facets.ts";
import { pageAt, type Site } from "./site.ts";

/** What the search of a version knows of its pages, by key. `fragments` names the fragment of each page in the version's index. */
export function searchPages({ library, base }: Site, version: string, fragments: ReadonlyMap<string, string>): SearchPages {
  const { id, label } = versionAt(library.content.versions, version);
  const pages = [...(library.laid.get(version)?.pages.keys() ?? [])].flatMap((key) => {
    const fragment = fragments.get(key);
    return fragment === undefined ? [] : [searchPage({ library, base }, { version, key }, fragment)];
  });
  return { base, version: { id, label }, pages };
}

function searchPage(site: Site, address: Address, fragment: string): SearchPage {
  const { library } = site;
  const { version: id, key } = address;
  const { versions } = library.content;
  const words = variablesOf(library.content.site, versionAt(versions, id));
  const fill = (text: string) => fillVariables(text, words);
  const { frontMatter, body } = pageAt(library, address).origin;
  // A tab's own page lies in that tab; a group's own page is not its own parent.
  const trail = (library.positions.get(id)?.get(key)?.trail ?? []).filter((group, depth) => depth === 0 || group.key !== key);
  const facets = new Map(searchFacets(site, address).map(({ name, value }) => [name, value]));
  const [connector, category] = [facets.get("connector"), facets.get("category")];
  const headings = body.headings
    .filter(({ depth, when }) => depth >= 2 && isShown(when, id, versions))
    .map(({ id: anchor, text }) => packHeading(anchor, fill(text)));
  return {
    key,
    fragment,
    title: fill(frontMatter.title),
    ...(trail.length > 0 && { trail: trail.map(({ label }) => label) }),
    ...(frontMatter.kind !== "page" && { kind: frontMatter.kind }),
    ...(connector !== undefined && { connector }),
    ...(category !== undefined && { category }),
    ...(frontMatter.kind === "connector" && frontMatter.keywords.length > 0 && { keywords: frontMatter.keywords }),
    ...(headings.length > 0 && { headings }),
  };
}
