import type { Locate, NavSource, SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import type { LaidContent } from "./layers.ts";
import { navSourceOf, navTreeOf, walkNav } from "./nav.ts";
import type { NavEntry, NavGroup } from "./schema/nav-file.ts";
import { count, didYouMean } from "./text.ts";

/** Entries whose page is in no version, pages that stand twice, pages in no tree. */
export function checkNav({ content, laid }: LaidContent, locate: Locate): Diagnostic[] {
  const keys = new Set(content.pages.map((page) => page.key));
  const sources = [content.nav, ...[...content.layers.values()].flatMap(({ nav }) => (nav === undefined ? [] : [nav]))];
  const found = sources.flatMap((source) => checkSource(source, keys, locate));
  return [...found, ...checkOverlaps({ content, laid }, locate, found), ...checkOrphans({ content, laid })];
}

/** A key that nav.yaml names, and where. */
interface Named {
  readonly key: string;
  readonly path: readonly PropertyKey[];
}

function checkSource(source: NavSource, keys: ReadonlySet<string>, locate: Locate): Diagnostic[] {
  const named = source.tabs.flatMap((tab, index) => namedIn(tab, [index]));
  const missing = named.flatMap(({ key, path }): Diagnostic[] => {
    const isThere = key.endsWith("/") ? [...keys].some((one) => one.startsWith(key)) : keys.has(key);
    if (isThere) return [];
    const what = key.endsWith("/") ? `No page of any version lies under ${key}.` : `No version has a page ${key}.`;
    return [
      {
        ...locate(source.file, path),
        code: "nav-page-missing",
        message: what,
        fix: didYouMean(key, keys) || "Write the page or remove the entry.",
      },
    ];
  });
  const repeated = [...Map.groupBy(named, ({ key }) => key)].flatMap(([key, [first, ...more]]) =>
    more.map(({ path }) => ({
      ...locate(source.file, path),
      code: "nav-duplicate" as const,
      message: `The page ${key} stands twice in the tree: also in line ${locate(source.file, first?.path ?? []).line}.`,
      fix: "Remove one of the two entries, or link to the page from the other place's text.",
    })),
  );
  return [...missing, ...repeated];
}

function namedIn(entry: NavEntry, path: readonly PropertyKey[]): Named[] {
  if (typeof entry === "string") return [{ key: entry, path }];
  if ("pages" in entry) return [{ key: entry.pages, path: [...path, "pages"] }];
  if ("link" in entry) return [];
  if ("page" in entry) return [{ key: entry.page, path: [...path, "page"] }];
  return namedInGroup(entry, path);
}

function namedInGroup(group: NavGroup, path: readonly PropertyKey[]): Named[] {
  const own = group.index === undefined ? [] : [{ key: group.index, path: [...path, "index"] }];
  return [...own, ...group.items.flatMap((item, index) => namedIn(item, [...path, "items", index]))];
}

/** Pages that a tree lists twice although no entry is written twice: a folder and a page in it, or two folders. */
function checkOverlaps({ content, laid }: LaidContent, locate: Locate, told: readonly Diagnostic[]): Diagnostic[] {
  const doubled = new Map<string, { readonly file: string; readonly key: string }>();
  for (const pages of laid.values()) {
    const keys = walkNav(navTreeOf(content, pages)).map(({ node }) => node.key);
    const { file } = navSourceOf(content, pages.version);
    for (const key of keys.filter((one, index) => keys.indexOf(one) !== index)) doubled.set(`${file} ${key}`, { file, key });
  }
  return [...doubled.values()]
    .filter(({ key }) => !told.some(({ code, message }) => code === "nav-duplicate" && message.includes(` ${key} `)))
    .map(({ file, key }) => ({
      ...locate(file, []),
      code: "nav-duplicate" as const,
      message: `The page ${key} stands twice in the tree: by an entry of its own or of its folder, and by that of another folder or of its tutorial.`,
      fix: "Narrow an entry that ends with a slash, or remove the step that its tutorial brings along.",
    }));
}

function checkOrphans({ content, laid }: LaidContent): Diagnostic[] {
  const missed = new Map<SourcePage, string[]>();
  for (const pages of laid.values()) {
    if (navSourceOf(content, pages.version).tabs.length === 0) continue;
    const listed = new Set(walkNav(navTreeOf(content, pages)).map(({ node }) => node.key));
    for (const { address, origin } of pages.pages.values()) {
      if (origin.frontMatter.nav && !listed.has(address.key)) missed.set(origin, [...(missed.get(origin) ?? []), address.version]);
    }
  }
  return [...missed].map(([origin, versions]) => ({
    ...startOf(origin.file),
    code: "page-not-in-nav",
    message: `The page stands in no navigation tree of ${count(versions.length, "version")} (${versions.join(", ")}), so readers find it only by search.`,
    fix: `Name ${origin.key} in nav.yaml, or write "nav: false" in the page if that is meant.`,
  }));
}
