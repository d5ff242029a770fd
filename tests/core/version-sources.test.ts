import { describe, expect, it } from "vitest";
import type { Content, SourcePage } from "../../src/core/content.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { planVersion } from "../../src/core/plan.ts";
import { commonSources, ownSources } from "../../src/core/version-sources.ts";
import { contentOf, removed } from "../support/content.ts";
import { randomContent } from "./random-content.ts";

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

const placeIn = ({ file }: SourcePage) => ({ file, line: 3, column: 1 });

/** Pages that say much: sections, an image, and the cards of connectors. */
const wordy = (page: SourcePage): SourcePage => ({
  ...page,
  body: {
    ...page.body,
    headings: [{ depth: 2, text: `Part of ${page.file}`, id: "part", when: [], contents: [[]], place: placeIn(page) }],
    images: [{ url: "/assets/a.png", file: "assets/a.png", alt: page.file, place: placeIn(page) }],
    cardsUnder: 2,
  },
});

/** The same content with other texts in all pages that a version does not show. */
function withOtherTexts(content: Content, version: string): Content {
  const shown = new Set([...(buildLibrary(content).laid.get(version)?.pages.values() ?? [])].map(({ origin }) => origin));
  const { body } = contentOf({ versions: "1", layers: { 1: { other: {} } } }).pages[0] as SourcePage;
  return {
    ...content,
    pages: content.pages.map((page) =>
      shown.has(page) ? page : { ...page, digest: `other than ${page.digest}`, body: { ...body, conditions: page.body.conditions } },
    ),
  };
}

const siteOf = (content: Content) => ({ library: buildLibrary(content), base: "/" });

/** What the files of a version show, one line each. */
const shownIn = (content: Content, version: string) =>
  planVersion(siteOf(content), version).map(({ file, shows }) => `${file} ${JSON.stringify(shows?.())}`);

const sourcesOf = (content: Content, version: string) => {
  const { library } = siteOf(content);
  return JSON.stringify([commonSources(library), ownSources(library, version)]);
};

describe("the sources of a version", () => {
  it.each(SEEDS)("are all that its pages show: texts of other versions change neither (%i)", (seed) => {
    const random = randomContent(seed);
    const content = { ...random, pages: random.pages.map(wordy) };
    for (const { id } of content.versions) {
      const other = withOtherTexts(content, id);
      expect(sourcesOf(other, id)).toBe(sourcesOf(content, id));
      expect(shownIn(other, id)).toEqual(shownIn(content, id));
    }
  });

  const BASE = { versions: "2 <- 1", layers: { 1: { a: "Page A", b: {} }, 2: { b: {} } } } as const;
  const content = contentOf(BASE);

  it.each<[string, Content, readonly string[]]>([
    ["a text in the versions that show it", withPage(content, "2/b.mdx", { digest: "another" }), ["2"]],
    ["a text that all show in all", withPage(content, "1/a.mdx", { digest: "another" }), ["2", "1"]],
    ["a title in all, since others may name it", contentOf({ ...BASE, layers: { ...BASE.layers, 2: { b: "New name" } } }), ["2", "1"]],
    ["whether a text changed in all", withPage(content, "2/b.mdx", { digest: digestOf(content, "1/b.mdx") }), ["2", "1"]],
    ["a setting in all", { ...content, site: { ...content.site, product: "Another" } }, ["2", "1"]],
    ["the tree in all", contentOf({ ...BASE, nav: [{ label: "Other", items: ["a", "b"] }] }), ["2", "1"]],
    ["a layer's own tree in all", contentOf({ ...BASE, layerNavs: { 2: [{ label: "Other", items: ["a", "b"] }] } }), ["2", "1"]],
    ["a version's label in all", contentOf({ ...BASE, about: { 1: { label: "One" } } }), ["2", "1"]],
    ["an archived version in all", contentOf({ ...BASE, archived: [{ id: "0", url: "https://example.org/0/" }] }), ["2", "1"]],
    ["the end of a page in all", contentOf({ ...BASE, layers: { ...BASE.layers, 2: { b: {}, a: removed("It ended.") } } }), ["2", "1"]],
    ["a file that pages show in all", contentOf({ ...BASE, assets: ["assets/new.png"] }), ["2", "1"]],
  ])("change with %s", (_, changed, versions) => {
    const found = content.versions.map(({ id }) => id).filter((id) => sourcesOf(changed, id) !== sourcesOf(content, id));
    expect(found).toEqual(versions);
  });
});

function withPage(content: Content, file: string, change: Partial<SourcePage>): Content {
  expect(content.pages.map((page) => page.file)).toContain(file);
  return { ...content, pages: content.pages.map((page) => (page.file === file ? { ...page, ...change } : page)) };
}

function digestOf(content: Content, file: string): string {
  return content.pages.find((page) => page.file === file)?.digest ?? "";
}
