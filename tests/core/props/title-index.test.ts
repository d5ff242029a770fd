import { describe, expect, it } from "vitest";
import { letterOf, titleIndexProps } from "../../../src/core/props/title-index.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

describe("the letter of a title", () => {
  it.each([
    ["acme", "A"],
    ["  Acme", "A"],
    ["Écran", "E"],
    ["ßharp", "S"],
    ["Æther", "Æ"],
    ["жук", "Ж"],
    ["مرحبا", "م"],
    ["2.1.0", "#"],
    [".env", "#"],
    ["<Button />", "#"],
    ["🎉 News", "#"],
    ["", "#"],
  ])("of %j is %s", (title, letter) => expect(letterOf(title)).toBe(letter));
});

/** The list as readers see it. */
function outline(version: string, site = siteOf(SMALL_SITE)): string {
  return titleIndexProps(site, version)
    .letters.flatMap(({ id, letter, entries }) => [
      `${letter} (${id})`,
      ...entries.map(({ title, url, of }) => `  ${title}${of === undefined ? "" : ` · ${of}`} ${url}`),
    ])
    .join("\n");
}

describe("the list of a version's pages by title", () => {
  it("orders as readers expect, numbers and signs first, and names what a page belongs to where its title does not", () => {
    const site = siteOf({
      versions: "1",
      layers: {
        1: {
          "10-things": "10 things",
          "2-things": "2 things",
          "sign-in": "<SignIn />",
          zebra: "zebra",
          acme: { title: "The Acme connector", label: "Acme", releases: { 1: "1.0.0" } },
          "acme/set-up": "Set up",
          "acme/use": "Use ACME well",
          "acme/more/errors": "Errors",
          b: { title: "Beta", releases: { 1: "1.0.0" } },
          "b/set-up": "Set up",
          guides: "Guides",
          "guides/install": "Install",
          "guides/alone": "Écran",
          api: "API",
          "api/install": "install",
        },
      },
    });
    expect(outline("1", site)).toMatchInlineSnapshot(`
      "# (no-letter)
        <SignIn /> /docs/1/sign-in/
        2 things /docs/1/2-things/
        10 things /docs/1/10-things/
      A (letter-a)
        API /docs/1/api/
      B (letter-b)
        Beta /docs/1/b/
      E (letter-e)
        Écran /docs/1/guides/alone/
        Errors · Acme /docs/1/acme/more/errors/
      G (letter-g)
        Guides /docs/1/guides/
      H (letter-h)
        Home /docs/1/
      I (letter-i)
        Install · Guides /docs/1/guides/install/
        install · API /docs/1/api/install/
      S (letter-s)
        Set up · Acme /docs/1/acme/set-up/
        Set up · Beta /docs/1/b/set-up/
      T (letter-t)
        The Acme connector /docs/1/acme/
      U (letter-u)
        Use ACME well /docs/1/acme/use/
      Z (letter-z)
        zebra /docs/1/zebra/"
    `);
  });

  it("has the pages of its version only, and its menu leads to the other versions' lists", () => {
    expect(outline("3")).toMatchInlineSnapshot(`
      "A (letter-a)
        Acme /docs/3/connectors/acme/
      C (letter-c)
        Configure · Acme /docs/3/connectors/acme/configure/
        Connectors /docs/3/connectors/
      H (letter-h)
        Home /docs/3/
      I (letter-i)
        Install anew /docs/3/guides/install/
      N (letter-n)
        New 3 /docs/3/connectors/new/
      U (letter-u)
        Upgrade /docs/3/guides/upgrade/"
    `);
    expect(outline("1")).not.toBe(outline("3"));
    const { frame, description } = titleIndexProps(siteOf(SMALL_SITE), "1");
    expect(description).toMatchInlineSnapshot(`"7 pages of 1 LTS, by title."`);
    expect(frame.versionMenu.map(({ url, isCurrent }) => `${url} ${isCurrent}`)).toMatchInlineSnapshot(`
      [
        "/docs/3/a-z/ false",
        "/docs/2/a-z/ false",
        "/docs/1/a-z/ true",
      ]
    `);
  });
});
