import type { Content, Locate } from "./content.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { NavEntry } from "./schema/nav-file.ts";
import { didYouMean } from "./text.ts";

/** Every icon that a page, a tree or the footer names, against the names of the icon set. */
export function checkIcons(content: Content, icons: ReadonlySet<string>, locate: Locate): Diagnostic[] {
  const trees = [content.nav, ...[...content.layers.values()].flatMap(({ nav }) => (nav === undefined ? [] : [nav]))];
  const { community, links, licences } = content.site.footer;
  const footer = [
    ...(community === undefined ? [] : [{ icon: community.link.icon, path: ["community", "link"] }]),
    ...links.map(({ icon }, index) => ({ icon, path: ["links", index] })),
    ...licences.map(({ icon }, index) => ({ icon, path: ["licences", index] })),
  ];
  const named: readonly NamedIcon[] = [
    ...content.pages.map(({ file, frontMatter: { icon } }) => ({ file, icon, path: [] })),
    ...trees.flatMap(({ file, tabs }) => tabs.flatMap((tab, index) => iconsIn(tab, file, [index]))),
    ...footer.map(({ icon, path }) => ({ file: "site.yaml", icon, path: ["footer", ...path] })),
  ];
  return named.flatMap(({ file, icon, path }) => {
    if (icon === undefined || icons.has(icon)) return [];
    const message = `The icon set has no icon ${icon}.`;
    return [{ ...locate(file, [...path, "icon"]), code: "icon-unknown" as const, message, fix: didYouMean(icon, icons) || CHOOSE }];
  });
}

const CHOOSE = "Choose a name from lucide.dev/icons.";

/** An icon's name, and the entry of the file that names it. */
interface NamedIcon {
  readonly file: string;
  readonly icon: string | undefined;
  readonly path: readonly PropertyKey[];
}

function iconsIn(entry: NavEntry, file: string, path: readonly PropertyKey[]): NamedIcon[] {
  if (typeof entry === "string" || "pages" in entry) return [];
  const inside = "items" in entry ? entry.items.flatMap((item, index) => iconsIn(item, file, [...path, "items", index])) : [];
  return [{ file, icon: entry.icon, path }, ...inside];
}
